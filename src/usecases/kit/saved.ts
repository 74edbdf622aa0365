import type { Sentence } from '#domain/failure/sentence';
import type { Changed } from './change-catalog';

export interface Note extends Sentence {
  readonly code: string;
}

export interface Saved {
  readonly id: string;
  readonly fingerprint: string;
  readonly catalogVersion: number;
  readonly warnings: readonly Note[];
}

/** The answer of every save. */
export function saved(
  changed: Changed<{ readonly id: string; readonly fingerprint: string }>,
  warnings: readonly Note[] = [],
): Saved {
  const { id, fingerprint } = changed.result;
  return { id, fingerprint, catalogVersion: changed.catalogVersion, warnings };
}
