import type { Catalog } from '#domain/configuration/catalog';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import { bindingKey } from '#domain/catalog/entitlement';
import type { Fault } from '#domain/failure/fault';
import { idsNamedIn } from '#domain/rules/condition-references';
import type { AccessRule, ApproverSource } from '#domain/rules/rule';
import { say } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import { fault } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';

type SitePorts = Pick<AdminPorts, 'site' | 'people'>;

async function groupFault(ports: SitePorts, path: Fault['path'], groupId: string): Promise<Fault[]> {
  return (await ports.site.groupExists(groupId)) ? [] : [fault(path, say('findings.rule.noGroup'))];
}

async function approverFault(
  ports: SitePorts,
  path: Fault['path'],
  source: ApproverSource,
): Promise<Fault[]> {
  if (source.kind === 'group') return groupFault(ports, [...path, 'groupId'], source.groupId);
  if (source.kind === 'application-owner' || (await ports.people.isActive(source.accountId))) return [];
  return [fault([...path, 'accountId'], say('findings.person.inactive'))];
}

/** What the site says about a rule: its groups exist, its approvers are active. Paths as in the rule. */
export async function siteFaultsOfRule(ports: SitePorts, rule: AccessRule): Promise<Fault[]> {
  const groups = idsNamedIn(rule.when, 'group').map(({ path, id }) =>
    groupFault(ports, ['when', ...path], id),
  );
  const stages = rule.outcome.kind === 'approval' ? rule.outcome.stages : [];
  const approvers = stages.flatMap((stage, position) =>
    stage.approvers.map((source, index) =>
      approverFault(ports, ['outcome', 'stages', position, 'approvers', index], source),
    ),
  );
  return (await Promise.all([...groups, ...approvers])).flat();
}

async function bindingFault(
  ports: Pick<AdminPorts, 'connectors'>,
  catalog: Catalog,
  binding: EntitlementBinding,
): Promise<Sentence | undefined> {
  const connection = catalog.connections.find(({ id }) => id === binding.connectionId);
  if (connection === undefined) return undefined; // told by validateCatalog
  const connector = await ports.connectors.open(connection);
  const status = await connector.inspectEntitlement(binding.entitlement);
  return status.kind === 'refused' ? status.reason : undefined;
}

/**
 * Extra entitlements that were not bound by the rule before are inspected like any other binding.
 * @throws ConnectorError when the vendor cannot be asked.
 */
export async function bindingFaultsOfRule(
  ports: Pick<AdminPorts, 'connectors'>,
  catalog: Catalog,
  rule: AccessRule,
  before: AccessRule | undefined,
): Promise<Fault[]> {
  const known = new Set(before?.extraEntitlements.map(bindingKey));
  const found = await Promise.all(
    rule.extraEntitlements.map(async (binding, index) => {
      if (known.has(bindingKey(binding))) return [];
      const reason = await bindingFault(ports, catalog, binding);
      return reason === undefined ? [] : [fault(['extraEntitlements', index], reason)];
    }),
  );
  return found.flat();
}
