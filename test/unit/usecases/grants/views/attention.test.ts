import { requestOf } from '#test/support/requests';
import type { AccessRequest, RequestFields } from '#domain/requests/access-request';
import { emptyOutbox } from '#domain/requests/access-request';
import { issueOperations } from '#resolvers/operations/issue-panel';
import { ADMIN, adminWorld, grant, portal, refusalOf } from '#test/unit/usecases/kit/admin-world';
import type { AdminWorld } from '#test/unit/usecases/kit/admin-world';

const AGENT = { accountId: 'acc-agent', issueId: '500', role: 'agent' as const };

function request(changes: Partial<RequestFields> = {}): AccessRequest {
  return requestOf({
    schema: 1,
    version: 0,
    issueId: '500',
    issueKey: 'ACCESS-1',
    state: 'in-progress',
    intent: 'grant',
    requesterId: 'acc-person',
    beneficiaryId: 'acc-person',
    applicationName: 'Wiki',
    levelName: 'User',
    portal,
    fields: {},
    approvals: [],
    judged: [],
    grantIds: [],
    outbox: emptyOutbox,
    told: [],
    createdAt: '2026-11-01T08:00:00.000Z',
    updatedAt: '2026-11-01T08:00:00.000Z',
    ...changes,
  });
}

const stopped = (changes: object = {}) =>
  grant({
    state: 'needs-attention',
    during: 'deprovisioning',
    attention: { code: 'rejected-by-vendor', said: { key: 'vendor.made-up', english: 'code 7' } },
    ...changes,
  });

async function worldWith(...[changes]: Parameters<AdminWorld['ledger']['commit']>): Promise<AdminWorld> {
  const world = adminWorld();
  await world.ledger.commit(changes);
  return world;
}

describe('retrying a grant', () => {
  test('it goes on in its direction with fresh tries, and that a write was sent is not forgotten', async () => {
    const world = await worldWith({ grants: [stopped()], audit: [] });
    await world.operations['attention.retry']({ kind: 'grant', grantId: stopped().id }, ADMIN);
    const after = await world.ledger.grant(stopped().id);
    expect(after).toMatchObject({
      state: 'deprovisioning',
      job: { attempts: 0, unproven: 0, writeSent: true, dueAt: world.clock.now() },
    });
    expect(after).not.toHaveProperty('attention');
    expect(after).not.toHaveProperty('during');
    expect(world.queue.jobs).toEqual([{ kind: 'grant', grantId: stopped().id, serial: 'main:acc-person' }]);
    expect(world.audits.chainOf('issue:500')).toMatchObject([
      { action: 'grant-retried', actor: 'acc-admin', facts: { reason: 'rejected-by-vendor' } },
    ]);
  });

  test('a second retry is refused instead of starting it twice', async () => {
    const world = await worldWith({ grants: [stopped()], audit: [] });
    const retry = () => world.operations['attention.retry']({ kind: 'grant', grantId: stopped().id }, ADMIN);
    await retry();
    expect((await refusalOf(retry())).code).toBe('conflict');
    expect(world.queue.jobs).toHaveLength(1);
  });
});

describe('retrying a request', () => {
  test('it is read again', async () => {
    const world = await worldWith({ request: request({ state: 'needs-attention' }), audit: [] });
    await world.operations['attention.retry']({ kind: 'request', issueId: '500' }, ADMIN);
    expect(world.queue.jobs).toEqual([{ kind: 'issue', issueId: '500' }]);
  });

  test('one that needs nothing is left alone', async () => {
    const world = await worldWith({ request: request(), audit: [] });
    const retry = world.operations['attention.retry']({ kind: 'request', issueId: '500' }, ADMIN);
    expect((await refusalOf(retry)).code).toBe('conflict');
    expect(world.queue.jobs).toEqual([]);
  });
});

describe('an agent on one issue', () => {
  const retry = (world: AdminWorld, grantId?: string) =>
    issueOperations(world.ports)['attention.retry']({ grantId }, AGENT);

  test('drives everything on it that needs attention', async () => {
    const grants = [stopped(), stopped({ id: 'two' }), grant({ id: 'fine' })];
    const grantIds = grants.map(({ id }) => id);
    const world = await worldWith({ request: request({ grantIds }), grants, audit: [] });
    expect(await retry(world)).toEqual({ driven: 2 });
    expect((await refusalOf(retry(world))).code).toBe('conflict');
  });

  test('cannot reach a grant of another issue', async () => {
    const other = stopped({ id: 'other', issueId: '900' });
    const world = await worldWith({ request: request(), grants: [other], audit: [] });
    expect((await refusalOf(retry(world, 'other'))).code).toBe('not-found');
    expect((await world.ledger.grant('other'))?.state).toBe('needs-attention');
  });

  test('has an undecided request read again', async () => {
    const world = await worldWith({ request: request({ state: 'needs-attention' }), audit: [] });
    expect(await retry(world)).toEqual({ driven: 1 });
    expect(world.queue.jobs).toEqual([{ kind: 'issue', issueId: '500' }]);
  });
});

test('the list holds what stopped, with a sentence for each', async () => {
  const world = await worldWith({
    request: request({ state: 'needs-attention', attention: { code: 'no-approver' } }),
    grants: [stopped(), grant({ id: 'fine' })],
    audit: [],
  });
  const list = await world.operations['attention.list']();
  expect(list.more).toBe(false);
  expect(list.grants).toMatchObject([
    {
      id: stopped().id,
      attention: { code: 'rejected-by-vendor', sentence: expect.stringContaining('code 7') as string },
    },
  ]);
  expect(list.requests).toMatchObject([{ issueId: '500', attention: { code: 'no-approver' } }]);
});
