import { liveStates } from '#domain/grants/lifecycle';
import type { Ledger } from '#ports/ledger';

/** Whether any grant still runs through the connection. Lists lag by seconds: a guard for people, not a lock. */
export async function hasLiveGrants(ledger: Ledger, connectionId: string): Promise<boolean> {
  const pages = await Promise.all(
    liveStates.map((state) => ledger.grantsOfConnection(connectionId, state, { limit: 1 })),
  );
  return pages.some((page) => page.items.length > 0);
}
