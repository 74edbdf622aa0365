import { LedgerConflict } from '#ports/ledger';

const MOST_TRIES = 5;

/**
 * Runs `step` again when somebody else changed a record meanwhile. `step` must read everything it decides on itself.
 * @throws LedgerConflict after five tries.
 */
export async function retryOnConflict<T>(step: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step();
    } catch (error) {
      if (!(error instanceof LedgerConflict) || tries >= MOST_TRIES) throw error;
    }
  }
}
