import { requestOf } from '#test/support/requests';
import { sampleDraft } from '#test/support/audit-samples';
import { storedTold, told } from '#test/support/fakes/jira/told';
import type { AccessRequest, RequestFields } from '#domain/requests/access-request';
import { emptyOutbox } from '#domain/requests/access-request';
import { observeGrant } from '#usecases/grants/views/observe-grant';
import { ADMIN, adminWorld, grant, portal, refusalOf, seed } from '#test/unit/usecases/kit/admin-world';
import { membership, openWorld, provision, theGrant } from '#test/unit/usecases/kit/flow-world';

const at = '2026-11-01T08:00:00.000Z';
const proof = { at, requestId: 'vendor-7', alreadyThere: false };

const request = (issueId: string, changes: Partial<RequestFields> = {}): AccessRequest =>
  requestOf({
    schema: 1,
    version: 0,
    issueId,
    issueKey: `ACCESS-${issueId}`,
    state: 'fulfilled',
    intent: 'grant',
    requesterId: 'acc-asker',
    beneficiaryId: 'acc-person',
    portal,
    fields: {},
    decision: {
      kind: 'approval',
      ruleId: 'wiki-users',
      ruleVersion: 3,
      catalogVersion: 9,
      stages: [{ name: 'Lead', approvers: ['acc-lead'], need: 1 }],
      entitlements: [],
      takesAway: [],
      why: { rules: [], names: { applications: [], levels: [] } },
      at,
    },
    approvals: [{ stage: 0, accountId: 'acc-lead', at, evidence: 'changelog:7' }],
    judged: [],
    grantIds: ['one', 'two'],
    outbox: emptyOutbox,
    told: [],
    createdAt: at,
    updatedAt: at,
    ...changes,
  });

const heading = (n: number) => ({
  subject: 'issue:500',
  at: new Date(Date.parse(at) + n).toISOString(),
});
const approved = (n = 0) => sampleDraft('request-approved', heading(n));
const activated = (grantId: string, n: number) => sampleDraft('grant-activated', heading(n), { grantId });

async function world() {
  const made = adminWorld();
  await seed(made);
  await made.ledger.commit({
    request: request('500'),
    grants: [
      grant({ id: 'one', state: 'deprovisioning', proof, endedByIssueId: '900' }),
      grant({ id: 'two', state: 'provisioning' }),
    ],
    audit: [approved(), activated('one', 1), activated('two', 2)],
  });
  await made.ledger.commit({ request: request('900', { intent: 'removal' }), audit: [] });
  return made;
}

describe('the story of a grant', () => {
  it('holds the request, the decision with its approvals, the proof, and names for ids', async () => {
    const { operations } = await world();
    const story = await operations['grants.story']({ grantId: 'one' });
    expect(story.grant).toMatchObject({
      applicationName: 'Wiki',
      levelName: 'User',
      connectionName: 'Main',
      proof: { requestId: 'vendor-7', byHand: false },
    });
    expect(story.request).toMatchObject({
      issueKey: 'ACCESS-500',
      requesterId: 'acc-asker',
      decision: { ruleVersion: 3, stages: [{ met: true, approvals: [{ evidence: 'changelog:7' }] }] },
    });
    expect(story.endedByRequest).toMatchObject({ issueKey: 'ACCESS-900', intent: 'removal' });
    expect(story.connection).toEqual({ state: 'usable', sentence: null });
  });

  it('tells the events of the request and of this grant in order, not those of its other grants', async () => {
    const { operations } = await world();
    const { events, more } = await operations['grants.story']({ grantId: 'one' });
    expect(events.map(({ action, facts }) => [action, facts['grantId']])).toEqual([
      ['request-approved', undefined],
      ['grant-activated', 'one'],
    ]);
    expect(more).toBe(false);
  });

  it('stays bounded, and says that there is more', async () => {
    const made = await world();
    for (let from = 0; from < 250; from += 10)
      await made.audit.append(Array.from({ length: 10 }, (_, n) => approved(from + n)));
    const { events, more } = await made.operations['grants.story']({ grantId: 'one' });
    expect(events.length).toBeLessThanOrEqual(200);
    expect(more).toBe(true);
  });

  it('says why the connection is not usable', async () => {
    const made = await world();
    await made.health.write('main', {
      state: 'paused',
      kind: 'unauthenticated',
      ...storedTold('The secret has expired.'),
      at,
    });
    const story = await made.operations['grants.story']({ grantId: 'one' });
    expect(story.connection).toEqual({ state: 'paused', ...told('The secret has expired.') });
    await made.operations['connections.disable']({ id: 'main' }, ADMIN);
    const off = await made.operations['grants.story']({ grantId: 'one' });
    expect(off.connection.state).toBe('switched-off');
  });

  it('of a grant that does not exist is refused', async () => {
    const { operations } = await world();
    expect((await refusalOf(operations['grants.story']({ grantId: 'no' }))).code).toBe('not-found');
  });
});

describe('a look at the directory', () => {
  it('says whether the membership is there now, with one call and no write', async () => {
    const made = await openWorld();
    await provision(made, '1');
    const { id } = await theGrant(made, '1');
    const before = made.connector.calls.length;
    expect(await observeGrant(made.ports, id)).toMatchObject({ state: 'present' });
    made.connector.setByHand(membership, false);
    expect(await observeGrant(made.ports, id)).toMatchObject({ state: 'absent' });
    expect(made.connector.calls.slice(before).map(({ operation }) => operation)).toEqual([
      'observe',
      'observe',
    ]);
    expect((await theGrant(made, '1')).state).toBe('active');
  });

  it('that fails changes nothing and says why', async () => {
    const made = await openWorld();
    await provision(made, '1');
    const { id } = await theGrant(made, '1');
    made.connector.script('observe', { kind: 'fails', with: 'unauthenticated' });
    expect(await observeGrant(made.ports, id)).toMatchObject({
      state: 'unknown',
      trouble: 'needs-administrator',
    });
    expect(await made.health.read('main')).toBeUndefined();
  });

  it('asks nobody while it is not known who the person is', async () => {
    const made = await world();
    expect(await made.operations['grants.observe']({ grantId: 'two' })).toMatchObject({ state: 'nobody' });
    const unknown = made.operations['grants.observe']({ grantId: 'no' });
    expect((await refusalOf(unknown)).code).toBe('not-found');
  });
});

describe('an administrator on a grant', () => {
  it('revokes it, and hears whether it waits for the connection', async () => {
    const made = await world();
    const revoke = () =>
      made.operations['grants.revoke']({ grantId: 'two', reason: 'No longer needed' }, ADMIN);
    await made.operations['connections.disable']({ id: 'main' }, ADMIN);
    expect(await revoke()).toEqual({ started: true, waiting: true });
    expect(await revoke()).toEqual({ started: false, waiting: true });
  });

  it('marks it as handled, and sees what became of it', async () => {
    const made = await world();
    const stopped = grant({
      id: 'three',
      state: 'needs-attention',
      during: 'deprovisioning',
      attention: { code: 'rejected-by-vendor' },
    });
    await made.ledger.commit({ grants: [stopped], audit: [] });
    const wanted = { grantId: 'three', choice: 'will-not-be-done' as const, reason: 'It stays.' };
    const { grant: row } = await made.operations['grants.markHandled'](wanted, ADMIN);
    expect(row).toMatchObject({ state: 'ended', end: { result: 'left-in-place' }, applicationName: 'Wiki' });
  });
});

test('a search finds what ends within so many days, with names', async () => {
  const made = await world();
  const inDays = (days: number) =>
    new Date(Date.parse(made.clock.now()) + days * 86_400_000 - 1000).toISOString();
  await made.ledger.commit({
    grants: [
      grant({ id: 'soon', expiresAt: inDays(3), applicationId: 'gone', levelId: 'old' }),
      grant({ id: 'later', expiresAt: inDays(9) }),
    ],
    audit: [],
  });
  const { items } = await made.operations['grants.list']({ filter: { expiresWithinDays: 3 }, limit: 10 });
  expect(items).toMatchObject([{ id: 'soon', applicationName: 'gone', levelName: 'old' }]);
});
