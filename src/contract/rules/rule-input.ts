import * as z from 'zod';
import { AccessRule } from '#domain/rules/rule';
import { Id } from '#contract/kit/inputs';
import { toldApartByKey } from './told-apart';

/** A rule as it is entered: without its version, which only the app counts. */
export const RuleInput = AccessRule.omit({ version: true });
export type RuleFields = z.output<typeof RuleInput>;

/** A rule that may be new and without an id yet. */
export const DraftedRuleInput = RuleInput.partial({ id: true });
export type DraftedRule = z.input<typeof DraftedRuleInput>;

/** Rules as they would be: a whole list, one rule saved, another order, or one rule deleted. */
export const RulesDraftInput = toldApartByKey({
  rules: z.strictObject({ rules: z.array(RuleInput).max(500) }),
  rule: z.strictObject({ rule: DraftedRuleInput, position: z.number().int().min(0).optional() }),
  ids: z.strictObject({ ids: z.array(Id).max(500) }),
  without: z.strictObject({ without: Id }),
});
export type RulesDraftView = z.input<typeof RulesDraftInput>;
