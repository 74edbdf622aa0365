import { kvs } from '@forge/kvs';
import { BrokenRow } from './rows/broken-row';
import { entities, keys } from './rows/keys';

const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

/** A field of something that may be anything. */
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/**
 * Ids of projects with a portal mapping, from the one row that names the configuration in force. Apart from the catalog
 * store, and read by hand: a trigger loads this and nothing of the catalog's schema.
 * @throws BrokenRow
 */
export async function readMappedProjectIds(): Promise<ReadonlySet<string>> {
  const row: unknown = await kvs.entity(entities.catalogHead).get(keys.catalogHead);
  if (row === undefined) return new Set();
  const projectIds = field(field(row, 'body'), 'projectIds');
  if (!isListOfTexts(projectIds))
    throw new BrokenRow(entities.catalogHead, keys.catalogHead, 'projectIds: no list of texts');
  return new Set(projectIds);
}
