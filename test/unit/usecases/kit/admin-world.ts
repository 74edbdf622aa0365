import { grantOf } from '#test/support/grants';
import type { ConnectorDefinition } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { adminForms, adminInputs } from '#contract/surfaces/admin-page';
import { Catalog } from '#domain/configuration/catalog';
import type { Grant, GrantFields } from '#domain/grants/grant';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { seenFromForm } from '#resolvers/form-faults';
import { adminOperations } from '#resolvers/operations/all';
import { Refusal, parsed } from '#usecases/kit/refusal';
import { FakeIssueTracker } from '#test/support/fakes/jira/fake-issue-tracker';
import { FakePeople } from '#test/support/fakes/jira/fake-people';
import { FakeServiceSite } from '#test/support/fakes/jira/fake-service-site';
import { FakeSiteInspector } from '#test/support/fakes/jira/fake-site-inspector';
import type { FakeSite } from '#test/support/fakes/jira/fake-site-inspector';
import { FixedClock } from '#test/support/fakes/fixed-clock';
import { InMemoryAuditLog } from '#test/support/fakes/in-memory-audit-log';
import { InMemoryCatalogStore } from '#test/support/fakes/in-memory-catalog-store';
import { InMemoryConnectionHealth } from '#test/support/fakes/in-memory-connection-health';
import { InMemoryIdentityMappings } from '#test/support/fakes/in-memory-identity-mappings';
import { InMemoryLedger } from '#test/support/fakes/in-memory-ledger';
import { InMemoryStatistics } from '#test/support/fakes/in-memory-statistics';
import { InMemorySecretVault } from '#test/support/fakes/in-memory-secret-vault';
import { MemoryAudit, sha256 } from '#test/support/fakes/memory-audit';
import { RecordingJobQueue } from '#test/support/fakes/recording-job-queue';
import { RecordingLogger } from '#test/support/fakes/recording-logger';
import { ScriptedDirectory } from './scripted-connector';
import { told } from '#test/support/fakes/jira/told';

export const ADMIN = { accountId: 'acc-admin' };
export const SECRET = 'canary-secret-1';

/** A service project with one request type, all fields on its form, and options for one application. */
export const site: FakeSite = {
  groupIds: ['team-a'],
  fields: {
    customfield_1: { name: 'Application', kind: 'single-select' },
    customfield_2: { name: 'Access type', kind: 'single-select' },
    customfield_3: { name: 'Why', kind: 'text' },
    customfield_4: { name: 'Approvers', kind: 'users' },
    customfield_5: { name: 'For whom', kind: 'user' },
  },
  projects: {
    '10': {
      key: 'ACCESS',
      isServiceProject: true,
      serviceDeskId: '1',
      requestTypes: {
        '101': {
          name: 'Request access',
          issueTypeId: '7',
          fieldIds: ['summary', 'customfield_1', 'customfield_2', 'customfield_3'],
        },
        '102': { name: 'Remove access', issueTypeId: '7', fieldIds: ['customfield_1', 'customfield_2'] },
      },
      statuses: {
        '7': ['1', '2', '3', '4'].map((id) => ({ id, name: `Status ${id}` })),
      },
      screenFieldIds: ['customfield_4'],
      options: { customfield_1: ['Wiki'], customfield_2: ['User'] },
    },
    '11': { key: 'SOFT', isServiceProject: false },
  },
};

export const portal = {
  id: 'access',
  projectId: '10',
  serviceDeskId: '1',
  requestTypes: [{ requestTypeId: '101', intent: 'grant' as const }],
  fields: { application: 'customfield_1', accessLevel: 'customfield_2', justification: 'customfield_3' },
  approverField: 'customfield_4',
  statuses: { approved: '1', denied: '2', declined: '2', revoked: '3', provisioned: '4' },
  returnInvalidApprovals: true,
};

export const rule = {
  id: 'wiki-users',
  name: 'Wiki users',
  enabled: true,
  when: {
    applicationIds: ['wiki'],
    levelIds: [],
    intents: [],
    requesterGroupIds: [],
    requesterEmailDomains: [],
  },
  outcome: { kind: 'automatic' as const, reason: 'low risk' },
  justificationRequired: false,
  extraEntitlements: [],
};

export const binding = (id = 'g1') => ({
  connectionId: 'main',
  entitlement: { type: 'group' as const, id },
  displayName: id,
});

export function grant(changes: Partial<GrantFields> = {}): Grant {
  return grantOf({
    schema: 1,
    version: 0,
    id: '500:main:group:g1',
    issueId: '500',
    issueKey: 'ACCESS-1',
    state: 'active',
    beneficiaryId: 'acc-person',
    applicationId: 'wiki',
    levelId: 'user',
    binding: binding(),
    job: {
      attempts: 3,
      writeSent: true,
      unproven: 2,
      dueAt: '2026-11-02T08:00:00.000Z',
      waiting: false,
    },
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    ...changes,
  });
}

function gatewayOf(definition: ConnectorDefinition, vault: InMemorySecretVault): AdminPorts['connectors'] {
  const openWith = (settings: object) => {
    const parsed = definition.config.safeParse(settings);
    if (parsed.success) return definition.open(parsed.data, undefined as never);
    throw new ConnectorError('misconfigured', told('The connection has no usable secret.'), {
      connector: definition.id,
      operation: 'open',
    });
  };
  return {
    definition: (id) => (id === definition.id ? definition : undefined),
    open: async ({ id, config, secret }) => {
      const fields = secret === undefined ? undefined : await vault.get(id, secret.version);
      return openWith({ ...config, ...fields });
    },
    openUnsaved: async (_connectorId, settings) => openWith(settings),
  };
}

type Run = (input: unknown, caller: unknown) => Promise<unknown>;

/** Operations as pages reach them: what is sent is held against the contract first, as the resolver does it. */
function throughDoor<Operations extends object>(operations: Operations): Operations {
  const names = Object.keys(operations) as (keyof typeof adminInputs)[];
  const entered = names.map((name) => {
    const run = operations[name as keyof Operations] as Run;
    const seen = seenFromForm(adminForms[name] ?? []);
    const enter: Run = async (input = {}, caller) =>
      run(parsed<unknown>(adminInputs[name], input, seen), caller);
    return [name, enter] as const;
  });
  return Object.fromEntries(entered) as Operations;
}

/** Everything administrators' operations touch, in memory. */
export function adminWorld(facts: FakeSite = site) {
  const audit = new MemoryAudit();
  const directory = new ScriptedDirectory();
  const vault = new InMemorySecretVault();
  const clock = new FixedClock();
  const parts = {
    ledger: new InMemoryLedger(audit),
    catalog: new InMemoryCatalogStore(audit),
    audit: new InMemoryAuditLog(audit),
    people: new FakePeople([{ accountId: 'acc-person', email: 'person@example.com', groupIds: ['team-a'] }]),
    queue: new RecordingJobQueue(),
    health: new InMemoryConnectionHealth(),
    mappings: new InMemoryIdentityMappings(),
    statistics: new InMemoryStatistics(),
    tracker: new FakeIssueTracker(clock),
    clock,
    logger: new RecordingLogger(),
  };
  // The scripted directory is opened by its own, typed configuration; the registry erases that type as here.
  const definition = directory.definition as ConnectorDefinition;
  const serviceSite = new FakeServiceSite(facts);
  const ports: AdminPorts = {
    ...parts,
    vault,
    site: new FakeSiteInspector(facts, serviceSite),
    survey: serviceSite,
    builder: serviceSite,
    connectors: gatewayOf(definition, vault),
    definitions: [definition],
    hash: sha256,
  };
  return {
    ...parts,
    facts,
    ports,
    serviceSite,
    audits: audit,
    vault,
    directory,
    operations: throughDoor(adminOperations(ports)),
  };
}

export type AdminWorld = ReturnType<typeof adminWorld>;

/** One connection, one application with one bound level, one rule. */
export async function seed(world: AdminWorld): Promise<void> {
  const { operations } = world;
  world.directory.addGroup('g1', 'Wiki users');
  await operations['connections.save'](
    { id: 'main', connectorId: 'vendor', name: 'Main', settings: { tenant: 'acme', token: SECRET } },
    ADMIN,
  );
  await operations['applications.save'](
    { id: 'wiki', name: 'Wiki', levels: [{ id: 'user', name: 'User' }] },
    ADMIN,
  );
  await operations['entitlements.bind'](
    {
      applicationId: 'wiki',
      levelId: 'user',
      connectionId: 'main',
      entitlement: { type: 'group', id: 'g1' },
    },
    ADMIN,
  );
  await operations['rules.save']({ rule }, ADMIN);
}

/** The catalog in force, parsed as it is stored. */
export async function catalogOf(world: AdminWorld): Promise<Catalog> {
  return Catalog.parse((await world.catalog.load()).catalog);
}

/** What a refused operation says. Fails when it is not refused. */
export async function refusalOf(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, said, faults } = error;
    return { code, message, said, paths: faults.map(({ path }) => path.join('.')), faults };
  }
  throw new Error('It was not refused.');
}
