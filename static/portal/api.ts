import { makeInvoke } from '@forge/bridge';
import type { PortalRequestDefinitions } from '#contract/surfaces/portal-request';

/** Operations of the portal's resolver. The request is that of the page. */
export const invoke = makeInvoke<PortalRequestDefinitions>();

export const readAccess = () => invoke('access.get');
export const giveBack = () => invoke('access.giveBack');
