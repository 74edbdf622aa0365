import { hasUnpublished } from './access-request';
import { isFinished } from './lifecycle';
import type { AccessRequest } from './access-request';
import type { Grant } from '#domain/grants/grant';
import { isOver } from '#domain/grants/lifecycle';
import type { Holding } from '#domain/grants/holding';

/** The instant so many calendar months (UTC) before another; the last of a month where the day does not exist. */
export function monthsBefore(instant: string, months: number): string {
  const date = new Date(instant);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date.toISOString();
}

/**
 * Whether the record of a request may go: finished, not changed since the instant, everything said on the issue, every
 * grant over, and no membership that still counts one of them.
 */
export function mayRetire(
  request: AccessRequest,
  {
    since,
    grants,
    holdings,
  }: {
    readonly since: string;
    readonly grants: readonly Grant[];
    readonly holdings: readonly Holding[];
  },
): boolean {
  const counted = new Set(holdings.flatMap((holding) => holding.grants.map(({ grantId }) => grantId)));
  const leaves = new Set(holdings.flatMap(({ removing }) => removing ?? []));
  return (
    isFinished(request) &&
    Date.parse(request.updatedAt) <= Date.parse(since) &&
    !hasUnpublished(request) &&
    grants.every((grant) => isOver(grant) && !counted.has(grant.id) && !leaves.has(grant.id))
  );
}
