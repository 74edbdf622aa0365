import type { Statistics } from '#domain/audit/statistics';
import type { StatisticsStore } from '#ports/statistics-store';

export class InMemoryStatistics implements StatisticsStore {
  private stored: Statistics | undefined;

  async read(): Promise<Statistics | undefined> {
    return structuredClone(this.stored);
  }

  async replace(statistics: Statistics): Promise<boolean> {
    if ((this.stored?.version ?? 0) !== statistics.version) return false;
    this.stored = structuredClone({ ...statistics, version: statistics.version + 1 });
    return true;
  }
}
