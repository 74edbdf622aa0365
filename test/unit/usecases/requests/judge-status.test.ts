import type { RequestState, EndCause } from '#domain/kit/codes';
import {
  APPROVER,
  STATUS,
  actionsOf,
  grantId,
  openWorld,
  provision,
  theGrant,
  theRequest,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, codesIn, judge, moveAndJudge, place, raiseIssue, receive } from '../kit/issue-cases';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
  raiseIssue(world);
  await receive(world);
});

const statusesThat = {
  deny: [STATUS.denied, STATUS.declined],
  revoke: [STATUS.revoked],
};

describe('a status that means nothing to us', () => {
  it.each([STATUS.waiting, STATUS.provisioned, STATUS.attention, '999'])(
    '%s changes nothing',
    async (statusId) => {
      const before = await theRequest(world, ISSUE);
      world.tracker.moveBy('acc-agent', ISSUE, statusId);
      expect(await judge(world)).toEqual(before);
    },
  );
});

describe('a request that nobody has decided', () => {
  it.each(['awaiting-approval', 'needs-attention'] as const)(
    'and is %s is closed by a denial, told to the customer and audited',
    async (state) => {
      for (const statusId of statusesThat.deny) {
        world = await openWorld();
        raiseIssue(world);
        await receive(world);
        await place(world, { state });
        const request = await moveAndJudge(world, 'acc-anybody', statusId);
        expect(request.state).toBe('denied');
        expect(request.outbox.notices.at(-1)).toMatchObject({ audience: 'public' });
        expect(actionsOf(world, 'issue:1').at(-1)).toBe('request-denied');
      }
    },
  );

  it('is withdrawn by a revocation', async () => {
    expect((await moveAndJudge(world, 'acc-anybody', STATUS.revoked)).state).toBe('withdrawn');
  });

  it('loses what it needed attention for when it is closed', async () => {
    await place(world, { state: 'needs-attention', attention: { code: 'missing-level' } });
    expect(await moveAndJudge(world, 'acc-anybody', STATUS.denied)).not.toHaveProperty('attention');
  });

  it('is not approved while it could not be read', async () => {
    await place(world, { state: 'needs-attention' });
    const request = await moveAndJudge(world, APPROVER, STATUS.approved);
    expect(request).toMatchObject({ state: 'needs-attention', grantIds: [] });
    expect(codesIn(request)).toContain('approval-undecided');
  });
});

describe('a request that is closed', () => {
  const closed: readonly RequestState[] = ['denied', 'refused', 'withdrawn', 'ended'];

  it.each(closed)('(%s) is not opened again by an approval, and says so', async (state) => {
    await place(world, { state });
    const request = await moveAndJudge(world, APPROVER, STATUS.approved);
    expect(request).toMatchObject({ state, grantIds: [] });
    expect(codesIn(request)).toContain('request-closed');
  });

  it.each(closed)('(%s) hears no other status', async (state) => {
    await place(world, { state });
    for (const statusId of [...statusesThat.deny, STATUS.revoked]) {
      const request = await moveAndJudge(world, APPROVER, statusId);
      expect(request.state).toBe(state);
    }
    expect(world.queue.jobs).toEqual([]);
  });
});

describe('a request whose access is there or on its way', () => {
  beforeEach(async () => {
    await provision(world, ISSUE);
    world.queue.takeAll();
  });
  const grants = { grantIds: [grantId(ISSUE)] };

  it.each<[string, RequestState, keyof typeof statusesThat, 'deprovisioning' | 'active']>([
    ['in progress is taken back by a revocation', 'in-progress', 'revoke', 'deprovisioning'],
    ['in progress is taken back by a denial', 'in-progress', 'deny', 'deprovisioning'],
    ['fulfilled is taken back by a revocation', 'fulfilled', 'revoke', 'deprovisioning'],
    ['fulfilled is not taken back by a denial', 'fulfilled', 'deny', 'active'],
  ])('%s', async (_what, state, how, expected) => {
    await place(world, { ...grants, state });
    const request = await moveAndJudge(world, 'acc-anybody', statusesThat[how][0] ?? '');
    expect((await theGrant(world, ISSUE)).state).toBe(expected);
    expect(codesIn(request).includes('denied-after-provisioning')).toBe(expected === 'active');
  });

  it('ends with who did it and why', async () => {
    await place(world, { ...grants, state: 'fulfilled' });
    await moveAndJudge(world, 'acc-anybody', STATUS.revoked);
    expect(await theGrant(world, ISSUE)).toMatchObject({
      endCause: 'revocation' satisfies EndCause,
      endedBy: 'acc-anybody',
    });
    expect(world.queue.jobs).toEqual([{ kind: 'grant', grantId: grantId(ISSUE), serial: 'main:acc-person' }]);
  });

  it('is approved a second time without effect', async () => {
    await place(world, { ...grants, state: 'fulfilled' });
    const request = await moveAndJudge(world, APPROVER, STATUS.approved);
    expect(request.state).toBe('fulfilled');
    expect(codesIn(request)).not.toContain('request-closed');
    expect(world.queue.jobs).toEqual([]);
  });

  it('is revoked again after a crash between the grants and the answer', async () => {
    await place(world, { ...grants, state: 'fulfilled' });
    world.queue.failWith(new Error('died'));
    await expect(moveAndJudge(world, 'acc-anybody', STATUS.revoked)).rejects.toThrow('died');
    world.queue.failWith(undefined);
    const request = await judge(world);
    expect(request.judged).toHaveLength(1);
    expect((await theGrant(world, ISSUE)).state).toBe('deprovisioning');
    expect(actionsOf(world, 'issue:1').filter((action) => action === 'revocation-started')).toHaveLength(1);
  });
});

describe('each change', () => {
  it('is answered once, however often the issue is looked at', async () => {
    const once = await moveAndJudge(world, 'acc-stranger', STATUS.approved);
    expect(await judge(world)).toEqual(once);
    expect(once.judged).toEqual(['1']);
  });

  it('that was taken back before anybody looked is no approval', async () => {
    world.tracker.moveBy(APPROVER, ISSUE, STATUS.approved);
    world.tracker.moveBy(APPROVER, ISSUE, STATUS.waiting);
    expect(await judge(world)).toMatchObject({ state: 'awaiting-approval', judged: [] });
  });

  it('that says no stands, even if the issue has moved on', async () => {
    world.tracker.moveBy('acc-anybody', ISSUE, STATUS.denied);
    world.tracker.moveBy(APPROVER, ISSUE, STATUS.approved);
    expect((await judge(world)).state).toBe('denied');
    const request = await judge(world);
    expect(request).toMatchObject({ state: 'denied', grantIds: [] });
    expect(codesIn(request)).toContain('request-closed');
  });

  it('is remembered among the last fifty, and no more', async () => {
    const last = await Array.from({ length: 60 }).reduce(async (before: Promise<unknown>) => {
      await before;
      await moveAndJudge(world, 'acc-agent', STATUS.waiting);
      return moveAndJudge(world, 'acc-stranger', STATUS.approved);
    }, Promise.resolve());
    expect((last as { judged: readonly string[] }).judged).toHaveLength(50);
    expect((last as { judged: readonly string[] }).judged.at(-1)).toBe('120');
  });
});
