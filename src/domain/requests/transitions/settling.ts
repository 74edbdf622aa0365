import type { Grant } from '#domain/grants/grant';
import { movingTo, withNotices } from '../access-request';
import type { AccessRequest } from '../access-request';
import { expectedGrantNotices } from '../grant-notices';
import { requestStep } from '../lifecycle';
import type { RequestFor, RequestStep } from '../lifecycle';
import { outcomeOf } from '../progress';

export interface Outcome {
  readonly now: string;
  /** Grants that the request brought about. */
  readonly own: readonly Grant[];
  /** Grants of other requests that it takes away. */
  readonly taken: readonly Grant[];
  /** Where the issue stands. */
  readonly statusId: string;
}

/** Where the issue should stand now; undefined = where it is. "Revoked" is where access has ended, whatever ended it. */
function destination(
  { portal: { statuses }, state, decision }: RequestFor<'settle'>,
  { own, statusId }: Outcome,
): string | undefined {
  if (own.some((grant) => grant.state === 'needs-attention')) return statuses.needsAttention;
  if (state === 'ended') return statuses.revoked;
  const movable = statusId === statuses.approved || statusId === statuses.needsAttention;
  return state === 'fulfilled' && (movable || decision.kind === 'automatic')
    ? statuses.provisioned
    : undefined;
}

const isSame = (a: AccessRequest, b: AccessRequest) =>
  a.state === b.state &&
  a.outbox.moveTo === b.outbox.moveTo &&
  a.outbox.notices.length === b.outbox.notices.length;

/** An approved request in line with its grants: state, notices, next status. Undefined: it is. */
export function settle(
  request: RequestFor<'settle'>,
  outcome: Outcome,
): RequestStep<RequestFor<'settle'>> | undefined {
  const step = requestStep('settle', request);
  const { now, own, taken, statusId } = outcome;
  const state = request.state === 'ended' ? 'ended' : outcomeOf(own, taken);
  const moved: RequestFor<'settle'> = { ...request, state, updatedAt: now };
  const told = withNotices(moved, expectedGrantNotices(moved, own, taken));
  const moveTo = destination(told, outcome);
  const changed = state !== request.state || told.outbox.notices.length > request.outbox.notices.length;
  const goes = changed && moveTo !== undefined && moveTo !== statusId;
  const next = goes ? movingTo(told, moveTo) : told;
  return isSame(request, next) ? undefined : step(next);
}
