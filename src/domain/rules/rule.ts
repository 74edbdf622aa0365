import * as z from 'zod';
import { MAX_ENTITLEMENTS } from '#domain/catalog/application';
import { parseDurationMinutes } from '#domain/kit/duration';
import { EntitlementBinding } from '#domain/catalog/entitlement';
import { AccountId, CatalogId } from '#domain/kit/ids';
import { RuleConditions } from './conditions/index';

const DurationText = z.string().refine((text) => parseDurationMinutes(text) !== undefined, 'faults.duration');

export const ApproverSource = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), accountId: AccountId }),
  z.strictObject({ kind: z.literal('group'), groupId: z.string().min(1).max(255) }),
  z.strictObject({ kind: z.literal('application-owner') }),
]);
export type ApproverSource = z.infer<typeof ApproverSource>;

/** How many of a stage's approvers must approve. */
export const Quorum = z.union([z.literal('any'), z.literal('all'), z.number().int().min(1).max(50)]);
export type Quorum = z.infer<typeof Quorum>;

export const Stage = z.strictObject({
  name: z.string().trim().min(1).max(80).default('Approval'),
  approvers: z.array(ApproverSource).min(1, 'faults.rule.noApprover').max(50),
  need: Quorum.default('any'),
});
export type Stage = z.infer<typeof Stage>;

export const RuleOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('approval'),
    stages: z.array(Stage).min(1, 'faults.rule.noStage').max(5),
  }),
  z.strictObject({
    kind: z.literal('automatic'),
    reason: z.string().trim().min(1, 'faults.rule.whyAutomatic').max(500),
  }),
  z.strictObject({
    kind: z.literal('refuse'),
    reason: z.string().trim().min(1, 'faults.rule.whyRefused').max(500),
  }),
]);
export type RuleOutcome = z.infer<typeof RuleOutcome>;

export const AccessRule = z.strictObject({
  id: CatalogId,
  name: z.string().trim().min(1).max(120),
  /** Grows by one with every change of the rule; frozen on each request. */
  version: z.number().int().min(1).default(1),
  enabled: z.boolean().default(true),
  when: RuleConditions,
  outcome: RuleOutcome,
  durationCap: DurationText.optional(),
  justificationRequired: z.boolean().default(false),
  extraEntitlements: z.array(EntitlementBinding).max(MAX_ENTITLEMENTS).default([]),
});
export type AccessRule = z.infer<typeof AccessRule>;
