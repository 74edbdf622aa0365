import type { Application } from '../../domain/application';
import type { Connection } from '../../domain/catalog';
import type { Health } from '../../ports/connection-health';
import type { AdminPorts } from '../admin/admin-ports';
import { applicationOf } from '../admin/catalog-items';
import { fingerprintOf } from '../admin/change-catalog';
import { usersOf } from '../admin/delete-connection';

type Ports = Pick<AdminPorts, 'catalog' | 'hash'>;

export function healthView(health: Health | undefined) {
  return {
    state: health?.state ?? ('untested' as const),
    kind: health?.kind ?? null,
    sentence: health?.sentence ?? null,
    at: health?.at ?? null,
  };
}

function connectionView(connection: Connection, fingerprint: string) {
  const { id, connectorId, name, description = null, enabled, config, secret } = connection;
  return {
    ...{ id, connectorId, name, description, enabled, config, fingerprint },
    secret: { configured: secret !== undefined, changedAt: secret?.changedAt ?? null },
  };
}

/** Connections with their health and what uses them; never a secret, nor which version of it is in force. */
export async function listConnections(ports: Ports & Pick<AdminPorts, 'connectors' | 'health'>) {
  const { catalog, version } = await ports.catalog.load();
  const connections = await Promise.all(
    catalog.connections.map(async (connection) => {
      const users = usersOf(catalog, connection.id);
      return {
        ...connectionView(connection, fingerprintOf(ports.hash, connection)),
        connectorName:
          ports.connectors.definition(connection.connectorId)?.displayName ?? connection.connectorId,
        health: healthView(await ports.health.read(connection.id)),
        usedBy: { applications: users.applications.length, rules: users.rules.length },
      };
    }),
  );
  return { connections, catalogVersion: version };
}

function applicationView(hash: AdminPorts['hash'], application: Application) {
  const { description = null, ownerAccountId = null, ...rest } = application;
  return { ...rest, description, ownerAccountId, fingerprint: fingerprintOf(hash, application) };
}

export async function listApplications(ports: Ports) {
  const { catalog, version } = await ports.catalog.load();
  const applications = catalog.applications.map((item) => applicationView(ports.hash, item));
  return { applications, catalogVersion: version };
}

/** @throws Refusal `not-found` */
export async function getApplication(ports: Ports, id: string) {
  const { catalog } = await ports.catalog.load();
  return { application: applicationView(ports.hash, applicationOf(catalog, id)) };
}

const printed = <T>(hash: AdminPorts['hash'], item: T) => ({
  ...item,
  fingerprint: fingerprintOf(hash, item),
});

/** Rules in order of evaluation. */
export async function listRules(ports: Ports) {
  const { catalog, version } = await ports.catalog.load();
  return { rules: catalog.rules.map((rule) => printed(ports.hash, rule)), catalogVersion: version };
}

export async function listPortals(ports: Ports) {
  const { catalog, version } = await ports.catalog.load();
  return { portals: catalog.portals.map((portal) => printed(ports.hash, portal)), catalogVersion: version };
}
