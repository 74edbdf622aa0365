import type { Catalog } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import type { AccessRule } from '#domain/rules/rule';
import { itemOf, upsert, without } from '#usecases/kit/catalog-items';
import { refuseInvalid } from '#usecases/kit/change-catalog';
import { reordered } from './reorder-rules';
import { draftedRule } from './save-rule';
import type { RuleInput } from './save-rule';

/** Rules as they would be after one change, or a whole other list of them. */
export type RulesDraft =
  | { readonly rules: readonly RuleInput['rule'][] }
  | { readonly rule: RuleInput['rule']; readonly position?: number | undefined }
  | { readonly ids: readonly string[] }
  | { readonly without: string };

interface Drafted {
  readonly rules: AccessRule[];
  /** Where the rule is that a form shows: its faults are reported as the form knows them. */
  readonly at?: Fault['path'];
}

function applied({ rules }: Catalog, draft: RulesDraft): Drafted {
  if ('rules' in draft) return { rules: draft.rules.map((rule) => draftedRule(rules, rule).after) };
  if ('ids' in draft) return { rules: reordered(rules, draft.ids) };
  if ('without' in draft) return { rules: without(rules, itemOf(rules, draft.without, 'rule').id) };
  const { after } = draftedRule(rules, draft.rule);
  const drafted = upsert(rules, after, draft.position);
  return { rules: drafted, at: ['rules', drafted.findIndex(({ id }) => id === after.id)] };
}

/**
 * The rules as a draft would make them, checked like a save but for what the site and the vendors say.
 * @throws Refusal `invalid-input`, `not-found`, `conflict`.
 */
export function rulesAfter(catalog: Catalog, draft: RulesDraft): readonly AccessRule[] {
  const { rules, at = [] } = applied(catalog, draft);
  refuseInvalid({ catalog: { ...catalog, rules }, at }, catalog);
  return rules;
}
