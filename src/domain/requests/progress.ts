import type { Grant } from '#domain/grants/grant';
import { isLeaving, isOver } from '#domain/grants/lifecycle';
import type { RequestState } from '#domain/kit/codes';
import type { RequestFields } from './access-request';

/** What an approved request has come to, as its grants make it. */
export function outcomeOf(
  own: readonly Grant[],
  taken: readonly Grant[],
): 'in-progress' | 'fulfilled' | 'ending' | 'ended' {
  if (own.length > 0 && own.every(isOver)) return 'ended';
  if (own.some(isLeaving)) return 'ending';
  const given = own.every((grant) => grant.state === 'active' || isOver(grant));
  return given && taken.every(isOver) ? 'fulfilled' : 'in-progress';
}

const underWay: ReadonlySet<RequestState> = new Set(['in-progress', 'fulfilled', 'ending']);

/**
 * The state of a request; of an approved one, as its grants make it.
 * @param own grants the request brought about; @param taken grants of other requests that it takes away.
 */
export function stateFromGrants(
  { state }: Pick<RequestFields, 'state'>,
  own: readonly Grant[],
  taken: readonly Grant[],
): RequestState {
  return underWay.has(state) ? outcomeOf(own, taken) : state;
}

/** A change takes the old level only when the new one is proven; a removal has nothing to prove first. */
export function mayTakeAway({ state }: Pick<RequestFields, 'state'>, own: readonly Grant[]): boolean {
  return state === 'in-progress' && own.every((grant) => grant.state === 'active');
}

/** Earliest end among active grants. */
export function earliestEnd(grants: readonly Grant[]): string | undefined {
  return grants.flatMap((grant) => (grant.state === 'active' ? (grant.expiresAt ?? []) : [])).sort()[0];
}
