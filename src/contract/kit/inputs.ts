import * as z from 'zod';
import { AccountId } from '#domain/kit/ids';
import type { SaidView } from './reply';

/** Operations without parameters. */
export const nothing = z.strictObject({});

/** Id of something that is in the catalog, or is not: only what is saved under an id must have the form of one. */
export const Id = z.string().min(1).max(60);
export const byId = z.strictObject({ id: Id });

export const Account = AccountId;

export const GrantId = z.string().min(1).max(400);

/** State of the object when the form was opened. Given and no longer true: the save is refused as a conflict. */
export const Fingerprint = z.string().max(128).optional();

/** Null: the object is a new one. There is one of its id already: the save is refused as a conflict. */
export const FingerprintOrNew = Fingerprint.nullable();

export const pageInput = {
  limit: z.number().int().min(1).max(100).default(50),
  cursor: z.string().max(2000).optional(),
};

export interface PageView<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly next?: string;
}

/** What every save of the configuration answers. */
export interface SavedView {
  readonly id: string;
  readonly fingerprint: string;
  /** Version of the whole configuration now in force. */
  readonly catalogVersion: number;
  readonly warnings: readonly NoteView[];
}

export interface NoteView {
  readonly code: string;
  /** In English. */
  readonly sentence: string;
  readonly said?: SaidView;
}
