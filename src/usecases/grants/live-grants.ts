import type { Ledger } from '#ports/ledger';
import { isLive } from '#domain/grants/lifecycle';
import { everyOne } from '#usecases/kit/every-one';

/**
 * Ids of the application's levels that live grants hold; `undefined` in it = a grant without a level. With `isEnough`,
 * only as many as it takes: an application may have a hundred thousand grants.
 */
export async function levelsInUse(
  ledger: Ledger,
  applicationId: string,
  isEnough: (levels: ReadonlySet<string | undefined>) => boolean = () => false,
): Promise<ReadonlySet<string | undefined>> {
  const levels = new Set<string | undefined>();
  for await (const grant of everyOne((page) => ledger.grants({ by: 'application', applicationId }, page))) {
    if (isLive(grant)) levels.add(grant.levelId);
    if (isEnough(levels)) break;
  }
  return levels;
}

/** Live grants among the hundred of an application that changed last. */
export async function recentLive(
  ledger: Ledger,
  applicationId: string,
): Promise<{ readonly count: number; readonly more: boolean }> {
  const page = await ledger.grants({ by: 'application', applicationId }, { limit: 100 });
  return { count: page.items.filter(isLive).length, more: page.next !== undefined };
}

/** How many live grants hold one entitlement. */
export async function countLive(ledger: Ledger, entitlementKey: string): Promise<number> {
  let count = 0;
  for await (const grant of everyOne((page) => ledger.grants({ by: 'entitlement', entitlementKey }, page)))
    if (isLive(grant)) count += 1;
  return count;
}
