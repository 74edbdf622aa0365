import type { Grant } from '#domain/grants/grant';
import type { Holding } from '#domain/grants/holding';

/** What is to be restored when the vendor said for certain that nothing was written. */
export interface BeforeWrite {
  readonly writeSent: boolean;
  readonly ours: boolean;
}

/** A vendor call failed after the ledger was told of it: carries the records as they stand, and how they stood. */
export class VendorWriteFailed extends Error {
  override readonly name = 'VendorWriteFailed';

  constructor(
    override readonly cause: unknown,
    readonly grant: Grant,
    readonly holding: Holding,
    /** Absent when the write itself was answered and only the read-back failed. */
    readonly before: BeforeWrite | undefined,
  ) {
    super('a vendor call failed after the ledger was told of it', { cause });
  }
}
