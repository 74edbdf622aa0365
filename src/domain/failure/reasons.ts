import * as z from 'zod';
import texts from '#locales/en-US/reasons.json';
import { approvalReasons } from './approval-reasons';
import { grantReasons } from './grant-reasons';
import { requestReasons } from './request-reasons';
import { Said, inEnglish, say, storedSaid } from './sentence';
import type { Sentence } from './sentence';

/**
 * Reason codes: why something stopped for a person, was refused, or did not count, and what each means to the program.
 * Codes are stable: they are in the issue property and in the audit.
 */
export const reasons = { ...requestReasons, ...approvalReasons, ...grantReasons };

export type ReasonCode = keyof typeof reasons;
export const ReasonCode = z.custom<ReasonCode>(
  (value) => typeof value === 'string' && Object.hasOwn(reasons, value),
  'unknown reason code',
);

export const reasonCodes = Object.keys(reasons) as readonly ReasonCode[];

/** For the people on the issue: each says what is wrong and what to do. */
export const reasonSentences: Readonly<Record<ReasonCode, string>> = texts;

/**
 * A reason with what is special about this case, e.g. the name that was not found.
 */
export const Reason = z.strictObject({
  code: ReasonCode,
  said: Said.exactOptional(),
});
export type Reason = z.infer<typeof Reason>;

export const reasonWith = (code: ReasonCode, sentence: Sentence): Reason => ({
  code,
  said: storedSaid(sentence),
});

/** A reason that a rule gives, which is named to staff. */
export const ruleReason = (code: ReasonCode, rule: string): Reason =>
  reasonWith(code, say('findings.reason.rule', { rule }));

export function sentenceFor({ code, said }: Reason): string {
  return said === undefined ? reasonSentences[code] : `${reasonSentences[code]} (${inEnglish(said)})`;
}
