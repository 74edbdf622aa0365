import { issueOperations } from '#resolvers/operations/issue-panel';
import { PERSON, STATUS, draftGrant, rule } from '#test/unit/usecases/kit/flow-world';
import { moveAndJudge, place } from '#test/unit/usecases/kit/issue-cases';
import { refusalOf } from '#test/unit/usecases/kit/admin-world';
import { caller, panel, provisioned, stage, waiting } from './panel-world';

describe('while it waits for approval', () => {
  it('says what a yes brings about, until when, and which stage is open', async () => {
    const world = await waiting([stage('acc-a'), stage('acc-b')], {
      rules: [
        {
          ...rule,
          durationCap: 'P1D',
          outcome: { kind: 'approval', stages: [stage('acc-a'), stage('acc-b')] },
        },
      ],
    });
    const shown = await panel(world);
    expect(shown).toMatchObject({
      openStage: 0,
      risk: 'medium',
      effect: {
        gives: [{ name: 'Wiki users', connectionId: 'main', connection: 'Main' }],
        takesAway: [],
        durationMinutes: 1440,
      },
      connections: { main: 'Main' },
      mayRetry: false,
      mayRevoke: false,
    });
    const end = shown.effect?.endIfProvenNow ?? '';
    expect(Date.parse(end) - Date.parse(world.clock.now())).toBe(86_400_000);
    await moveAndJudge(world, 'acc-a', STATUS.approved);
    expect(await panel(world)).toMatchObject({ openStage: 1, uncounted: [] });
  });

  it('notes a high risk, no end, what is held already, and a group that is bound no more', async () => {
    const application = { id: 'wiki', name: 'Wiki', risk: 'high', levels: [{ id: 'user', name: 'User' }] };
    const world = await waiting();
    await world.ledger.commit({
      grants: [draftGrant(world, '7', { state: 'active', principalId: 'principal-1' })],
      audit: [],
    });
    const { catalog, version } = await world.catalog.load();
    const [known] = catalog.applications;
    if (known === undefined) throw new Error('no application');
    const changed = {
      ...known,
      ...application,
      levels: known.levels.map((level) => ({ ...level, entitlements: [] })),
    };
    await world.catalog.commit({ ...catalog, applications: [{ ...changed, risk: 'high' }] }, version, []);
    expect((await panel(world)).notes).toEqual([
      { code: 'high-risk' },
      { code: 'no-end' },
      { code: 'no-longer-bound', group: 'Wiki users' },
      { code: 'already-holds', issueKey: 'ACCESS-7', level: 'User' },
    ]);
  });

  it('notes that it is for somebody else', async () => {
    const world = await waiting();
    await place(world, { requesterId: 'acc-other' });
    expect((await panel(world)).notes).toContainEqual({ code: 'for-somebody-else' });
  });

  it('lists every yes that did not count, latest first, and stops making a fuss once a later one did', async () => {
    const world = await waiting([stage('acc-a'), stage('acc-b')]);
    await moveAndJudge(world, PERSON, STATUS.approved);
    await moveAndJudge(world, 'acc-x', STATUS.approved);
    expect((await panel(world)).uncounted).toMatchObject([
      { accountId: 'acc-x', reason: { code: 'approval-by-stranger' }, matters: true },
      { accountId: PERSON, reason: { code: 'approval-by-requester' }, matters: true },
    ]);
    await moveAndJudge(world, 'acc-a', STATUS.approved);
    const { uncounted } = await panel(world);
    expect(uncounted.map(({ matters }) => matters)).toEqual([false, false]);
  });
});

describe('what an agent may do', () => {
  it('is nothing an approver may do', async () => {
    const world = await provisioned();
    expect(await panel(world, 'agent')).toMatchObject({ mayRevoke: true, mayRetry: false });
    expect(await panel(world, 'approver')).toMatchObject({ mayRevoke: false, mayRetry: false });
  });

  it('is to take away all of it, with a reason', async () => {
    const world = await provisioned();
    const revoke = () => issueOperations(world.ports)['access.revoke']({ reason: 'left the team' }, caller());
    expect(await revoke()).toEqual({ started: 1 });
    expect(await panel(world)).toMatchObject({
      mayRevoke: false,
      grants: [{ state: 'deprovisioning', end: { cause: 'revocation', by: 'acc-agent' } }],
    });
    expect(await revoke()).toEqual({ started: 0 });
  });

  it('is never about a grant of another issue, and never without a reason', async () => {
    const world = await provisioned();
    await world.ledger.commit({ grants: [draftGrant(world, '7', { state: 'active' })], audit: [] });
    const revoke = (input: { grantIds?: string[]; reason: string }) =>
      refusalOf(issueOperations(world.ports)['access.revoke'](input, caller()));
    const other = await revoke({ grantIds: ['7:main:group:g1'], reason: 'left the team' });
    expect(other.code).toBe('not-found');
    expect(await world.ledger.grant('7:main:group:g1')).toMatchObject({ state: 'active' });
    expect((await revoke({ reason: ' ' })).paths).toEqual(['reason']);
  });
});
