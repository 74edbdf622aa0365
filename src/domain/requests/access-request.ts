import * as z from 'zod';
import { CountedApproval, FrozenStage } from './approval';
import { EntitlementBinding } from '#domain/catalog/entitlement';
import { DecisionKind, Intent } from '#domain/kit/codes';
import type { RequestState } from '#domain/kit/codes';
import { AccountId, CatalogId, Instant, JiraId } from '#domain/kit/ids';
import { Notice } from '#domain/kit/notice';
import { PortalMapping } from '#domain/portals/portal';
import { Reason } from '#domain/failure/reasons';
import { FrozenTrace } from '#domain/rules/frozen-trace';

/** Raw values of the mapped fields as they were when the request was read; compared before anything is provisioned. */
export const FrozenFields = z.record(z.string(), z.string());
export type FrozenFields = z.infer<typeof FrozenFields>;

/** The verdict of the rules, frozen with everything it rests on. */
export const Decision = z.strictObject({
  kind: DecisionKind,
  ruleId: CatalogId.optional(),
  ruleName: z.string().optional(),
  ruleVersion: z.number().int().optional(),
  /** Version of the catalog the rules were read from. */
  catalogVersion: z.number().int(),
  stages: z.array(FrozenStage),
  entitlements: z.array(EntitlementBinding),
  /** Grants to be taken away: all of a removal, the old level's of a change. */
  takesAway: z.array(z.string()),
  /** Effective duration: what was asked for, cut to the rule's cap. Absent = until revoked. */
  durationMinutes: z.number().int().positive().optional(),
  why: FrozenTrace,
  at: Instant,
});
export type Decision = z.infer<typeof Decision>;

/** What still has to appear on the issue. Written with the state, emptied by publishing. */
export const Outbox = z.strictObject({
  notices: z.array(Notice),
  fillApprovers: z.boolean(),
  /** The issue property, or what its grants have come to, is not on the issue yet. */
  dirty: z.boolean(),
  /** Status id to move the issue to. */
  moveTo: JiraId.optional(),
});
export type Outbox = z.infer<typeof Outbox>;

/** What a request is and stays, and what is told of it. */
const Common = z.strictObject({
  schema: z.literal(1),
  version: z.number().int().min(0),
  issueId: JiraId,
  issueKey: z.string(),
  intent: Intent,
  requesterId: AccountId,
  beneficiaryId: AccountId,
  applicationId: CatalogId.optional(),
  applicationName: z.string().optional(),
  levelId: CatalogId.optional(),
  levelName: z.string().optional(),
  /** The duration that was asked for; the decision's may be shorter. */
  askedMinutes: z.number().int().positive().optional(),
  /** The mapping in force when the request came in: later changes of it do not touch this request. */
  portal: PortalMapping,
  fields: FrozenFields,
  approvals: z.array(CountedApproval),
  /** Changelog ids of status changes that were answered, newest last, at most 50. */
  judged: z.array(z.string()),
  grantIds: z.array(z.string()),
  outbox: Outbox,
  /** Ids of notices that are on the issue. */
  told: z.array(z.string()),
  /** Status the issue had when it was moved to "needs attention"; it goes back there when that is over. */
  returnTo: JiraId.optional(),
  createdAt: Instant,
  updatedAt: Instant,
});

/** A request as it was read, before anything follows from it. */
export type RequestReading = z.infer<typeof Common>;

const decided = <const S extends RequestState>(state: S) =>
  Common.extend({ state: z.literal(state), decision: Decision });
/** Closed by a person, before a decision or after it. */
const closed = <const S extends RequestState>(state: S) =>
  Common.extend({ state: z.literal(state), decision: Decision.optional() });

/** What an issue asks for, and what came of it; what it has beside the common part depends on its state. */
export const AccessRequest = z.discriminatedUnion('state', [
  Common.extend({ state: z.literal('needs-attention'), attention: Reason }),
  decided('awaiting-approval'),
  decided('in-progress'),
  decided('fulfilled'),
  decided('ending'),
  decided('ended'),
  Common.extend({ state: z.literal('refused'), decision: Decision, attention: Reason }),
  closed('denied'),
  closed('withdrawn'),
]);
export type AccessRequest = z.infer<typeof AccessRequest>;

/** A request in one of these states. */
export type RequestIn<S extends RequestState> = Extract<AccessRequest, { readonly state: S }>;

/** A request for readers who do not ask for its state: what only some states have may be missing. */
export type RequestFields = Pick<AccessRequest, keyof AccessRequest> & {
  readonly decision?: Decision | undefined;
  readonly attention?: Reason | undefined;
};

export const emptyOutbox: Outbox = { notices: [], fillApprovers: false, dirty: false };

/** True while the issue does not show the latest state; the sweep looks for these. */
export function hasUnpublished({ outbox }: Pick<RequestReading, 'outbox'>): boolean {
  return outbox.dirty || outbox.fillApprovers || outbox.notices.length > 0 || outbox.moveTo !== undefined;
}

/** Adds notices that neither wait nor were told, and marks the issue as out of date. */
export function withNotices<R extends RequestReading>(request: R, notices: readonly Notice[]): R {
  const known = new Set([...request.told, ...request.outbox.notices.map((notice) => notice.id)]);
  const fresh = notices.filter((notice) => !known.has(notice.id));
  return {
    ...request,
    outbox: { ...request.outbox, dirty: true, notices: [...request.outbox.notices, ...fresh] },
  };
}

/** Marks the issue as out of date. */
export function asDirty<R extends RequestReading>(request: R): R {
  return { ...request, outbox: { ...request.outbox, dirty: true } };
}

/** With the issue to be moved to a status. */
export function movingTo<R extends RequestReading>(request: R, moveTo: string): R {
  return { ...request, outbox: { ...request.outbox, moveTo } };
}

/** Everything that waited is on the issue. */
export function published<R extends RequestReading>(request: R, now: string): R {
  const told = [...request.told, ...request.outbox.notices.map((notice) => notice.id)];
  return { ...request, told, outbox: emptyOutbox, updatedAt: now };
}

/** Nobody is left to tell: what waited is dropped. */
export function unpublished<R extends RequestReading>(request: R, now: string): R {
  return { ...request, outbox: emptyOutbox, updatedAt: now };
}
