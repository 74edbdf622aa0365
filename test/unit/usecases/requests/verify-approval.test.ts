import { APPROVER, FIELD, PERSON, STATUS, actionsOf, openWorld, rule } from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, codesIn, fields, judge, moveAndJudge, place, raiseIssue, receive } from '../kit/issue-cases';

let world: FlowWorld;
const withStages = async (...stages: object[]) => {
  world = await openWorld({ rules: [{ ...rule, outcome: { kind: 'approval', stages } }] });
  for (const accountId of ['acc-a', 'acc-b', 'acc-c', 'acc-beneficiary']) world.people.set({ accountId });
};
const stage = (need: unknown, ...accountIds: string[]) => ({
  approvers: accountIds.map((accountId) => ({ kind: 'user', accountId })),
  need,
});
const approve = (actorId: string) => moveAndJudge(world, actorId, STATUS.approved);
/** An approval in JSM's own record, without a status change. */
const record = (accountId: string) => {
  world.clock.advance({ seconds: 1 });
  world.tracker
    .issue(ISSUE)
    .approvals.push({ accountId, at: world.clock.now(), evidence: `jsm:${accountId}` });
};

beforeEach(async () => {
  await withStages(stage('any', APPROVER));
});

const start = async (changes = {}) => {
  raiseIssue(world, changes);
  return receive(world);
};

describe('an approval that counts', () => {
  it('makes the grants and pushes their jobs in the same breath', async () => {
    await start();
    const request = await approve(APPROVER);
    expect(request).toMatchObject({
      state: 'in-progress',
      grantIds: ['1:main:group:g1'],
      approvals: [{ accountId: APPROVER, stage: 0, evidence: 'changelog:1' }],
    });
    expect(await world.ledger.grant('1:main:group:g1')).toMatchObject({
      state: 'provisioning',
      beneficiaryId: PERSON,
    });
    expect(world.queue.jobs).toEqual([
      { kind: 'grant', grantId: '1:main:group:g1', serial: `main:${PERSON}` },
    ]);
    expect(actionsOf(world, 'issue:1').at(-1)).toBe('request-approved');
  });

  it('is answered once: the same status brings nothing new', async () => {
    await start();
    const once = await approve(APPROVER);
    expect(await judge(world)).toEqual(once);
  });

  it('is remembered even if the jobs cannot be pushed: the grants are due at once', async () => {
    await start();
    world.queue.failWith(new Error('the queue is full'));
    await expect(approve(APPROVER)).rejects.toThrow('the queue is full');
    expect(await world.ledger.grantsDue('provisioning', world.clock.now(), 9)).toHaveLength(1);
  });

  it('may stand in the approval record while somebody else’s hand moved the issue', async () => {
    await start();
    record(APPROVER);
    expect(await approve('acc-automation')).toMatchObject({
      state: 'in-progress',
      approvals: [{ accountId: APPROVER, evidence: `jsm:${APPROVER}` }],
    });
  });
});

describe('an approval that does not count', () => {
  it.each([
    ['a stranger', 'acc-stranger', 'approval-by-stranger'],
    ['the requester', PERSON, 'approval-by-requester'],
    ['the beneficiary', 'acc-beneficiary', 'approval-by-beneficiary'],
  ])(
    'because it is by %s provisions nothing, is told and audited, and sends the issue back',
    async (_who, actorId, code) => {
      await withStages(stage('any', APPROVER, PERSON, 'acc-beneficiary'));
      world.people.set({ accountId: 'acc-beneficiary' });
      const beneficiary = { raw: 'acc-beneficiary', label: 'B', accountIds: ['acc-beneficiary'] };
      await start({ fields: { ...fields, [FIELD.beneficiary]: beneficiary } });
      const request = await approve(actorId);
      expect(request).toMatchObject({
        state: 'awaiting-approval',
        grantIds: [],
        outbox: { moveTo: STATUS.waiting },
      });
      expect(codesIn(request)).toEqual([code]);
      expect(world.queue.jobs).toEqual([]);
      expect(actionsOf(world, 'issue:1').at(-1)).toBe('approval-refused');
    },
  );

  it('stays where it is if the mapping says so', async () => {
    const request = await start();
    await place(world, { portal: { ...request.portal, returnInvalidApprovals: false } });
    expect((await approve('acc-stranger')).outbox.moveTo).toBeUndefined();
  });

  it.each([
    ['another option', { raw: '201', label: 'User' }],
    ['nothing', undefined],
  ])('because a field now holds %s', async (_what, value) => {
    await start();
    world.tracker.editBy(PERSON, ISSUE, FIELD.level, value);
    const request = await approve(APPROVER);
    expect(codesIn(request)).toEqual(['fields-changed']);
    expect(request.approvals).toEqual([]);
  });

  it('because a field that was empty is not any more', async () => {
    await start();
    world.tracker.editBy(PERSON, ISSUE, FIELD.duration, { raw: '10 years', label: '10 years' });
    expect(codesIn(await approve(APPROVER))).toEqual(['fields-changed']);
  });

  it('because the issue has another reporter', async () => {
    await start();
    raiseIssue(world, { reporterId: 'acc-a' });
    expect(codesIn(await approve(APPROVER))).toEqual(['fields-changed']);
  });

  it('because a field was edited after it was given, even if it was set back', async () => {
    await start();
    record(APPROVER);
    world.clock.advance({ seconds: 1 });
    world.tracker.editBy(PERSON, ISSUE, FIELD.level, { raw: '201', label: 'Admin' });
    world.clock.advance({ seconds: 1 });
    world.tracker.editBy(PERSON, ISSUE, FIELD.level, fields[FIELD.level]);
    expect(await approve('acc-automation')).toMatchObject({ state: 'awaiting-approval', approvals: [] });
  });

  it.each([
    [
      'between the question and the answer does not count: nobody knows which came first',
      30,
      'awaiting-approval',
    ],
    ['before the question was asked counts', -30, 'in-progress'],
  ])('recorded without its moment, with an edit %s', async (_when, seconds, state) => {
    await start();
    const after = (offset: number) => new Date(Date.parse(world.clock.now()) + offset * 1000).toISOString();
    const issue = world.tracker.issue(ISSUE);
    issue.approvals.push({ accountId: APPROVER, askedAt: after(0), at: after(60), evidence: 'jsm:1' });
    issue.edits.push({ fieldId: FIELD.level, at: after(seconds), actorId: PERSON });
    world.clock.advance({ minutes: 2 });
    expect((await approve('acc-automation')).state).toBe(state);
  });

  it('but an edit of a field that is not mapped is nobody’s concern', async () => {
    await start();
    world.tracker
      .issue(ISSUE)
      .edits.push({ fieldId: 'summary', at: '2030-01-01T00:00:00.000Z', actorId: PERSON });
    expect((await approve(APPROVER)).state).toBe('in-progress');
  });

  it('counts once the fields are restored and it is given again', async () => {
    await start();
    world.tracker.editBy(PERSON, ISSUE, FIELD.level, { raw: '201', label: 'Admin' });
    await approve(APPROVER);
    world.clock.advance({ seconds: 1 });
    world.tracker.editBy(PERSON, ISSUE, FIELD.level, fields[FIELD.level]);
    await moveAndJudge(world, 'acc-agent', STATUS.waiting);
    expect((await approve(APPROVER)).state).toBe('in-progress');
  });
});

describe('stages', () => {
  it('are met one after the other by different people', async () => {
    await withStages(stage('any', 'acc-a', 'acc-b'), stage('any', 'acc-a', 'acc-c'));
    await start();
    const first = await approve('acc-a');
    expect(codesIn(first)).toEqual(['approval-incomplete']);
    expect(actionsOf(world, 'issue:1').at(-1)).toBe('approval-counted');
    await moveAndJudge(world, 'acc-agent', STATUS.waiting);
    expect(codesIn(await approve('acc-a')).at(-1)).toBe('approval-repeated');
    await moveAndJudge(world, 'acc-agent', STATUS.waiting);
    expect(codesIn(await approve('acc-b')).at(-1)).toBe('approval-out-of-turn');
    await moveAndJudge(world, 'acc-agent', STATUS.waiting);
    const done = await approve('acc-c');
    expect(done.state).toBe('in-progress');
    expect(done.approvals.map(({ accountId, stage: index }) => [accountId, index])).toEqual([
      ['acc-a', 0],
      ['acc-c', 1],
    ]);
  });

  it('that need several count each, and keep what was counted over a refused attempt', async () => {
    await withStages(stage('all', 'acc-a', 'acc-b', 'acc-c'));
    await start();
    await approve('acc-a');
    await moveAndJudge(world, 'acc-agent', STATUS.waiting);
    const refused = await approve('acc-stranger');
    expect(refused.approvals.map(({ accountId }) => accountId)).toEqual(['acc-a']);
    record('acc-b');
    await moveAndJudge(world, 'acc-agent', STATUS.waiting);
    expect((await approve('acc-c')).state).toBe('in-progress');
  });

  it('all recorded in JSM before anybody looked count in the order they were given', async () => {
    await withStages(stage('any', 'acc-a'), stage('any', 'acc-b'));
    await start();
    record('acc-a');
    record('acc-b');
    expect((await approve('acc-automation')).state).toBe('in-progress');
  });

  it('recorded in the wrong order do not: the second stage was not open yet', async () => {
    await withStages(stage('any', 'acc-a'), stage('any', 'acc-b'));
    await start();
    record('acc-b');
    record('acc-a');
    const request = await approve('acc-automation');
    expect(request).toMatchObject({
      state: 'awaiting-approval',
      approvals: [{ accountId: 'acc-a', stage: 0 }],
    });
  });
});
