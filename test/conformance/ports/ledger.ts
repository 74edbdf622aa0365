import type { Ledger } from '../../../src/ports/ledger';
import type { AuditLog } from '../../../src/ports/audit-log';
import { describeLedgerCommits } from './ledger-commits';
import { describeLedgerLists } from './ledger-lists';

/** A ledger and the audit log that reads what it appended. */
export interface LedgerHarness {
  readonly ledger: Ledger;
  readonly audit: AuditLog;
}

/** What every Ledger does. `make` gives an empty one; its lists do not lag. */
export function describeLedger(name: string, make: () => LedgerHarness): void {
  describe(`${name} as a Ledger`, () => {
    describeLedgerCommits(make);
    describeLedgerLists(make);
  });
}
