import { auditDraft } from '#domain/audit/audit-event';
import { Connection } from '#domain/configuration/catalog';
import type { Catalog } from '#domain/configuration/catalog';
import { say } from '#domain/failure/sentence';
import { Refusal, fault, parsed } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { refuseStale, refuseTaken, upsert } from '#usecases/kit/catalog-items';
import type { Fingerprint } from '#usecases/kit/catalog-items';
import { changeCatalog, fingerprintOf } from '#usecases/kit/change-catalog';
import type { CatalogChange } from '#usecases/kit/change-catalog';
import { discardSecret, putSecret, withExpiry } from './connection-secret';
import type { SecretPointer } from './connection-secret';
import {
  checkSettings,
  definitionOf,
  readSettings,
  splitSettings,
  storedSecret,
  validSettings,
} from './connection-settings';
import type { ConnectionSettings, SplitSettings } from './connection-settings';
import { saved } from '#usecases/kit/saved';
import type { Saved } from '#usecases/kit/saved';

export interface ConnectionInput {
  readonly id: string;
  readonly connectorId: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly settings: ConnectionSettings | string;
  /** Day on which the secret ends; null takes it back, undefined keeps it while the secret stays. */
  readonly secretExpiresOn?: string | null | undefined;
  readonly fingerprint?: Fingerprint;
}

type Ports = Pick<AdminPorts, 'catalog' | 'vault' | 'connectors' | 'clock' | 'hash' | 'logger'>;

interface Draft {
  readonly input: ConnectionInput;
  readonly settings: SplitSettings;
  readonly pointer: SecretPointer | undefined;
}

const find = (catalog: Catalog, id: string) => catalog.connections.find((connection) => connection.id === id);

function refuseTakenId(existing: Connection | undefined, { fingerprint }: ConnectionInput): void {
  const message = say('vendor.connection.idTaken');
  refuseTaken(existing, fingerprint, message, [fault('id', message)]);
}

function refuseOtherConnector(existing: Connection | undefined, input: ConnectionInput): void {
  if (existing === undefined || existing.connectorId === input.connectorId) return;
  const message = say('vendor.connection.otherConnector');
  throw new Refusal('invalid-input', message, [fault('connectorId', message)]);
}

function refuseExpiryAlone({ input, settings }: Draft, existing: Connection | undefined): void {
  const given = settings.secret !== undefined || existing?.secret !== undefined;
  if (given || input.secretExpiresOn === undefined || input.secretExpiresOn === null) return;
  const message = say('vendor.connection.noSecretToEnd');
  throw new Refusal('invalid-input', message, [fault('secretExpiresOn', message)]);
}

function connectionFrom(draft: Draft, existing: Connection | undefined): Connection {
  const { input, settings, pointer } = draft;
  const kept = existing?.secret && withExpiry(existing.secret, input.secretExpiresOn);
  const secret = pointer ?? kept;
  return parsed(Connection, {
    id: input.id,
    connectorId: input.connectorId,
    name: input.name,
    ...(input.description === undefined ? {} : { description: input.description }),
    enabled: input.enabled ?? existing?.enabled ?? true,
    config: settings.config,
    ...(secret === undefined ? {} : { secret }),
  });
}

interface Result {
  readonly id: string;
  readonly fingerprint: string;
  readonly replaced: string | undefined;
}

function edit(ports: Ports, draft: Draft, catalog: Catalog): CatalogChange<Result> {
  const existing = find(catalog, draft.input.id);
  refuseTakenId(existing, draft.input);
  refuseStale(ports.hash, existing, draft.input.fingerprint);
  refuseOtherConnector(existing, draft.input);
  const connection = connectionFrom(draft, existing);
  const connections = upsert(catalog.connections, connection);
  const fields = Object.keys(draft.settings.secret ?? {});
  return {
    catalog: { ...catalog, connections },
    changed: { what: 'connection', id: connection.id },
    before: existing,
    after: connection,
    at: ['connections', connections.findIndex(({ id }) => id === connection.id)],
    ...(fields.length === 0
      ? {}
      : {
          audit: (heading) => [
            auditDraft('secret-changed', heading, { connectionId: connection.id, fields }),
          ],
        }),
    result: {
      id: connection.id,
      fingerprint: fingerprintOf(ports.hash, connection),
      replaced: draft.pointer === undefined ? undefined : existing?.secret?.version,
    },
  };
}

/**
 * Creates or changes a connection. A new secret is stored first, then put in force together with the settings, then
 * the old one is removed: at no moment does a connection point to a secret that is not there.
 * @throws Refusal `invalid-input` with a fault per field; `conflict`; `unsupported` for an unknown connector.
 */
export async function saveConnection(ports: Ports, actor: string, input: ConnectionInput): Promise<Saved> {
  const definition = definitionOf(ports, input.connectorId);
  const given = splitSettings(definition, readSettings(input.settings));
  const existing = find((await ports.catalog.load()).catalog, input.id);
  refuseTakenId(existing, input);
  refuseOtherConnector(existing, input);
  const stored = given.secret === undefined ? await storedSecret(ports, existing) : undefined;
  const settings = validSettings(checkSettings(definition, given, stored));
  const draft = { input, settings, pointer: undefined };
  refuseExpiryAlone(draft, existing);
  connectionFrom(draft, existing);
  const pointer =
    settings.secret &&
    (await putSecret(ports, input.id, settings.secret, input.secretExpiresOn ?? undefined));
  try {
    const changed = await changeCatalog(ports, actor, ({ catalog }) =>
      edit(ports, { input, settings, pointer }, catalog),
    );
    await discardSecret(ports, input.id, changed.result.replaced);
    return saved(changed);
  } catch (error) {
    // Only a refusal proves that nothing points to the new version; a lost answer does not.
    if (error instanceof Refusal) await discardSecret(ports, input.id, pointer?.version);
    throw error;
  }
}
