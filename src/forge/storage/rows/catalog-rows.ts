import * as z from 'zod';
import { entities, keys } from './keys';
import type { RowKind } from './rows';

export const SnapshotRef = z.strictObject({
  /** Names the chunks. */
  snapshot: z.string(),
  chunks: z.number().int().min(1),
  /** SHA-256 of the snapshot's text, hex. */
  hash: z.string().length(64),
});
export type SnapshotRef = z.infer<typeof SnapshotRef>;

/** Names the snapshot in force. `projectIds` are here so that triggers need not read the whole catalog. */
export const CatalogHead = SnapshotRef.extend({
  schema: z.literal(1),
  version: z.number().int().min(1),
  projectIds: z.array(z.string()),
  /** Snapshots that were in force before and are still stored, longest ago first. */
  replaced: z.array(SnapshotRef).default([]),
});
export type CatalogHead = z.infer<typeof CatalogHead>;

export const catalogHeadRows: RowKind<CatalogHead> = {
  entity: entities.catalogHead,
  schema: CatalogHead,
  keyOf: () => keys.catalogHead,
  attributesOf: ({ version }) => ({ version }),
};
