export interface StoredRecord {
  readonly key: string;
  readonly value: unknown;
  /** Epoch milliseconds, virtual. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt?: number;
}
