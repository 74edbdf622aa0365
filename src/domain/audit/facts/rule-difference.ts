import * as z from 'zod';

/**
 * One thing in which two versions of a rule differ, as the audit keeps it: ids, numbers and codes. Texts that a person
 * wrote (names and reasons) may hold anything and cannot be erased from a chain, so only that they changed is kept.
 */
export const RuleDifference = z.union([
  z.strictObject({ field: z.string(), from: z.json(), to: z.json() }),
  z.strictObject({ field: z.string(), added: z.array(z.string()), removed: z.array(z.string()) }),
  z.strictObject({ field: z.string(), reworded: z.literal(true) }),
]);
export type RuleDifference = z.infer<typeof RuleDifference>;

/** A rule that has another place; places count from 1. */
export const RuleMove = z.strictObject({ id: z.string(), from: z.number().int(), to: z.number().int() });
export type RuleMove = z.infer<typeof RuleMove>;
