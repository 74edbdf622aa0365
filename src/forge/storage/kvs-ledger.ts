import { LedgerConflict } from '#ports/ledger';
import type { Ledger, LedgerChanges, Retirement } from '#ports/ledger';
import type { AuditDraft } from '#domain/audit/audit-event';
import { keys } from './rows/keys';
import { commitWithAudit } from './audit/kvs-audit-chain';
import { grantQueries } from './kvs-grant-queries';
import { grantSearch } from './kvs-grant-search';
import { requestQueries } from './kvs-request-queries';
import { grantRows, holdingRows, requestRows } from './rows/record-rows';
import { readRow } from './rows/row-reader';
import { VersionConflict } from './rows/row-transaction';
import type { RowTransaction } from './rows/row-transaction';
import type { RowKind } from './rows/rows';

interface Versioned {
  readonly version: number;
}

/** A record as the caller read it, reduced to what writing and checking need. */
interface Change {
  write(transaction: RowTransaction): void;
  isCurrent(): Promise<boolean>;
}

function change<T extends Versioned>(kind: RowKind<T>, record: T, removed = false): Change {
  return {
    write: (transaction) => {
      if (removed) transaction.remove(kind, record.version, record);
      else transaction.replace(kind, record.version, { ...record, version: record.version + 1 });
    },
    isCurrent: async () => {
      const stored = await readRow(kind, kind.keyOf(record));
      return (stored?.version ?? 0) === record.version;
    },
  };
}

function changesOf({ request, grants = [], holding }: LedgerChanges): readonly Change[] {
  return [
    ...(request === undefined ? [] : [change(requestRows, request)]),
    ...grants.map((grant) => change(grantRows, grant)),
    ...(holding === undefined ? [] : [change(holdingRows, holding, holding.grants.length === 0)]),
  ];
}

async function carryOut(changes: readonly Change[], audit: readonly AuditDraft[]): Promise<void> {
  if (changes.length === 0 && audit.length === 0) return;
  try {
    await commitWithAudit(audit, {
      write: (transaction) => changes.forEach((one) => one.write(transaction)),
      isCurrent: async () => (await Promise.all(changes.map((one) => one.isCurrent()))).every(Boolean),
    });
  } catch (error) {
    if (!(error instanceof VersionConflict)) throw error;
    throw new LedgerConflict('the ledger was changed meanwhile', { cause: error });
  }
}

const commit = (changes: LedgerChanges): Promise<void> => carryOut(changesOf(changes), changes.audit);

function retire({ request, grants, audit }: Retirement): Promise<void> {
  const removals = grants.map((grant) => change(grantRows, grant, true));
  return carryOut([change(requestRows, request, true), ...removals], audit);
}

/** The ledger in the app's key-value storage. */
export function createKvsLedger(): Ledger {
  return {
    request: (issueId) => readRow(requestRows, keys.request(issueId)),
    grant: (id) => readRow(grantRows, keys.grant(id)),
    holding: (key) => readRow(holdingRows, keys.holding(key)),
    commit,
    retire,
    ...grantQueries,
    ...grantSearch,
    ...requestQueries,
  };
}
