interface Versioned {
  readonly version: number;
}

/** Records by id; what goes in and out is copied, so that nobody shares an object with the store. */
export class VersionedMap<T extends Versioned> {
  private readonly records = new Map<string, T>();

  get(id: string): T | undefined {
    return structuredClone(this.records.get(id));
  }

  /** Whether the record is still as it was read (0 = not there). */
  isCurrent(id: string, version: number): boolean {
    return (this.records.get(id)?.version ?? 0) === version;
  }

  /** Stores it with the next version. */
  put(id: string, record: T): void {
    this.records.set(id, { ...structuredClone(record), version: record.version + 1 });
  }

  delete(id: string): void {
    this.records.delete(id);
  }

  where(test: (record: T) => boolean): T[] {
    return [...this.records.values()].filter(test).map((record) => structuredClone(record));
  }
}
