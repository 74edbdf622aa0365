import { describeLedgerCommits } from './ledger-commits';
import type { LedgerHarness } from './ledger-harness';
import { describeLedgerLists } from './ledger-lists';
import { describeLedgerRetirement } from './ledger-retirement';
import { describeLedgerSearch } from './ledger-search';

/** What every Ledger does. `make` gives an empty one; its lists do not lag. */
export function describeLedger(name: string, make: () => LedgerHarness): void {
  describe(`${name} as a Ledger`, () => {
    describeLedgerCommits(make);
    describeLedgerLists(make);
    describeLedgerRetirement(make);
    describeLedgerSearch(make);
  });
}
