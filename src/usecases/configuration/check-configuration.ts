import { canonicalJson } from '#domain/kit/canonical-json';
import type { Catalog, Connection } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import { faultsUnder } from '#domain/failure/fault';
import type { PortalMapping } from '#domain/portals/portal';
import { validateCatalog } from '#domain/configuration/validate-catalog';
import { enteredFaults } from '#domain/configuration/validate-catalog-references';
import { say } from '#domain/failure/sentence';
import { fault } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { checkPortal } from '#usecases/portals/check-portal';
import { siteFaultsOfRule } from '#usecases/rules/check-rule';
import { checkSettings, storedSecret } from '#usecases/connections/connection-settings';
import { hasLiveGrants } from '#usecases/connections/grants-through';
import { levelsInUse } from '#usecases/grants/live-grants';

export type CheckPorts = Pick<AdminPorts, 'connectors' | 'vault' | 'site' | 'people' | 'ledger'>;

const byId = <T extends { readonly id: string }>(items: readonly T[], id: string) =>
  items.find((item) => item.id === id);

/** A connection's settings, with its stored secret; what only the missing secret could mend is not a fault of the file. */
async function connectionFaults(
  ports: CheckPorts,
  connection: Connection,
  before: Connection | undefined,
): Promise<readonly Fault[]> {
  if (before !== undefined && before.connectorId !== connection.connectorId)
    return [fault('connectorId', say('faults.file.connectorKept'))];
  const definition = ports.connectors.definition(connection.connectorId);
  if (definition === undefined)
    return [
      fault('connectorId', say('vendor.connection.unknownConnector', { connector: connection.connectorId })),
    ];
  const stored = await storedSecret(ports, before);
  const checked = checkSettings(definition, { config: connection.config, secret: undefined }, stored);
  if (checked.kind === 'valid') return [];
  const ofSecret = ({ path }: Fault) => definition.secretKeys.includes(String(path[0]));
  return checked.faults
    .filter((entry) => stored !== undefined || !ofSecret(entry))
    .map((entry) => ({ ...entry, path: ['config', ...entry.path] }));
}

async function droppedConnections(ports: CheckPorts, before: Catalog, after: Catalog): Promise<Fault[]> {
  const dropped = before.connections.filter(({ id }) => byId(after.connections, id) === undefined);
  const held = await Promise.all(dropped.map(({ id }) => hasLiveGrants(ports.ledger, id)));
  return dropped.flatMap(({ id }, index) =>
    held[index] === true ? [fault(['connections'], say('faults.file.dropsConnection', { id }))] : [],
  );
}

/** Levels that people hold must stay: a request to remove the access names application and level. */
async function droppedApplications(ports: CheckPorts, before: Catalog, after: Catalog): Promise<Fault[]> {
  const found = await Promise.all(
    before.applications.map(async (application) => {
      const kept = byId(after.applications, application.id);
      const gone = application.levels.filter(({ id }) => byId(kept?.levels ?? [], id) === undefined);
      if (kept !== undefined && gone.length === 0) return [];
      const used = await levelsInUse(ports.ledger, application.id);
      const held = kept === undefined ? used.size > 0 : gone.some((level) => used.has(level.id));
      const key = kept === undefined ? 'faults.file.dropsApplication' : 'faults.file.dropsLevel';
      return held ? [fault(['applications'], say(key, { id: application.id }))] : [];
    }),
  );
  return found.flat();
}

/**
 * What the site says against a mapping. One that the file leaves as it is answers only for what the file makes worse:
 * an option that somebody added to a field since must not stop a backup from being restored.
 */
async function portalFaults(
  ports: CheckPorts,
  portal: PortalMapping,
  before: Catalog,
  after: Catalog,
): Promise<readonly Fault[]> {
  const found = await checkPortal(ports.site, portal, after.applications);
  const known = byId(before.portals, portal.id);
  if (found.length === 0 || canonicalJson(known) !== canonicalJson(portal)) return found;
  const standing = new Set((await checkPortal(ports.site, portal, before.applications)).map(canonicalJson));
  return found.filter((entry) => !standing.has(canonicalJson(entry)));
}

async function each<T>(
  items: readonly T[],
  section: string,
  check: (item: T) => Promise<readonly Fault[]>,
): Promise<Fault[]> {
  const found = await Promise.all(items.map(check));
  return found.flatMap((faults, index) => faultsUnder([section, index], faults));
}

/**
 * Everything that speaks against replacing one configuration by another, all at once. The site is not asked about rules that
 * are wrong by themselves: they may name any number of groups.
 */
export async function checkConfiguration(
  ports: CheckPorts,
  before: Catalog,
  after: Catalog,
): Promise<readonly Fault[]> {
  const entered = faultsUnder(['rules'], enteredFaults(after, before));
  if (entered.length > 0) return entered;
  const parts = await Promise.all([
    each(after.connections, 'connections', (item) =>
      connectionFaults(ports, item, byId(before.connections, item.id)),
    ),
    each(after.rules, 'rules', (item) => siteFaultsOfRule(ports, item)),
    each(after.portals, 'portals', (item) => portalFaults(ports, item, before, after)),
    droppedConnections(ports, before, after),
    droppedApplications(ports, before, after),
  ]);
  return [...validateCatalog(after, before), ...parts.flat()];
}
