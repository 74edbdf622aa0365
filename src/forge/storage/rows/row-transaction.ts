import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import { toRow } from './rows';
import type { Row, RowKind } from './rows';

/** Source: Forge limits of key-value storage, transactions. */
const MOST_OPERATIONS = 25;
const CONFLICT = 409;
const conflictCode = /CONDITIONAL_CHECK_FAILED|CONFLICT/;

/** A row was not in the version that the transaction expected; nothing was written. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
}

/** Version 0 = the row must not exist. */
function versionIs(version: number) {
  const condition = version === 0 ? FilterConditions.notExists() : FilterConditions.equalTo(version);
  return new Filter<Row>().and('version', condition);
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  return error.responseDetails.status === CONFLICT || conflictCode.test(error.code);
}

/** Rows that are written together or not at all. */
export class RowTransaction {
  private readonly transaction = kvs.transact();
  private operations = 0;

  /** Writes a row, whatever is there. */
  put<T>(kind: RowKind<T>, record: T): void {
    this.count();
    this.transaction.set(kind.keyOf(record), toRow(kind, record), { entityName: kind.entity });
  }

  /** Writes a row that must be in this version (0 = must not exist). */
  replace<T>(kind: RowKind<T>, expected: number, record: T): void {
    this.count();
    const entity = { entityName: kind.entity, conditions: versionIs(expected) };
    this.transaction.set(kind.keyOf(record), toRow(kind, record), entity);
  }

  /** Removes a row that must be in this version (0 = must not exist, and does not afterwards). */
  remove<T>(kind: RowKind<T>, expected: number, record: T): void {
    this.count();
    const entity = { entityName: kind.entity, conditions: versionIs(expected) };
    if (expected === 0) this.transaction.check(kind.keyOf(record), entity);
    else this.transaction.delete(kind.keyOf(record), entity);
  }

  /** @throws VersionConflict @throws RangeError when it is larger than the platform takes; nothing is sent then. */
  async execute(): Promise<void> {
    if (this.operations > MOST_OPERATIONS)
      throw new RangeError(
        `A transaction takes ${MOST_OPERATIONS} operations, this one has ${this.operations}`,
      );
    try {
      await this.transaction.execute();
    } catch (error) {
      throw isConflict(error) ? new VersionConflict('a row was changed meanwhile', { cause: error }) : error;
    }
  }

  private count(): void {
    this.operations += 1;
  }
}
