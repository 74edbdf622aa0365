import { makeInvoke } from '@forge/bridge';
import type { AdminDefinitions } from '#contract/surfaces/admin-page';

/** Calls the administrators' resolver; the contract types payload and reply of every operation. */
export const invoke = makeInvoke<AdminDefinitions>();
