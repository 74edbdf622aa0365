import { requestOf } from '#test/support/requests';
import { reasonSentences } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';
import { driveGrant } from '#usecases/grants/drive-grant';
import { settleRequest } from '#usecases/requests/settle-request';
import { portalRequestOperations } from '#resolvers/operations/customers';
import { stepsOf } from '#usecases/requests/views/portal-situation';
import {
  APPROVER,
  PERSON,
  STATUS,
  grantId,
  openWorld,
  rule,
  theGrant,
  theRequest,
} from '#test/unit/usecases/kit/flow-world';
import type { FlowWorld } from '#test/unit/usecases/kit/flow-world';
import {
  ISSUE,
  issueNow,
  moveAndJudge,
  place,
  raiseIssue,
  receive,
} from '#test/unit/usecases/kit/issue-cases';
import { refusalOf } from '#test/unit/usecases/kit/admin-world';

const stages = [
  {
    approvers: ['acc-a', 'acc-b'].map((accountId) => ({ kind: 'user', accountId })),
    need: 'all',
  },
  { approvers: [{ kind: 'user', accountId: APPROVER }] },
];

async function waiting(): Promise<FlowWorld> {
  const world = await openWorld({ rules: [{ ...rule, outcome: { kind: 'approval', stages } }] });
  world.people.set({ accountId: 'acc-a', name: 'First approver' });
  world.people.set({ accountId: 'acc-b', name: 'Second approver' });
  raiseIssue(world);
  await receive(world);
  return world;
}

async function settled(world: FlowWorld): Promise<void> {
  await settleRequest(world.ports, requestOf(await theRequest(world, ISSUE)), await issueNow(world));
}

async function active(): Promise<FlowWorld> {
  const world = await waiting();
  for (const who of ['acc-a', 'acc-b', APPROVER]) await moveAndJudge(world, who, STATUS.approved);
  await driveGrant(world.ports, grantId(ISSUE));
  await settled(world);
  return world;
}

const operations = (world: FlowWorld) => portalRequestOperations(world.ports);
async function seen(world: FlowWorld, accountId = PERSON) {
  const { access } = await operations(world)['access.get']({}, { accountId, issueId: ISSUE });
  if (access === null) throw new Error('nothing to show');
  return access;
}

describe('a request that waits for approval', () => {
  it('names those who are asked now, how many of them it takes, and since when', async () => {
    const world = await waiting();
    expect(await seen(world)).toMatchObject({
      situation: { code: 'waiting-for-approval', stage: 1, stages: 2 },
      asked: ['First approver', 'Second approver'],
      askedCount: 2,
      approvalsNeeded: 2,
      askedSince: world.clock.now(),
      until: null,
      mayGiveBack: false,
    });
    await moveAndJudge(world, 'acc-a', STATUS.approved);
    expect(await seen(world)).toMatchObject({ asked: ['Second approver'], approvalsNeeded: 1 });
  });

  it('counts those whose name cannot be read, and never shows an account id, a rule or a group', async () => {
    const world = await waiting();
    for (const who of ['acc-a', 'acc-b']) await moveAndJudge(world, who, STATUS.approved);
    world.people.set({ accountId: APPROVER, name: 'The owner' });
    const shown = await seen(world);
    expect(shown).toMatchObject({ situation: { stage: 2 }, asked: ['The owner'], askedCount: 1 });
    const text = JSON.stringify(shown);
    for (const inside of ['acc-', 'wiki-users', 'Wiki users', 'g1', 'main'])
      expect(text).not.toContain(inside);
  });
});

describe('what it says of the access', () => {
  it('that it is active, and that the person it is for may give it back', async () => {
    const world = await active();
    expect(await seen(world)).toMatchObject({
      situation: { code: 'active' },
      asked: [],
      askedCount: 0,
      mayGiveBack: true,
    });
    expect(await seen(world, 'acc-friend')).toMatchObject({ mayGiveBack: false });
  });

  it('that the service team looks into it while a grant needs attention, and not why', async () => {
    const world = await waiting();
    world.connector.people.clear();
    for (const who of ['acc-a', 'acc-b', APPROVER]) await moveAndJudge(world, who, STATUS.approved);
    await driveGrant(world.ports, grantId(ISSUE));
    const shown = await seen(world);
    expect(shown.situation).toEqual({ code: 'with-service-team' });
    expect(JSON.stringify(shown)).not.toContain('principal');
  });

  it('names what only the person can put right, and leaves everything else to the service team', async () => {
    const world = await waiting();
    const situationFor = async (code: ReasonCode) => {
      await place(world, { state: 'needs-attention', attention: { code } });
      return (await seen(world)).situation;
    };
    expect(await situationFor('missing-level')).toEqual({ code: 'fix-request', field: 'level' });
    expect(await situationFor('unreadable-duration')).toEqual({ code: 'fix-request', field: 'duration' });
    expect(await situationFor('no-approver')).toEqual({ code: 'with-service-team' });
    for (const code of Object.keys(reasonSentences) as ReasonCode[])
      expect(['fix-request', 'with-service-team']).toContain((await situationFor(code)).code);
  });
});

describe('giving back', () => {
  const giveBack = (world: FlowWorld, accountId: string) =>
    operations(world)['access.giveBack']({}, { accountId, issueId: ISSUE });

  it('takes away what the request brought, once', async () => {
    const world = await active();
    expect(await giveBack(world, PERSON)).toEqual({ givenBack: 1 });
    expect(await giveBack(world, PERSON)).toEqual({ givenBack: 0 });
    expect(await seen(world)).toMatchObject({ mayGiveBack: false });
    await driveGrant(world.ports, grantId(ISSUE));
    await settled(world);
    expect(await seen(world)).toMatchObject({ situation: { code: 'ended', cause: 'given-back' } });
  });

  it('is for the person who holds it, not for those who follow the request', async () => {
    const world = await active();
    expect((await refusalOf(giveBack(world, 'acc-friend'))).code).toBe('not-found');
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'active' });
  });

  it('of a request that brought nothing yet is refused', async () => {
    const world = await waiting();
    expect((await refusalOf(giveBack(world, PERSON))).code).toBe('not-found');
    expect(await theRequest(world, ISSUE)).toMatchObject({ state: 'awaiting-approval' });
  });
});

describe('the steps', () => {
  const states = (state: Parameters<typeof stepsOf>[0]['state'], intent: 'grant' | 'removal' = 'grant') =>
    stepsOf({ state, intent }).map((step) => step.state);

  it('go from asked to the end', () => {
    expect(states('needs-attention')).toEqual(['current', 'ahead', 'ahead', 'ahead']);
    expect(states('awaiting-approval')).toEqual(['done', 'current', 'ahead', 'ahead']);
    expect(states('in-progress')).toEqual(['done', 'done', 'current', 'ahead']);
    expect(states('fulfilled')).toEqual(['done', 'done', 'done', 'current']);
    expect(states('ended')).toEqual(['done', 'done', 'done', 'done']);
  });

  it('stop at approval when the request was closed there', () => {
    for (const state of ['refused', 'denied', 'withdrawn'] as const)
      expect(states(state)).toEqual(['done', 'stopped', 'ahead', 'ahead']);
  });

  it('of a removal have no end of their own', () => {
    expect(states('fulfilled', 'removal')).toEqual(['done', 'done', 'done']);
  });
});
