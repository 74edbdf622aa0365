import type { Catalog, Connection } from '#domain/configuration/catalog';
import { credentialWarning } from '#domain/connections/credential-warning';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { fingerprintOf } from '#usecases/kit/change-catalog';
import { usersOf } from '../delete-connection';
import { credentialEnd } from '../last-test';
import { healthView, lastTestView } from './check-views';

type Ports = Pick<AdminPorts, 'catalog' | 'hash' | 'connectors' | 'health' | 'clock'>;

const secretView = (secret: Connection['secret']) => ({
  configured: secret !== undefined,
  changedAt: secret?.changedAt ?? null,
  expiresOn: secret?.expiresOn ?? null,
});

async function stateOf({ health, clock }: Pick<Ports, 'health' | 'clock'>, connection: Connection) {
  const [current, lastTest] = await Promise.all([health.read(connection.id), health.lastTest(connection.id)]);
  const end = credentialEnd(connection, lastTest) ?? null;
  return {
    health: healthView(current),
    lastTest: lastTestView(lastTest),
    credentialExpiresAt: end,
    credentialWarning: credentialWarning(end, clock.now()),
  };
}

function settingsOf(ports: Pick<Ports, 'hash' | 'connectors'>, connection: Connection) {
  const { id, connectorId, name, description = null, enabled, config, secret } = connection;
  return {
    ...{ id, connectorId, name, description, enabled, config },
    secret: secretView(secret),
    fingerprint: fingerprintOf(ports.hash, connection),
    connectorName: ports.connectors.definition(connectorId)?.displayName ?? connectorId,
  };
}

/** Connections with their health, last test and what uses them; never a secret, nor which version of it is in force. */
export function connectionViews(ports: Omit<Ports, 'catalog'>, catalog: Catalog) {
  return Promise.all(
    catalog.connections.map(async (connection) => {
      const { applications, rules } = usersOf(catalog, connection.id);
      return {
        ...settingsOf(ports, connection),
        ...(await stateOf(ports, connection)),
        usedBy: { applications: applications.length, rules: rules.length },
      };
    }),
  );
}

export async function listConnections(ports: Ports) {
  const { catalog, version } = await ports.catalog.load();
  return { connections: await connectionViews(ports, catalog), catalogVersion: version };
}
