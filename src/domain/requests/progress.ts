import { isClosed } from './access-request';
import type { AccessRequest } from './access-request';
import type { RequestState } from '#domain/kit/codes';
import type { Grant } from '#domain/grants/grant';
import { isLeaving, isOver } from '#domain/grants/lifecycle';

/**
 * The state of an approved request as its grants make it.
 * @param own grants the request brought about; @param taken grants of other requests that it takes away.
 */
export function stateFromGrants(
  request: AccessRequest,
  own: readonly Grant[],
  taken: readonly Grant[],
): RequestState {
  if (isClosed(request) || request.state === 'needs-attention' || request.state === 'awaiting-approval')
    return request.state;
  if (own.length > 0 && own.every(isOver)) return 'ended';
  if (own.some(isLeaving)) return 'ending';
  const given = own.every((grant) => grant.state === 'active' || isOver(grant));
  return given && taken.every(isOver) ? 'fulfilled' : 'in-progress';
}

/** A change takes the old level only when the new one is proven; a removal has nothing to prove first. */
export function mayTakeAway(request: AccessRequest, own: readonly Grant[]): boolean {
  return request.state === 'in-progress' && own.every((grant) => grant.state === 'active');
}

/** Earliest end among active grants. */
export function earliestEnd(grants: readonly Grant[]): string | undefined {
  return grants.flatMap((grant) => (grant.state === 'active' ? (grant.expiresAt ?? []) : [])).sort()[0];
}
