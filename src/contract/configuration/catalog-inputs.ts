import * as z from 'zod';

/**
 * The configuration as pages send and receive it. The same shapes as in the domain, which checks them once more: here
 * nothing is known of it, and a test compares the two.
 */
export const EntitlementRefInput = z.strictObject({
  type: z.literal('group'),
  id: z.string().min(1).max(200),
});
export type EntitlementRefView = z.output<typeof EntitlementRefInput>;

export const BindingInput = z.strictObject({
  connectionId: z.string().min(1).max(40),
  entitlement: EntitlementRefInput,
  displayName: z.string().min(1).max(256),
});
export type BindingView = z.output<typeof BindingInput>;

export const riskLevels = ['low', 'medium', 'high'] as const;
export const intents = ['grant', 'removal', 'change'] as const;
export const IntentInput = z.enum(intents);
export type IntentView = z.output<typeof IntentInput>;

const Ids = z.array(z.string().max(255)).max(1000).default([]);

export const ConditionsInput = z.strictObject({
  applicationIds: Ids,
  levelIds: Ids,
  intents: z.array(IntentInput).default([]),
  requesterGroupIds: Ids,
  requesterEmailDomains: Ids,
});

export const ApproverInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), accountId: z.string() }),
  z.strictObject({ kind: z.literal('group'), groupId: z.string() }),
  z.strictObject({ kind: z.literal('application-owner') }),
]);

export const StageInput = z.strictObject({
  name: z.string().default('Approval'),
  approvers: z.array(ApproverInput),
  need: z.union([z.literal('any'), z.literal('all'), z.number()]).default('any'),
});

export const OutcomeInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('approval'), stages: z.array(StageInput) }),
  z.strictObject({ kind: z.literal('automatic'), reason: z.string() }),
  z.strictObject({ kind: z.literal('refuse'), reason: z.string() }),
]);

/** A rule without its version, which only the app counts. */
export const RuleInput = z.strictObject({
  id: z.string(),
  name: z.string(),
  enabled: z.boolean().default(true),
  when: ConditionsInput,
  outcome: OutcomeInput,
  durationCap: z.string().optional(),
  justificationRequired: z.boolean().default(false),
  extraEntitlements: z.array(BindingInput).default([]),
});
export type RuleFields = z.output<typeof RuleInput>;

export const PortalInput = z.strictObject({
  id: z.string(),
  projectId: z.string(),
  serviceDeskId: z.string(),
  requestTypes: z.array(z.strictObject({ requestTypeId: z.string(), intent: IntentInput })),
  fields: z.strictObject({
    application: z.string(),
    accessLevel: z.string(),
    duration: z.string().optional(),
    justification: z.string().optional(),
    beneficiary: z.string().optional(),
  }),
  approverField: z.string().optional(),
  statuses: z.strictObject({
    approved: z.string(),
    denied: z.string(),
    declined: z.string(),
    revoked: z.string(),
    provisioned: z.string().optional(),
    needsAttention: z.string().optional(),
  }),
  returnInvalidApprovals: z.boolean().default(true),
});
export type PortalFields = z.output<typeof PortalInput>;
