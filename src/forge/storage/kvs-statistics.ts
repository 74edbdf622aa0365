import { Statistics } from '#domain/audit/statistics';
import type { StatisticsStore } from '#ports/statistics-store';
import { entities, keys } from './rows/keys';
import { readRow } from './rows/row-reader';
import { RowTransaction, VersionConflict } from './rows/row-transaction';
import type { RowKind } from './rows/rows';

export const statisticsRows: RowKind<Statistics> = {
  entity: entities.statistics,
  schema: Statistics,
  keyOf: () => keys.statistics,
  attributesOf: ({ version }) => ({ version }),
};

async function replace(statistics: Statistics): Promise<boolean> {
  const transaction = new RowTransaction();
  const version = statistics.version + 1;
  transaction.replace(statisticsRows, statistics.version, { ...statistics, version });
  try {
    await transaction.execute();
    return true;
  } catch (error) {
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}

/** The statistics in the app's key-value storage. */
export function createKvsStatistics(): StatisticsStore {
  return { read: () => readRow(statisticsRows, keys.statistics), replace };
}
