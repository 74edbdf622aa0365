import { auditDraft } from '#domain/audit/audit-event';
import { canonicalJson } from '#domain/kit/canonical-json';
import type { Catalog, Connection } from '#domain/configuration/catalog';
import { say } from '#domain/failure/sentence';
import { Refusal, fault, refuseFaults } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { connectionSubject } from '#usecases/kit/admin-ports';
import { connectionOf, upsert } from '#usecases/kit/catalog-items';
import { changeCatalog } from '#usecases/kit/change-catalog';
import type { CatalogChange } from '#usecases/kit/change-catalog';
import { concludeTest } from './conclude-test';
import type { ConcludePorts, ConnectionTest } from './conclude-test';
import { discardSecret, putSecret } from './connection-secret';
import type { SecretPointer } from './connection-secret';
import {
  checkSettings,
  definitionOf,
  readSettings,
  splitSettings,
  validSettings,
} from './connection-settings';
import type { ConnectionSettings } from './connection-settings';
import { failedIn, runChecks } from './run-checks';
import type { Checks } from './run-checks';

type Ports = ConcludePorts & Pick<AdminPorts, 'catalog' | 'connectors' | 'vault' | 'hash' | 'logger'>;

export interface RotationInput {
  readonly id: string;
  readonly settings: ConnectionSettings | string;
  readonly secretExpiresOn?: string | null | undefined;
}

export interface Rotation extends ConnectionTest {
  /** False: the old secret stays in force. */
  readonly rotated: boolean;
}

/** A pasted text may repeat the other settings; it may not change them on the side. */
function refuseOtherSettings(connection: Connection, config: ConnectionSettings): void {
  const same = (key: string) => canonicalJson(config[key]) === canonicalJson(connection.config[key]);
  const message = say('vendor.connection.rotateOnlySecret');
  const changed = Object.keys(config).filter((key) => !same(key));
  refuseFaults(changed.map((key) => fault(['settings', key], message)));
}

/** The new secret, valid beside the settings in force. */
function newSecret(ports: Ports, connection: Connection, input: RotationInput): ConnectionSettings {
  const definition = definitionOf(ports, connection.connectorId);
  const given = splitSettings(definition, readSettings(input.settings));
  refuseOtherSettings(connection, given.config);
  if (given.secret === undefined) {
    const message = say('vendor.connection.newSecretMissing');
    throw new Refusal('invalid-input', message, [fault('settings', message)]);
  }
  const whole = { config: connection.config, secret: given.secret };
  return validSettings(checkSettings(definition, whole, undefined)).secret ?? given.secret;
}

function swap(
  catalog: Catalog,
  tested: Connection,
  pointer: SecretPointer,
  fields: readonly string[],
): CatalogChange<Connection> {
  const before = connectionOf(catalog, tested.id);
  if (canonicalJson(before) !== canonicalJson(tested))
    throw new Refusal('conflict', say('vendor.connection.changedWhileTested'));
  const after = { ...before, secret: pointer };
  const facts = { connectionId: tested.id, fields: [...fields], rotated: true as const };
  return {
    catalog: { ...catalog, connections: upsert(catalog.connections, after) },
    changed: { what: 'connection', id: tested.id },
    ...{ before, after },
    audit: (heading) => [auditDraft('secret-changed', heading, facts)],
    result: after,
  };
}

/** The new secret is stored, then put in force, then the old one is removed: there is no moment without one. */
async function replaceSecret(
  ports: Ports,
  actor: string,
  tested: Connection,
  secret: { readonly fields: ConnectionSettings; readonly expiresOn: string | undefined },
): Promise<Connection> {
  const pointer = await putSecret(ports, tested.id, secret.fields, secret.expiresOn);
  try {
    const changed = await changeCatalog(ports, actor, ({ catalog }) =>
      swap(catalog, tested, pointer, Object.keys(secret.fields)),
    );
    await discardSecret(ports, tested.id, tested.secret?.version);
    return changed.result;
  } catch (error) {
    // Only a refusal proves that nothing points to the new version; a lost answer does not.
    if (error instanceof Refusal) await discardSecret(ports, tested.id, pointer.version);
    throw error;
  }
}

async function keepOld(ports: Ports, actor: string, id: string, checks: Checks): Promise<Rotation> {
  const failed = failedIn(checks).map((check) => check.id);
  const heading = { subject: connectionSubject(id), actor, at: ports.clock.now() };
  const tested = auditDraft('connection-tested', heading, { passed: false, failed, secret: 'new' });
  await ports.audit.append([tested]);
  return { rotated: false, passed: false, checks, health: await ports.health.read(id), driven: 0 };
}

/**
 * Replaces the secret of a connection by one that was proven first: the new one is tested without being stored, and
 * only when no check fails does it take the place of the old one. Otherwise the old one stays in force, untouched.
 * @throws Refusal `not-found`; `invalid-input` with a fault per field; `conflict`.
 */
export async function rotateSecret(ports: Ports, actor: string, input: RotationInput): Promise<Rotation> {
  const connection = connectionOf((await ports.catalog.load()).catalog, input.id);
  const fields = newSecret(ports, connection, input);
  const settings = { ...connection.config, ...fields };
  const checks = await runChecks(() => ports.connectors.openUnsaved(connection.connectorId, settings));
  if (failedIn(checks).length > 0) return keepOld(ports, actor, input.id, checks);
  const expiresOn = input.secretExpiresOn ?? undefined;
  const rotated = await replaceSecret(ports, actor, connection, { fields, expiresOn });
  return { ...(await concludeTest(ports, actor, rotated, checks)), rotated: true };
}
