import Papa from 'papaparse';
import * as z from 'zod';
import { say } from '#domain/failure/sentence';
import { Refusal } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { columns } from './read-mappings-file';

const PAGE = 100;

/** Which connection is being listed, and where in it. */
const Place = z.strictObject({ connection: z.string(), cursor: z.string().optional() });
type Place = z.output<typeof Place>;

/** @throws Refusal `invalid-input` for a cursor that is not ours. */
function placeOf(cursor: string): Place {
  try {
    return Place.parse(JSON.parse(cursor));
  } catch {
    throw new Refusal('invalid-input', say('findings.person.unknownPlace'));
  }
}

/** Spreadsheets run a cell that starts like a formula; ids never do, and whoever makes one to do so gets text. */
const csvOf = (rows: readonly (readonly string[])[], first: boolean) =>
  Papa.unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { header: first, escapeFormulae: true, newline: '\r\n' },
  );

/** Identity mappings as CSV, a hundred at a time; the file can be imported again. Names no person: ids only. */
export async function exportMappings(
  ports: Pick<AdminPorts, 'catalog' | 'mappings'>,
  cursor: string | undefined,
): Promise<{ readonly csv: string; readonly mappings: number; readonly next: string | null }> {
  const ids = (await ports.catalog.load()).catalog.connections.map(({ id }) => id);
  const place = cursor === undefined ? { connection: ids[0] ?? '' } : placeOf(cursor);
  const page = await ports.mappings.list(place.connection, { limit: PAGE, cursor: place.cursor });
  const rows = page.items.map(({ connectionId, accountId, principal }) => [
    connectionId,
    accountId,
    principal,
    // Whoever is mapped already was accepted; without the word a guest would be refused at the next import.
    'yes',
  ]);
  const following = ids[ids.indexOf(place.connection) + 1];
  const here = page.next === undefined ? undefined : { connection: place.connection, cursor: page.next };
  const next = here ?? (following === undefined ? undefined : { connection: following });
  return {
    csv: csvOf(rows, cursor === undefined),
    mappings: rows.length,
    next: next === undefined ? null : JSON.stringify(next),
  };
}
