import * as z from 'zod';
import { IntentInput, RuleInput } from '../catalog';
import type { BindingView, IntentView, RuleFields } from '../catalog';
import { Account, byId, Fingerprint, Id, nothing } from '../inputs';
import type { SavedView } from '../inputs';

export interface RuleView extends RuleFields {
  readonly version: number;
  readonly fingerprint: string;
}

export interface TraceView {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly matched: boolean;
  readonly because: readonly string[];
}

/** What the rules would say; nothing is written. */
export interface SimulationView {
  readonly verdict: 'approval' | 'automatic' | 'refuse' | 'baseline-refuses' | 'email-unknown';
  readonly rule: RuleView | null;
  readonly trace: readonly TraceView[];
  /** What a grant would write: the level's entitlements and the rule's extra ones. */
  readonly entitlements: readonly BindingView[];
  readonly intent: IntentView;
}

export const ruleInputs = {
  'rules.list': nothing,
  /** A new rule goes last, or to `position` (from 0). */
  'rules.save': z.strictObject({
    rule: RuleInput,
    position: z.number().int().min(0).optional(),
    fingerprint: Fingerprint,
  }),
  'rules.delete': byId,
  /** Every rule id exactly once, in the new order. */
  'rules.reorder': z.strictObject({ ids: z.array(Id).max(500) }),
  'rules.simulate': z.strictObject({
    requesterId: Account,
    applicationId: Id,
    levelId: Id.optional(),
    intent: IntentInput.default('grant'),
  }),
} as const;

export interface RuleOutputs {
  'rules.list': { readonly rules: readonly RuleView[]; readonly catalogVersion: number };
  'rules.save': SavedView & { readonly version: number };
  'rules.delete': { readonly id: string };
  'rules.reorder': { readonly ids: readonly string[] };
  'rules.simulate': SimulationView;
}
