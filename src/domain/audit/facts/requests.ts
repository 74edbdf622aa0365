import * as z from 'zod';
import { ReasonCode } from '#domain/failure/reasons';
import { DecisionKind, HandledChoice, Intent, RequestState } from '#domain/kit/codes';
import { Instant } from '#domain/kit/ids';
import { CodeOrNull, Count, Fingerprint, Id, Ids } from './fact';

/** What the issue asked for, as it was read. */
const ask = {
  issueKey: z.string(),
  intent: Intent,
  requesterId: Id,
  beneficiaryId: Id,
  applicationId: Id.nullable(),
  levelId: Id.nullable(),
};

/** Null: no rule, which is the baseline. */
const rule = { ruleId: Id.nullable(), ruleVersion: z.number().int().nullable() };

const decision = {
  ...rule,
  /** Rules that decide for one of two people alone, and whose demands were added. */
  added: z
    .array(z.strictObject({ ruleId: Id, ruleVersion: Count, who: z.enum(['requester', 'beneficiary']) }))
    .exactOptional(),
  catalogVersion: Count,
  stages: z.array(z.strictObject({ name: z.string(), need: Count, approvers: Ids })),
  entitlements: Ids,
  takesAway: Ids,
  /** Null: until it is revoked. */
  durationMinutes: z.number().int().nullable(),
  reasons: z.array(z.string()),
  passedOver: z.array(z.string()),
  /** Rules that were passed over beside those. */
  passedOverBesides: Count.exactOptional(),
};

const approval = z.strictObject({ stage: Count, accountId: Id, at: Instant, evidence: z.string() });

/** The change of the issue's status that was answered. */
const change = { changeId: Id };
const closing = z.strictObject({ ...change, statusId: Id });

/** What is recorded of a request, from its arrival until its record goes. */
export const requestFacts = {
  'request-received': z.strictObject({ ...ask, fields: z.record(z.string(), z.string()) }),
  'request-decided': z.strictObject({ ...ask, ...decision }),
  'request-refused': z.strictObject({ ...ask, ...decision, code: ReasonCode }),
  'request-needs-attention': z.strictObject({ ...ask, code: ReasonCode }),
  'request-denied': closing,
  'request-withdrawn': closing,
  'approval-counted': z.strictObject({ ...change, changedAt: Instant, code: ReasonCode }),
  'approval-refused': z.strictObject({ ...change, changedAt: Instant.exactOptional(), code: ReasonCode }),
  'request-approved': z.strictObject({
    ...rule,
    applicationId: Id.nullable(),
    kind: DecisionKind.nullable(),
    approvals: z.array(approval),
    grants: Ids,
  }),
  'request-marked-handled': z.strictObject({
    code: CodeOrNull,
    choice: HandledChoice,
    reasonFingerprint: Fingerprint,
  }),
  'request-retired': z.strictObject({
    issueKey: z.string(),
    state: RequestState,
    unchangedSince: Instant,
    grants: Ids,
  }),
  'end-reminded': z.strictObject({ beneficiaryId: Id, endsAt: Instant, days: Count }),
} as const;
