import { kvs } from '@forge/kvs';
import * as z from 'zod';
import { AccountId, Instant } from '#domain/kit/ids';
import type { IdentityMapping, IdentityMappings } from '#ports/identity-mappings';
import { entities, indexes, keys } from './rows/keys';
import { readPage, readRow } from './rows/row-reader';
import { toRow } from './rows/rows';
import type { Row, RowKind } from './rows/rows';

const StoredMapping: z.ZodType<IdentityMapping> = z.strictObject({
  connectionId: z.string(),
  accountId: AccountId,
  principal: z.string().min(1),
  mappedBy: z.string(),
  mappedAt: Instant,
});

export const mappingRows: RowKind<IdentityMapping> = {
  entity: entities.identityMapping,
  schema: StoredMapping,
  keyOf: ({ connectionId, accountId }) => keys.identityMapping(connectionId, accountId),
  attributesOf: ({ connectionId, accountId }) => ({ connectionId, accountId }),
};

const store = () => kvs.entity<Row>(entities.identityMapping);

export function createKvsIdentityMappings(): IdentityMappings {
  return {
    find: (connectionId, accountId) => readRow(mappingRows, keys.identityMapping(connectionId, accountId)),
    save: (mapping) => store().set(mappingRows.keyOf(mapping), toRow(mappingRows, mapping)),
    remove: async (connectionId, accountId) => {
      const key = keys.identityMapping(connectionId, accountId);
      const existed = (await store().get(key)) !== undefined;
      await store().delete(key);
      return existed;
    },
    list: (connectionId, page) =>
      readPage(mappingRows, { index: indexes.identityMapping.byConnection, partition: [connectionId] }, page),
  };
}
