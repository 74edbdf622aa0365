import type { EntitlementStatus } from '#connectors/contract';
import { ConnectorError, isTransient } from '#connectors/errors';
import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import { meaningOfFailure } from '#domain/failure/failure-reasons';
import type { FailureReason } from '#domain/failure/failure-reasons';
import type { Sentence } from '#domain/failure/sentence';
import { say } from '../words';
import type { Graph, GraphReply } from '../graph/graph-client';
import { judgeGroup } from '../groups/inspect-group';

interface Cause {
  readonly kind: ConnectorErrorKind;
  readonly reason: FailureReason;
  readonly message: Sentence;
}

const principalGone: Cause = {
  kind: 'not-found',
  reason: 'principal-gone',
  message: say('vendor.entra.member.personGone'),
};

/** The group is gone: a fault of the catalog binding, not of this one request. */
export const entitlementGone: Cause = {
  kind: 'not-found',
  reason: 'entitlement-gone',
  message: say('vendor.entra.member.groupGone'),
};

/** Refusals whose message says it all. Graph gives them no code of their own, so the wording is the only key. */
const told: readonly (Cause & { readonly wording: RegExp })[] = [
  {
    wording: /guests? users? are not allowed to join/i,
    kind: 'rejected',
    reason: 'guest-blocked',
    message: say('vendor.entra.member.guestBlocked'),
  },
  {
    wording: /cannot update a mail-enabled security group/i,
    kind: 'rejected',
    reason: 'entitlement-not-manageable-mail-enabled',
    message: say('vendor.entra.member.mailEnabled'),
  },
  {
    wording: /on-premises mastered directory sync objects/i,
    kind: 'rejected',
    reason: 'entitlement-not-manageable-synced',
    message: say('vendor.entra.member.synced'),
  },
  {
    wording: /must have at least one owner/i,
    kind: 'rejected',
    reason: 'last-owner',
    message: say('vendor.entra.member.lastOwner'),
  },
];

/** Reasons that need no second look. */
const wellNamed: ReadonlySet<FailureReason | undefined> = new Set(['consent-missing'] as const);

/**
 * Names a refused membership write. The same 403 means "this kind of group" or "missing permission", and a 404 may
 * not say what is missing: only then the group is inspected, with one more call.
 */
export async function namedRefusal(
  graph: Graph,
  reply: GraphReply,
  groupId: string,
  principalId: string,
): Promise<ConnectorError> {
  const failure = reply.fail();
  if (wellNamed.has(failure.details.reason)) return failure;
  const cause = causeByText(reply, groupId, principalId) ?? (await causeByInspection(graph, reply, groupId));
  return cause === undefined ? failure : rename(failure, cause);
}

/** The same failure under a better name. */
export function rename(failure: ConnectorError, { kind, reason, message }: Cause): ConnectorError {
  return new ConnectorError(kind, message, { ...failure.details, reason });
}

function causeByText(reply: GraphReply, groupId: string, principalId: string): Cause | undefined {
  const message = reply.error?.message ?? '';
  if (reply.status !== 404) return told.find(({ wording }) => wording.test(message));
  if (quotes(message, principalId)) return principalGone;
  return quotes(message, groupId) ? entitlementGone : undefined;
}

function quotes(message: string, id: string): boolean {
  return message.toLowerCase().includes(id.toLowerCase());
}

async function causeByInspection(
  graph: Graph,
  reply: GraphReply,
  groupId: string,
): Promise<Cause | undefined> {
  const status = await judgeIfReadable(graph, groupId, reply.fail().details.operation);
  if (status === undefined) return undefined;
  if (status.kind === 'manageable') return reply.status === 404 ? principalGone : undefined;
  const { code } = status.reason;
  return meaningOfFailure(code).tookMemberships === true
    ? entitlementGone
    : { kind: 'rejected', reason: code, message: status.reason };
}

/** A group that may not be read either leaves the first refusal as it was; an outage ends the call, to be tried again. */
async function judgeIfReadable(
  graph: Graph,
  groupId: string,
  operation: string,
): Promise<EntitlementStatus | undefined> {
  try {
    return await judgeGroup(graph, groupId, operation);
  } catch (error) {
    if (error instanceof ConnectorError && !isTransient(error.kind)) return undefined;
    throw error;
  }
}
