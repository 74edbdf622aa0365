import { isClosed } from './access-request';
import type { AccessRequest } from './access-request';
import type { RequestState } from '#domain/kit/codes';
import type { Grant } from '#domain/grants/grant';

const isOver = (grant: Grant) => grant.state === 'ended' || grant.state === 'cancelled';
const isLeaving = (grant: Grant) => grant.state === 'deprovisioning' || grant.during === 'deprovisioning';

/** Whether a person could end it now: it is neither over nor on its way out. */
export const mayEnd = (grant: Grant): boolean => !isOver(grant) && !isLeaving(grant);

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
  return grants
    .filter((grant) => grant.state === 'active')
    .flatMap((grant) => grant.expiresAt ?? [])
    .sort()[0];
}
