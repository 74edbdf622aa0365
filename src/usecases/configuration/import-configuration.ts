import { auditDraft } from '#domain/audit/audit-event';
import type { FactsOf } from '#domain/audit/audit-facts';
import { canonicalJson } from '#domain/kit/canonical-json';
import type { Catalog, Connection } from '#domain/configuration/catalog';
import { catalogDifferences } from '#domain/configuration/catalog-differences';
import type { Difference } from '#domain/configuration/catalog-differences';
import { say } from '#domain/failure/sentence';
import { Refusal, refuseFaults } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { changeCatalog } from '#usecases/kit/change-catalog';
import type { CatalogChange } from '#usecases/kit/change-catalog';
import { checkConfiguration } from './check-configuration';
import type { CheckPorts } from './check-configuration';
import { readFile } from './configuration-file';
import type { ConfigurationFile } from './configuration-file';
import { discardSecret } from '#usecases/connections/connection-secret';
import { nextVersion } from '#usecases/rules/save-rule';

type Ports = CheckPorts &
  Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'health' | 'logger' | 'definitions'>;

export interface ChangedIds {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

interface Plan {
  readonly catalog: Catalog;
  readonly changes: Record<keyof Catalog, ChangedIds>;
  readonly differences: readonly Difference[];
  readonly removed: readonly Connection[];
  readonly connectionsWithoutSecret: readonly string[];
}

function withSecret(connection: Connection, before: Catalog): Connection {
  const secret = before.connections.find(({ id }) => id === connection.id)?.secret;
  return secret === undefined ? connection : { ...connection, secret };
}

/** The file as a catalog: secrets stay with their connections, and a changed rule gets a version of its own. */
function catalogFrom(file: ConfigurationFile, before: Catalog): Catalog {
  return {
    connections: file.connections.map((connection) => withSecret(connection, before)),
    applications: file.applications,
    rules: file.rules.map((rule) => {
      const known = before.rules.find(({ id }) => id === rule.id);
      return { ...rule, version: nextVersion(known, rule) };
    }),
    portals: file.portals,
    settings: { ...before.settings, ...file.settings },
  };
}

type Items = readonly { readonly id: string }[];

function changesOf(before: Items, after: Items): ChangedIds {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const differs = (item: Items[number]) => canonicalJson(old.get(item.id)) !== canonicalJson(item);
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed: after.filter((item) => old.has(item.id) && differs(item)).map(({ id }) => id),
    removed: before.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
  };
}

const settingsItem = ({ settings }: Catalog): Items => [{ id: 'settings', ...settings }];

function planFor(file: ConfigurationFile, before: Catalog): Plan {
  const catalog = catalogFrom(file, before);
  const kept = new Set(catalog.connections.map(({ id }) => id));
  return {
    catalog,
    changes: {
      connections: changesOf(before.connections, catalog.connections),
      applications: changesOf(before.applications, catalog.applications),
      rules: changesOf(before.rules, catalog.rules),
      portals: changesOf(before.portals, catalog.portals),
      settings: changesOf(settingsItem(before), settingsItem(catalog)),
    },
    differences: catalogDifferences(before, catalog),
    removed: before.connections.filter(({ id }) => !kept.has(id)),
    connectionsWithoutSecret: catalog.connections.filter(({ secret }) => !secret).map(({ id }) => id),
  };
}

const countsOf = ({ added, changed, removed }: ChangedIds) => ({
  added: added.length,
  changed: changed.length,
  removed: removed.length,
});

function importedFacts({ changes }: Plan): FactsOf<'configuration-imported'> {
  return {
    connections: countsOf(changes.connections),
    applications: countsOf(changes.applications),
    rules: countsOf(changes.rules),
    portals: countsOf(changes.portals),
    settings: countsOf(changes.settings),
  };
}

const listsOf = ({ added, changed, removed }: ChangedIds) => ({
  added: [...added],
  changed: [...changed],
  removed: [...removed],
});

async function planned(ports: Ports, file: ConfigurationFile, before: Catalog): Promise<Plan> {
  const plan = planFor(file, before);
  refuseFaults(await checkConfiguration(ports, before, plan.catalog));
  return plan;
}

function importChange(before: Catalog, plan: Plan): CatalogChange<Plan> {
  const connectionIds = plan.removed.filter(({ secret }) => secret !== undefined).map(({ id }) => id);
  return {
    catalog: plan.catalog,
    changed: { what: 'configuration', id: 'import', rules: listsOf(plan.changes.rules) },
    before,
    after: plan.catalog,
    audit: (heading) => [
      auditDraft('configuration-imported', heading, importedFacts(plan)),
      ...(connectionIds.length === 0 ? [] : [auditDraft('secret-deleted', heading, { connectionIds })]),
    ],
    result: plan,
  };
}

function fileFrom(ports: Ports, configuration: unknown): ConfigurationFile {
  const reading = readFile(configuration, ports.definitions);
  if (reading.kind === 'read') return reading.file;
  refuseFaults(reading.faults);
  throw new Refusal('invalid-input', say('refusals.file'));
}

async function forgetRemoved(ports: Ports, removed: readonly Connection[]): Promise<void> {
  for (const connection of removed) {
    await discardSecret(ports, connection.id, connection.secret?.version);
    await ports.health.forget(connection.id);
  }
}

/** A file may replace everything: the reply stays readable, and within what the platform lets through. */
const MOST_DIFFERENCES = 200;

const report = (plan: Plan, applied: boolean, catalogVersion: number) => ({
  applied,
  catalogVersion,
  changes: plan.changes,
  differences: plan.differences.slice(0, MOST_DIFFERENCES),
  moreDifferences: Math.max(0, plan.differences.length - MOST_DIFFERENCES),
  connectionsWithoutSecret: plan.connectionsWithoutSecret,
});

/**
 * Replaces the whole configuration by that of a file, or changes nothing at all. A dry run only checks and counts.
 * @throws Refusal `invalid-input` with a fault for everything that is wrong; `conflict`.
 */
export async function importConfiguration(
  ports: Ports,
  actor: string,
  input: { readonly configuration: unknown; readonly dryRun: boolean },
) {
  const file = fileFrom(ports, input.configuration);
  if (input.dryRun) {
    const { catalog, version } = await ports.catalog.load();
    return report(await planned(ports, file, catalog), false, version);
  }
  const changed = await changeCatalog(ports, actor, async ({ catalog }) =>
    importChange(catalog, await planned(ports, file, catalog)),
  );
  await forgetRemoved(ports, changed.result.removed);
  return report(changed.result, true, changed.catalogVersion);
}
