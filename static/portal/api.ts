import { makeInvoke } from '@forge/bridge';
import type { PortalRequestDefinitions } from '../../src/contract/portal/table';

/** Operations of the portal's resolver. The request is that of the page. */
export const invoke = makeInvoke<PortalRequestDefinitions>();

export const readAccess = () => invoke('access.get');
export const giveBack = () => invoke('access.giveBack');
