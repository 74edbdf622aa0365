import * as z from 'zod';
import { entities, keys } from './keys';
import type { RowKind } from './rows';

/** Names the snapshot in force. `projectIds` are here so that triggers need not read the whole catalog. */
export const CatalogHead = z.strictObject({
  schema: z.literal(1),
  version: z.number().int().min(1),
  /** Names the chunks. */
  snapshot: z.string(),
  chunks: z.number().int().min(1),
  /** SHA-256 of the snapshot's text, hex. */
  hash: z.string().length(64),
  projectIds: z.array(z.string()),
});
export type CatalogHead = z.infer<typeof CatalogHead>;

export const catalogHeadRows: RowKind<CatalogHead> = {
  entity: entities.catalogHead,
  schema: CatalogHead,
  keyOf: () => keys.catalogHead,
  attributesOf: ({ version }) => ({ version }),
};
