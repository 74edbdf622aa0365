import type { AuditLog } from '#ports/audit-log';
import type { Ledger } from '#ports/ledger';

/** A ledger and the audit log that reads what it appended. */
export interface LedgerHarness {
  readonly ledger: Ledger;
  readonly audit: AuditLog;
}
