import type { ErrorCode, ErrorView, Reply } from '../../src/contract/reply';

/** Why a call did not succeed; `unreachable`: the app gave no answer at all. */
export interface Failure extends Omit<ErrorView, 'code'> {
  readonly code: ErrorCode | 'unreachable';
}

export type Settled<T> =
  { readonly ok: true; readonly data: T } | { readonly ok: false; readonly error: Failure };

/** A call whose every end is a value: a bridge that throws is an error like any other. */
export async function settled<T>(call: () => Promise<Reply<T>>): Promise<Settled<T>> {
  try {
    return await call();
  } catch {
    return { ok: false, error: { code: 'unreachable', message: '' } };
  }
}

/** What is wrong with one field: the message of the first fault at this path or below it. */
export function faultAt(error: Failure | undefined, path: string): string | undefined {
  return error?.faults?.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.message;
}
