import { say } from '#domain/failure/sentence';
import { Refusal, fault } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { connectionOf } from '#usecases/kit/catalog-items';
import {
  checkSettings,
  definitionOf,
  readSettings,
  splitSettings,
  storedSecret,
  validSettings,
} from './connection-settings';
import type { ConnectionSettings } from './connection-settings';
import { failedIn, runChecks } from './run-checks';
import type { Checks } from './run-checks';

export interface TryOut {
  readonly passed: boolean;
  readonly checks: Checks;
}

interface Input {
  readonly connectorId: string;
  readonly settings: ConnectionSettings | string;
  readonly id?: string | undefined;
}

type Ports = Pick<AdminPorts, 'catalog' | 'connectors' | 'vault'>;

/** A secret is sent nowhere but to the vendor it was entered for. */
async function secretInForce(
  ports: Ports,
  { id, connectorId }: Input,
): Promise<ConnectionSettings | undefined> {
  if (id === undefined) return undefined;
  const connection = connectionOf((await ports.catalog.load()).catalog, id);
  if (connection.connectorId === connectorId) return storedSecret(ports, connection);
  const message = say('vendor.connection.otherConnector');
  throw new Refusal('invalid-input', message, [fault('connectorId', message)]);
}

/**
 * Tests settings that are not saved. Nothing is stored and no connection is touched.
 * @throws Refusal `invalid-input` with a fault per field, as a save would; `unsupported`; `not-found`.
 */
export async function tryOutConnection(ports: Ports, input: Input): Promise<TryOut> {
  const definition = definitionOf(ports, input.connectorId);
  const given = splitSettings(definition, readSettings(input.settings));
  const secret = given.secret ?? (await secretInForce(ports, input));
  const { config } = validSettings(checkSettings(definition, given, secret));
  const checks = await runChecks(() =>
    ports.connectors.openUnsaved(input.connectorId, { ...config, ...secret }),
  );
  return { passed: failedIn(checks).length === 0, checks };
}
