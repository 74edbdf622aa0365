import * as z from 'zod';
import { Fingerprint, Id, nothing, pageInput } from '#contract/kit/inputs';
import type { PageView, SavedView } from '#contract/kit/inputs';
import type { RuleChangeView } from './rule-history';
import { DraftedRuleInput } from './rule-input';
import { ReplayInput } from './rule-replay';
import type { ReplayView } from './rule-replay';
import { SimulateInput } from './rule-simulation';
import type { SimulationView } from './rule-simulation';
import type { RuleNamesView, RuleView } from './rule-view';

export const ruleInputs = {
  'rules.list': nothing,
  /** A new rule goes last, or to `position` (from 0); without an id it gets one from its name. */
  'rules.save': z.strictObject({
    rule: DraftedRuleInput,
    position: z.number().int().min(0).optional(),
    fingerprint: Fingerprint,
  }),
  'rules.delete': z.strictObject({ id: Id, fingerprint: Fingerprint }),
  /** Every rule id exactly once, in the new order; with `seen`, refused when the order was changed meanwhile. */
  'rules.reorder': z.strictObject({
    ids: z.array(Id).max(500),
    seen: z.array(Id).max(500).optional(),
  }),
  'rules.simulate': SimulateInput,
  'rules.replay': ReplayInput,
  /** Of one rule, or of all; latest first. */
  'rules.history': z.strictObject({ id: Id.optional(), ...pageInput }),
} as const;

export interface RuleOutputs {
  'rules.list': {
    readonly rules: readonly RuleView[];
    readonly names: RuleNamesView;
    readonly catalogVersion: number;
  };
  'rules.save': SavedView & { readonly version: number };
  'rules.delete': { readonly id: string };
  'rules.reorder': { readonly ids: readonly string[] };
  'rules.simulate': SimulationView;
  'rules.replay': ReplayView;
  'rules.history': PageView<RuleChangeView>;
}
