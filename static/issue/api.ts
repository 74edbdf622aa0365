import { makeInvoke } from '@forge/bridge';
import type { IssueDefinitions } from '../../src/contract/issue/table';

/** Operations of the panel's resolver. The issue is that of the panel. */
export const invoke = makeInvoke<IssueDefinitions>();

export const readAccess = () => invoke('access.get');
export const readMatch = () => invoke('access.match');
export const readLive = () => invoke('access.live');
