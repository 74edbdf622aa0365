import { ConnectorError } from '#connectors/errors';
import type { Connection } from '#domain/configuration/catalog';
import { say } from '#domain/failure/sentence';
import type { Said, Sentence } from '#domain/failure/sentence';
import { Refusal } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { checkIdentity, mapIdentity } from './map-identity';
import type { MappingInput } from './map-identity';
import type { MappingLine } from './read-mappings-file';

type Result = 'new' | 'changed' | 'unchanged' | 'refused';

export interface LineResult {
  readonly line: number;
  readonly result: Result;
  readonly connectionId: string | null;
  readonly accountId: string | null;
  readonly label: string | null;
  readonly sentence: string | null;
  readonly said?: Said;
}

const plain = (text: string) => text.trim().toLowerCase();

/** A connection is named by its id or by its name. @throws Refusal */
function connectionNamed(connections: readonly Connection[], words: string): Connection {
  const byId = connections.find(({ id }) => id === words);
  const byName = connections.filter(({ name }) => plain(name) === plain(words));
  const [found, ...others] = byId === undefined ? byName : [byId];
  if (found === undefined) throw new Refusal('not-found', say('findings.person.noConnection'));
  if (others.length > 0) throw new Refusal('invalid-input', say('findings.person.severalConnections'));
  return found;
}

/** @throws Refusal when the e-mail address is not that of exactly one account. */
async function accountNamed(ports: Pick<AdminPorts, 'people'>, words: string): Promise<string> {
  if (!words.includes('@')) return words;
  const [found, ...others] = await ports.people.accountsWithEmail(words);
  if (found === undefined) throw new Refusal('not-found', say('findings.person.noAccount'));
  if (others.length > 0) throw new Refusal('invalid-input', say('findings.person.severalAccounts'));
  return found;
}

const refused = (line: MappingLine, { sentence, said }: Sentence): LineResult => ({
  line: line.line,
  result: 'refused',
  connectionId: null,
  accountId: null,
  label: null,
  sentence,
  said,
});

async function resultOf(ports: AdminPorts, input: MappingInput, line: number): Promise<LineResult> {
  const { connectionId, accountId } = input;
  const { principal } = await checkIdentity(ports, input);
  const before = await ports.mappings.find(connectionId, accountId);
  const known = before?.principal === principal.id ? 'unchanged' : 'changed';
  const result = before === undefined ? 'new' : known;
  return { line, result, connectionId, accountId, label: principal.label, sentence: null };
}

async function importLine(ports: AdminPorts, actor: string, line: MappingLine, apply: boolean) {
  const { catalog } = await ports.catalog.load();
  const connectionId = connectionNamed(catalog.connections, line.connection).id;
  const accountId = await accountNamed(ports, line.account);
  const { principal, acceptGuest } = line;
  const input = { connectionId, accountId, principal, acceptGuest };
  const result = await resultOf(ports, input, line.line);
  if (apply && result.result !== 'unchanged') await mapIdentity(ports, actor, input);
  return result;
}

/**
 * Checks lines of an import one after the other, and writes those that are in order if `apply`. A line that is refused
 * says why and spoils no other; a directory that does not answer refuses the line, to be tried again.
 */
export async function importMappings(
  ports: AdminPorts,
  actor: string,
  { lines, apply }: { readonly lines: readonly MappingLine[]; readonly apply: boolean },
): Promise<{ readonly results: readonly LineResult[] }> {
  const results: LineResult[] = [];
  for (const line of lines) {
    try {
      results.push(await importLine(ports, actor, line, apply));
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof ConnectorError)) throw error;
      results.push(refused(line, error));
    }
  }
  return { results };
}
