import * as z from 'zod';
import reasonSentences from '../../locales/en-US/reasons.json';

export { reasonSentences };

/**
 * Reason codes: why something stopped for a person, was refused, or did not count. Codes are stable (they are in
 * the issue property and in the audit); sentences are for the people on the issue. Each says what is wrong and what to do.
 */
export type ReasonCode = keyof typeof reasonSentences;
export const ReasonCode = z.custom<ReasonCode>(
  (value) => typeof value === 'string' && Object.hasOwn(reasonSentences, value),
  'unknown reason code',
);

/** A reason with what is special about this case, e.g. the name that was not found. */
export const Reason = z.strictObject({ code: ReasonCode, detail: z.string().max(2000).optional() });
export type Reason = z.infer<typeof Reason>;

export function sentenceFor(reason: Reason): string {
  return reason.detail === undefined
    ? reasonSentences[reason.code]
    : `${reasonSentences[reason.code]} (${reason.detail})`;
}
