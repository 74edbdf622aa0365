import * as z from 'zod';
import type { Condition, Naming } from './conditions/condition';
import { conditions } from './conditions/index';

const EveryRequest = z.strictObject({ code: z.literal('every-request') });

type ReasonsOf<Known extends readonly { readonly reason: z.ZodType }[]> = {
  -readonly [Index in keyof Known]: Known[Index]['reason'];
};

/**
 * One condition of a rule held against a request: a code for pages, which word it in the reader's language, and the
 * values they need for it.
 */
export const TraceReason = z.discriminatedUnion('code', [
  EveryRequest,
  // `map` forgets which condition stands where.
  ...(conditions.map(({ reason }) => reason) as unknown as ReasonsOf<typeof conditions>),
]);
export type TraceReason = Readonly<z.infer<typeof TraceReason>>;

type Any = Condition<string, z.ZodType, z.ZodType<TraceReason>>;

/** What says it; undefined: that nothing was asked. */
function conditionOf({ code }: TraceReason): Any | undefined {
  const all: readonly Any[] = conditions;
  return all.find(({ codes }) => codes.includes(code));
}

/** Whether this condition of a rule is met. */
export function holds(reason: TraceReason): boolean {
  return reason.code === 'every-request' || ('holds' in reason && reason.holds);
}

/** A rule names up to a thousand applications, and there may be five hundred rules; the record must fit into a row. */
const MOST_WANTED = 5;

/** A step as it is kept on a request. */
export function frozenReason(reason: TraceReason): TraceReason {
  const kept = conditionOf(reason)?.frozen?.(reason) ?? reason;
  if (!('wanted' in kept) || kept.wanted.length <= MOST_WANTED) return kept;
  const more = kept.wanted.length - MOST_WANTED;
  return { ...kept, wanted: kept.wanted.slice(0, MOST_WANTED), more };
}

/** The reason as an English sentence, as it is written to the agents; ids stand for themselves unless they are named. */
export function sentenceOfReason(reason: TraceReason, naming: Naming = (_of, id) => id): string {
  return conditionOf(reason)?.sentence(reason, naming) ?? 'it applies to every request';
}
