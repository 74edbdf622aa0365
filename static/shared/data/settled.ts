import { useCallback } from 'react';
import type { ErrorCode, ErrorView, Reply } from '#contract/kit/reply';
import type { Text } from '../text/text';
import { useText } from '../text/text-provider';

/** Why a call did not succeed; `unreachable`: the app gave no answer at all. */
export interface FailedCall extends Omit<ErrorView, 'code'> {
  readonly code: ErrorCode | 'unreachable';
}

export type Settled<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly error: FailedCall };

export type Settle = <T>(call: () => Promise<Reply<T>>) => Promise<Settled<T>>;

/** An error with all that the app says in the reader's language. */
function worded(text: Text, error: ErrorView): FailedCall {
  const faults = error.faults?.map((fault) => ({ ...fault, message: text.said(fault.said, fault.message) }));
  return {
    ...error,
    message: text.said(error.said, error.message),
    ...(faults === undefined ? {} : { faults }),
  };
}

/** A call whose every end is a value: a bridge that throws is an error like any other. */
async function settled<T>(text: Text, call: () => Promise<Reply<T>>): Promise<Settled<T>> {
  try {
    const reply = await call();
    return reply.ok ? reply : { ok: false, error: worded(text, reply.error) };
  } catch {
    return { ok: false, error: { code: 'unreachable', message: '' } };
  }
}

/** Makes calls whose every end is a value, errors in the reader's language. Keeps its identity. */
export function useSettled(): Settle {
  const text = useText();
  return useCallback((call) => settled(text, call), [text]);
}
