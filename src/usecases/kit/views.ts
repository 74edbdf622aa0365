import type { RequestFields } from '#domain/requests/access-request';
import type { Catalog } from '#domain/configuration/catalog';
import type { Grant, GrantFields } from '#domain/grants/grant';
import type { Reason } from '#domain/failure/reasons';
import { reasons, sentenceFor } from '#domain/failure/reasons';
import { sentenceView } from '#domain/failure/sentence';
import type { Said } from '#domain/failure/sentence';

/** What is special about a case. */
function detailView(stored: Said | undefined) {
  if (stored === undefined) return { detail: null };
  const { sentence: detail, said } = sentenceView(stored);
  return { detail, said };
}

export function reasonView(reason: Reason | undefined) {
  if (reason === undefined) return null;
  const { code, said } = reason;
  const { about, mends, namesAccounts } = reasons[code];
  return {
    ...{ code, about, mends, namesAccounts },
    sentence: sentenceFor(reason),
    ...detailView(said),
  };
}

function proofView({ proof }: GrantFields) {
  if (proof === undefined) return null;
  return {
    at: proof.at,
    requestId: proof.requestId ?? null,
    alreadyThere: proof.alreadyThere,
    byHand: proof.byHand === true,
  };
}

function answerView({ job: { answer } }: GrantFields) {
  return answer === undefined
    ? null
    : { kind: answer.kind, requestId: answer.requestId ?? null, at: answer.at };
}

function endView(grant: GrantFields) {
  if (grant.endCause === undefined) return null;
  return {
    at: grant.endedAt ?? null,
    cause: grant.endCause,
    by: grant.endedBy ?? null,
    result: grant.endResult ?? null,
    ...detailView(grant.endSaid),
  };
}

/** A grant for people who may see all of it: administrators, and agents on its issue. */
export function grantView(grant: GrantFields) {
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
    during: grant.during ?? null,
    answer: answerView(grant),
    createdAt: grant.createdAt,
    updatedAt: grant.updatedAt,
  };
}

/** A grant with names as the catalog has them now, else ids. */
export function grantRow(catalog: Catalog, grant: Grant) {
  const application = catalog.applications.find(({ id }) => id === grant.applicationId);
  const level = application?.levels.find(({ id }) => id === grant.levelId);
  const connection = catalog.connections.find(({ id }) => id === grant.binding.connectionId);
  return {
    ...grantView(grant),
    applicationName: application?.name ?? grant.applicationId,
    levelName: level?.name ?? grant.levelId ?? null,
    connectionName: connection?.name ?? grant.binding.connectionId,
  };
}

export function requestSummary(request: RequestFields) {
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
