import * as z from 'zod';
import { EntitlementBinding, bindingKey } from '#domain/catalog/entitlement';
import { Reason } from '#domain/failure/reasons';
import { Said } from '#domain/failure/sentence';
import { EndCause, EndResult } from '#domain/kit/codes';
import type { GrantState } from '#domain/kit/codes';
import { AccountId, CatalogId, Instant, JiraId } from '#domain/kit/ids';
import { JobProgress, RestingJob } from './job';

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

/** What a grant is and stays, and how far the job that serves it has come. */
const Common = z.strictObject({
  schema: z.literal(1),
  version: z.number().int().min(0),
  id: z.string(),
  issueId: JiraId,
  issueKey: z.string(),
  beneficiaryId: AccountId,
  applicationId: CatalogId,
  levelId: CatalogId.optional(),
  binding: EntitlementBinding,
  /** The vendor's immutable id of the person, once resolved. */
  principalId: z.string().optional(),
  durationMinutes: z.number().int().positive().optional(),
  job: JobProgress,
  createdAt: Instant,
  updatedAt: Instant,
});

/** What the time as an active grant left behind; nothing, if it never was one. */
const past = { proof: Proof.optional(), expiresAt: Instant.optional() };

const ending = {
  endCause: EndCause,
  /** Who or what ended it: an account id, or `rule`, `expiry`. */
  endedBy: z.string(),
  /** The removal or change request on whose behalf it ends. */
  endedByIssueId: JiraId.optional(),
};

const over = {
  endResult: EndResult,
  /** What is special about the end, e.g. the issues whose grants keep the membership. */
  endSaid: Said.exactOptional(),
  endedAt: Instant,
  job: RestingJob,
};

const stop = { state: z.literal('needs-attention'), attention: Reason, job: RestingJob };

/** One entitlement that one person is to hold; what it has beside the common part depends on its state. */
export const Grant = z.discriminatedUnion('state', [
  Common.extend({ state: z.literal('provisioning') }),
  Common.extend({
    state: z.literal('active'),
    principalId: z.string(),
    proof: Proof,
    expiresAt: Instant.optional(),
    job: RestingJob,
  }),
  Common.extend({ state: z.literal('deprovisioning'), ...past, ...ending }),
  z.discriminatedUnion('during', [
    Common.extend({ ...stop, during: z.literal('provisioning') }),
    Common.extend({ ...stop, during: z.literal('deprovisioning'), ...past, ...ending }),
  ]),
  Common.extend({ state: z.literal('ended'), ...past, ...ending, ...over }),
  Common.extend({ state: z.literal('cancelled'), ...ending, ...over }),
]);
export type Grant = z.infer<typeof Grant>;

/** A grant in one of these states. */
export type GrantIn<S extends GrantState> = Extract<Grant, { readonly state: S }>;

type KeyOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** A grant for readers who do not ask for its state: what only some states have may be missing. */
export type GrantFields = Pick<Grant, keyof Grant> & {
  readonly [K in Exclude<KeyOf<Grant>, keyof Grant>]?: ValueOf<Grant, K>;
};

/** Deterministic, so that the same approval can never make two grants of one entitlement. */
export function grantIdOf(issueId: string, binding: EntitlementBinding): string {
  return `${issueId}:${bindingKey(binding)}`;
}
