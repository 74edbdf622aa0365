import type { AccessRequest } from '../../domain/access-request';
import type { Grant } from '../../domain/grant';
import type { Reason } from '../../domain/reasons';
import { sentenceFor } from '../../domain/reasons';

export function reasonView(reason: Reason | undefined) {
  return reason === undefined ? null : { code: reason.code, sentence: sentenceFor(reason) };
}

function proofView({ proof }: Grant) {
  if (proof === undefined) return null;
  return { at: proof.at, requestId: proof.requestId ?? null, alreadyThere: proof.alreadyThere };
}

function endView(grant: Grant) {
  if (grant.endCause === undefined && grant.endedAt === undefined) return null;
  return {
    at: grant.endedAt ?? null,
    cause: grant.endCause ?? null,
    by: grant.endedBy ?? null,
    result: grant.endResult ?? null,
  };
}

/** A grant for people who may see all of it: administrators, and agents on its issue. */
export function grantView(grant: Grant) {
  return {
    id: grant.id,
    issueId: grant.issueId,
    issueKey: grant.issueKey,
    state: grant.state,
    beneficiaryId: grant.beneficiaryId,
    applicationId: grant.applicationId,
    levelId: grant.levelId ?? null,
    connectionId: grant.binding.connectionId,
    entitlementId: grant.binding.entitlement.id,
    entitlementName: grant.binding.displayName,
    principalId: grant.principalId ?? null,
    proof: proofView(grant),
    expiresAt: grant.expiresAt ?? null,
    end: endView(grant),
    attention: reasonView(grant.attention),
    waiting: grant.job.waiting,
    attempts: grant.job.attempts,
    updatedAt: grant.updatedAt,
  };
}

export function requestSummary(request: AccessRequest) {
  return {
    issueId: request.issueId,
    issueKey: request.issueKey,
    state: request.state,
    intent: request.intent,
    requesterId: request.requesterId,
    beneficiaryId: request.beneficiaryId,
    application: request.applicationName ?? null,
    level: request.levelName ?? null,
    attention: reasonView(request.attention),
    createdAt: request.createdAt,
    updatedAt: request.updatedAt,
  };
}

/** A listing with every item drawn by `view`. */
export function pageView<T, V>(
  listing: { readonly items: readonly T[]; readonly next?: string },
  view: (item: T) => V,
): { readonly items: readonly V[]; readonly next?: string } {
  return { items: listing.items.map(view), ...(listing.next === undefined ? {} : { next: listing.next }) };
}
