import * as z from 'zod';
import texts from '#locales/en-US/reasons.json';
import { approvalReasons } from './approval-reasons';
import { grantReasons } from './grant-reasons';
import { requestReasons } from './request-reasons';
import { Said, say } from './sentence';
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

const LONGEST_DETAIL = 2000;

/**
 * A reason with what is special about this case, e.g. the name that was not found: in English, and by its key for pages
 * in other languages. Reasons stored in earlier days have no key, nor has what an administrator wrote in a rule.
 */
export const Reason = z.strictObject({
  code: ReasonCode,
  detail: z.string().max(LONGEST_DETAIL).optional(),
  said: Said.exactOptional(),
});
export type Reason = z.infer<typeof Reason>;

export function reasonWith(code: ReasonCode, { sentence, said }: Sentence): Reason {
  return { code, detail: sentence.slice(0, LONGEST_DETAIL), said };
}

/** A reason that a rule gives, which is named to staff. */
export const ruleReason = (code: ReasonCode, rule: string): Reason =>
  reasonWith(code, say('findings.reason.rule', { rule }));

export function sentenceFor(reason: Reason): string {
  return reason.detail === undefined
    ? reasonSentences[reason.code]
    : `${reasonSentences[reason.code]} (${reason.detail})`;
}
