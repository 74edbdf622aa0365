import * as z from 'zod';
import { EntitlementBinding, bindingKey } from '#domain/catalog/entitlement';
import { EndCause, EndResult, GrantState, Way } from '#domain/kit/codes';
import { AccountId, CatalogId, Instant, JiraId } from '#domain/kit/ids';
import { Reason } from '#domain/failure/reasons';
import { Said } from '#domain/failure/sentence';

export const Proof = z.strictObject({
  at: Instant,
  /** The vendor's id of the write that made it so. */
  requestId: z.string().optional(),
  /** True when the vendor said the membership was there already. */
  alreadyThere: z.boolean(),
  /** A person put the membership there in our stead; the vendor shows it. */
  byHand: z.literal(true).optional(),
});
export type Proof = z.infer<typeof Proof>;

/** The answer to a write that is not proven yet: the vendor's, or `by-hand`, a person's who did it in our stead. */
export const WriteAnswer = z.strictObject({
  kind: z.enum(['granted', 'already-granted', 'revoked', 'already-revoked', 'by-hand']),
  requestId: z.string().optional(),
  at: Instant,
});
export type WriteAnswer = z.infer<typeof WriteAnswer>;

/** Progress of the job that serves this grant. Reset when the direction changes. */
export const JobProgress = z.strictObject({
  /** Tries so far, counted before each vendor call. */
  attempts: z.number().int().min(0),
  /** A write was sent at least once, so its outcome must be assumed unknown until answered. */
  writeSent: z.boolean(),
  answer: WriteAnswer.optional(),
  /** Read-backs that did not show the write yet. */
  unproven: z.number().int().min(0),
  /** When the sweep must drive it again if nothing else did. */
  dueAt: Instant,
  /** Set while it waits for an administrator: for its connection to be mended, or for provisioning to be resumed. */
  waiting: z.boolean(),
  /** Set while what it waits for is that provisioning is resumed. */
  held: z.literal(true).exactOptional(),
});
export type JobProgress = z.infer<typeof JobProgress>;

export const Grant = z.strictObject({
  schema: z.literal(1),
  version: z.number().int().min(0),
  id: z.string(),
  issueId: JiraId,
  issueKey: z.string(),
  state: GrantState,
  during: Way.optional(),
  beneficiaryId: AccountId,
  applicationId: CatalogId,
  levelId: CatalogId.optional(),
  binding: EntitlementBinding,
  /** The vendor's immutable id of the person, once resolved. */
  principalId: z.string().optional(),
  durationMinutes: z.number().int().positive().optional(),
  job: JobProgress,
  proof: Proof.optional(),
  expiresAt: Instant.optional(),
  endCause: EndCause.optional(),
  /** Who or what ended it: an account id, or `rule`, `expiry`. */
  endedBy: z.string().optional(),
  /** The removal or change request on whose behalf it ends. */
  endedByIssueId: JiraId.optional(),
  endResult: EndResult.optional(),
  /** What is special about the end, e.g. the issues whose grants keep the membership: in English, and by its key. */
  endDetail: z.string().max(500).optional(),
  endSaid: Said.exactOptional(),
  endedAt: Instant.optional(),
  attention: Reason.optional(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Grant = z.infer<typeof Grant>;

/** Deterministic, so that the same approval can never make two grants of one entitlement. */
export function grantIdOf(issueId: string, binding: EntitlementBinding): string {
  return `${issueId}:${bindingKey(binding)}`;
}

export function freshJob(now: string): JobProgress {
  return { attempts: 0, writeSent: false, unproven: 0, dueAt: now, waiting: false };
}

/** States in which a grant still needs its connection, its application and its level. */
export const liveStates = [
  'provisioning',
  'active',
  'deprovisioning',
  'needs-attention',
] as const satisfies readonly GrantState[];

export const isLive = (grant: Grant): boolean => (liveStates as readonly GrantState[]).includes(grant.state);
