import { makeInvoke } from '@forge/bridge';
import type { MyAccessDefinitions } from '#contract/surfaces/my-access';

/** Operations of "My access". They are about the reader, whom the platform names. */
export const invoke = makeInvoke<MyAccessDefinitions>();

export const readPage = (cursor: string | undefined) =>
  invoke('access.list', cursor === undefined ? {} : { cursor });
