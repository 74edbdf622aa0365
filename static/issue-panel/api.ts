import { makeInvoke } from '@forge/bridge';
import type { IssueDefinitions } from '#contract/surfaces/issue-panel';

/** Operations of the panel's resolver. The issue is that of the panel. */
export const invoke = makeInvoke<IssueDefinitions>();

export const readAccess = () => invoke('access.get');
export const readMatch = () => invoke('access.match');
export const readLive = () => invoke('access.live');
