import type { Grant, GrantState } from '../../domain/grant';
import type { Ledger, Listing, PageRequest } from '../../ports/ledger';

/** States in which a grant still needs its connection, its application and its level. */
export const liveStates = [
  'provisioning',
  'active',
  'deprovisioning',
  'needs-attention',
] as const satisfies readonly GrantState[];

const isLive = (grant: Grant) => (liveStates as readonly GrantState[]).includes(grant.state);

/** Everything a listing has, page by page. */
export async function* everyOne<T>(
  list: (page: PageRequest) => Promise<Listing<T>>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const page: Listing<T> = await list({ limit: 100, cursor });
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}

/** Whether any grant still runs through the connection. Lists lag by seconds: a guard for people, not a lock. */
export async function hasLiveGrants(ledger: Ledger, connectionId: string): Promise<boolean> {
  const pages = await Promise.all(
    liveStates.map((state) => ledger.grantsOfConnection(connectionId, state, { limit: 1 })),
  );
  return pages.some((page) => page.items.length > 0);
}

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
