import type { AuditLog } from '../../../src/ports/audit-log';
import type { Ledger } from '../../../src/ports/ledger';

/** A ledger and the audit log that reads what it appended. */
export interface LedgerHarness {
  readonly ledger: Ledger;
  readonly audit: AuditLog;
}
