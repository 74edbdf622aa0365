import { grantOf } from '#test/support/grants';
import type { RequestFields } from '#domain/requests/access-request';
import { AccessRequest as AccessRequestRecord } from '#domain/requests/access-request';
import { Catalog } from '#domain/configuration/catalog';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import { Grant, grantIdOf } from '#domain/grants/grant';
import type { GrantFields } from '#domain/grants/grant';
import { Holding, holdingKeyOf } from '#domain/grants/holding';
import type { LedgerChanges } from '#ports/ledger';
import { driveGrant } from '#usecases/grants/drive-grant';
import { endGrant } from '#usecases/grants/end-grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { FakeConnector } from '#test/support/fakes/fake-connector';
import { FakeIssueTracker } from '#test/support/fakes/jira/fake-issue-tracker';
import { FakePeople } from '#test/support/fakes/jira/fake-people';
import { FixedClock } from '#test/support/fakes/fixed-clock';
import { InMemoryAuditLog } from '#test/support/fakes/in-memory-audit-log';
import { InMemoryCatalogStore } from '#test/support/fakes/in-memory-catalog-store';
import { InMemoryConnectionHealth } from '#test/support/fakes/in-memory-connection-health';
import { InMemoryIdentityMappings } from '#test/support/fakes/in-memory-identity-mappings';
import { InMemoryLedger } from '#test/support/fakes/in-memory-ledger';
import { InMemoryStatistics } from '#test/support/fakes/in-memory-statistics';
import { InMemorySweepMarks } from '#test/support/fakes/in-memory-sweep-marks';
import { MemoryAudit, sha256 } from '#test/support/fakes/memory-audit';
import { RecordingJobQueue } from '#test/support/fakes/recording-job-queue';
import { RecordingLogger } from '#test/support/fakes/recording-logger';

export const STATUS = {
  waiting: '1',
  approved: '2',
  denied: '3',
  declined: '4',
  revoked: '5',
  provisioned: '6',
  attention: '7',
} as const;
export const FIELD = {
  application: 'customfield_1',
  level: 'customfield_2',
  duration: 'customfield_3',
  justification: 'customfield_4',
  beneficiary: 'customfield_5',
  approvers: 'customfield_6',
} as const;
export const PERSON = 'acc-person';
export const APPROVER = 'acc-approver';
export const PRINCIPAL = 'principal-1';

export const binding: EntitlementBinding = {
  connectionId: 'main',
  entitlement: { type: 'group', id: 'g1' },
  displayName: 'Wiki users',
};
export const membership = { entitlement: binding.entitlement, principalId: PRINCIPAL };
export const holdingKey = holdingKeyOf(binding, PRINCIPAL);
export const grantId = (issueId: string) => grantIdOf(issueId, binding);

export const portal = {
  id: 'desk',
  projectId: '10',
  serviceDeskId: '1',
  requestTypes: [
    { requestTypeId: '101', intent: 'grant' },
    { requestTypeId: '102', intent: 'removal' },
  ],
  fields: {
    application: FIELD.application,
    accessLevel: FIELD.level,
    duration: FIELD.duration,
    justification: FIELD.justification,
    beneficiary: FIELD.beneficiary,
  },
  approverField: FIELD.approvers,
  statuses: {
    approved: STATUS.approved,
    denied: STATUS.denied,
    declined: STATUS.declined,
    revoked: STATUS.revoked,
    provisioned: STATUS.provisioned,
    needsAttention: STATUS.attention,
  },
};

export const rule = {
  id: 'wiki-users',
  name: 'Wiki users',
  when: {},
  outcome: { kind: 'approval', stages: [{ approvers: [{ kind: 'user', accountId: APPROVER }] }] },
};

const catalog = {
  connections: [{ id: 'main', connectorId: 'vendor', name: 'Main', config: {} }],
  applications: [
    { id: 'wiki', name: 'Wiki', levels: [{ id: 'user', name: 'User', entitlements: [binding] }] },
  ],
  rules: [rule],
  portals: [portal],
};

/** Storage parses what it reads: what does not fit its schema must never be written. */
class ParsingLedger extends InMemoryLedger {
  override async commit(changes: LedgerChanges): Promise<void> {
    if (changes.request !== undefined) AccessRequestRecord.parse(changes.request);
    for (const grant of changes.grants ?? []) Grant.parse(grant);
    if (changes.holding !== undefined) Holding.parse(changes.holding);
    await super.commit(changes);
  }
}

export function newWorld() {
  const audit = new MemoryAudit();
  const clock = new FixedClock();
  const connector = new FakeConnector();
  connector.people.set('person@example.com', {
    kind: 'one',
    principal: { id: PRINCIPAL, label: 'A person' },
  });
  const parts = {
    ledger: new ParsingLedger(audit),
    audit: new InMemoryAuditLog(audit),
    catalog: new InMemoryCatalogStore(audit),
    tracker: new FakeIssueTracker(clock),
    people: new FakePeople([
      { accountId: PERSON, email: 'person@example.com' },
      { accountId: APPROVER, email: 'approver@example.com' },
    ]),
    queue: new RecordingJobQueue(),
    health: new InMemoryConnectionHealth(),
    mappings: new InMemoryIdentityMappings(),
    marks: new InMemorySweepMarks(),
    reminders: new InMemorySweepMarks(),
    statistics: new InMemoryStatistics(),
    clock,
    logger: new RecordingLogger(),
    hash: sha256,
  };
  const ports: FlowPorts = {
    ...parts,
    connectors: {
      definition: () => undefined,
      open: async () => connector,
      openUnsaved: async () => connector,
    },
  };
  return { ...parts, ports, connector, events: audit };
}

export type FlowWorld = ReturnType<typeof newWorld>;

/** A world with one connection, one application with one bound level, one rule and one portal. */
export async function openWorld(changes: object = {}): Promise<FlowWorld> {
  const world = newWorld();
  await configure(world, changes);
  return world;
}

/** Puts the configuration, with these sections replaced, in force. */
export async function configure({ catalog: store }: FlowWorld, changes: object): Promise<void> {
  const { version } = await store.load();
  await store.commit(Catalog.parse({ ...catalog, ...changes }), version, []);
}

/** A grant that is on its way in, as an approval leaves it. */
export function draftGrant(world: FlowWorld, issueId: string, changes: Partial<GrantFields> = {}): Grant {
  const now = world.clock.now();
  return grantOf({
    schema: 1,
    version: 0,
    id: grantId(issueId),
    issueId,
    issueKey: `ACCESS-${issueId}`,
    state: 'provisioning',
    beneficiaryId: PERSON,
    applicationId: 'wiki',
    levelId: 'user',
    binding,
    job: { attempts: 0, writeSent: false, unproven: 0, dueAt: now, waiting: false },
    createdAt: now,
    updatedAt: now,
    ...changes,
  });
}

/** Grants on their way in, one per issue. */
export async function seedGrants(world: FlowWorld, ...issueIds: readonly string[]): Promise<void> {
  for (const issueId of issueIds)
    await world.ledger.commit({ grants: [draftGrant(world, issueId)], audit: [] });
}

export const drive = (world: FlowWorld, issueId: string) => driveGrant(world.ports, grantId(issueId));

/** Drives each grant in turn until it is proven, with nothing in the way. */
export async function provision(world: FlowWorld, ...issueIds: readonly string[]): Promise<void> {
  await seedGrants(world, ...issueIds);
  for (const issueId of issueIds) await drive(world, issueId);
}

/** Starts taking a grant away, as a person would have it. */
export const revoke = (world: FlowWorld, issueId: string) =>
  endGrant(world.ports, grantId(issueId), { cause: 'revocation', by: APPROVER });

/** @throws Error when it is not there: the test expects it to be. */
export async function theGrant({ ledger }: FlowWorld, issueId: string): Promise<GrantFields> {
  const grant = await ledger.grant(grantId(issueId));
  if (grant === undefined) throw new Error(`no grant of issue ${issueId}`);
  return grant;
}

export async function theRequest({ ledger }: FlowWorld, issueId: string): Promise<RequestFields> {
  const request = await ledger.request(issueId);
  if (request === undefined) throw new Error(`no request of issue ${issueId}`);
  return request;
}

export const actionsOf = ({ events }: FlowWorld, subject: string): string[] =>
  events.chainOf(subject).map((event) => event.action);
