import fc from 'fast-check';
import type { Mishap, ScriptedOperation } from '../../support/fakes/fake-connector';
import { FlowRunner } from './flow-runner';
import {
  APPROVER,
  FIELD,
  PERSON,
  STATUS,
  grantId,
  holdingKey,
  membership,
  openWorld,
  theGrant,
  theRequest,
} from './flow-world';
import type { FlowWorld } from './flow-world';

/** Two requests of one person for one group. */
const ISSUES = ['1', '2'] as const;
type IssueId = (typeof ISSUES)[number];

type Step =
  | { readonly do: 'approve' | 'revoke'; readonly issueId: IssueId }
  | { readonly do: 'mishap'; readonly on: ScriptedOperation; readonly mishap: Mishap }
  | { readonly do: 'run'; readonly jobs: number }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'duplicate' | 'lose' | 'reorder' | 'tick' };

const issueId = fc.constantFrom(...ISSUES);
const busy: Mishap = { kind: 'fails', with: 'rate-limited', details: { retryAfterMs: 7_000 } };
const veryBusy: Mishap = { kind: 'fails', with: 'rate-limited', details: { retryAfterMs: 1_200_000 } };
const away: Mishap = { kind: 'fails', with: 'unavailable', details: { status: 503 } };
const unauthorised: Mishap = { kind: 'fails', with: 'unauthenticated' };

const onWrite = fc.record({
  do: fc.constant('mishap' as const),
  on: fc.constantFrom<ScriptedOperation>('grant', 'revoke'),
  mishap: fc.oneof(
    fc.constantFrom<Mishap>(
      { kind: 'answer-lost' },
      { kind: 'call-lost' },
      busy,
      veryBusy,
      away,
      unauthorised,
    ),
    fc.record({ kind: fc.constant('lags' as const), reads: fc.integer({ min: 1, max: 4 }) }),
  ),
});
const onRead = fc.record({
  do: fc.constant('mishap' as const),
  on: fc.constantFrom<ScriptedOperation>('findPrincipal', 'observe'),
  mishap: fc.constantFrom<Mishap>(busy, away, unauthorised),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'revoke' as const), issueId }),
  },
  { weight: 3, arbitrary: onWrite },
  { weight: 1, arbitrary: onRead },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('run' as const), jobs: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('duplicate' as const, 'lose' as const, 'reorder' as const, 'tick' as const),
    }),
  },
);

/** The issues are raised and read; nobody has decided yet. */
async function raise(world: FlowWorld, runner: FlowRunner): Promise<void> {
  for (const id of ISSUES) {
    world.tracker.add({
      id,
      projectId: '10',
      requestTypeId: '101',
      reporterId: PERSON,
      statusId: STATUS.waiting,
      fields: {
        [FIELD.application]: { raw: '100', label: 'Wiki' },
        [FIELD.level]: { raw: '200', label: 'User' },
      },
    });
    await world.queue.push([{ kind: 'issue', issueId: id }]);
  }
  await runner.run(Infinity);
}

async function perform(world: FlowWorld, runner: FlowRunner, one: Step): Promise<void> {
  switch (one.do) {
    case 'approve':
    case 'revoke':
      world.clock.advance({ seconds: 1 });
      world.tracker.moveBy(APPROVER, one.issueId, one.do === 'approve' ? STATUS.approved : STATUS.revoked);
      await world.queue.push([{ kind: 'issue', issueId: one.issueId }]);
      break;
    case 'mishap':
      world.connector.script(one.on, one.mishap);
      break;
    case 'run':
      await runner.run(one.jobs);
      break;
    case 'wait':
      world.clock.advance({ minutes: one.minutes });
      break;
    case 'tick':
      world.clock.advance({ seconds: 1 });
      break;
    default:
      runner[one.do]();
  }
}

/** A lost answer makes a membership from before look like ours: nobody could tell, and the design says so. */
const mayLookLikeOurs = (steps: readonly Step[]) =>
  steps.some(
    (one) =>
      one.do === 'mishap' &&
      one.on === 'grant' &&
      (one.mishap.kind === 'answer-lost' || one.mishap.kind === 'call-lost'),
  );

async function play(byHand: boolean, steps: readonly Step[]): Promise<FlowWorld> {
  const world = await openWorld();
  const runner = new FlowRunner(world);
  if (byHand) world.connector.setByHand(membership, true);
  await raise(world, runner);
  for (const one of steps) await perform(world, runner, one);
  await runner.settle();
  return world;
}

const lastSaid = (steps: readonly Step[], id: IssueId) =>
  steps.findLast((one) => (one.do === 'approve' || one.do === 'revoke') && one.issueId === id)?.do;
const everRevoked = (steps: readonly Step[], id: IssueId) =>
  steps.some((one) => one.do === 'revoke' && one.issueId === id);

async function statesOf(world: FlowWorld): Promise<readonly (string | undefined)[]> {
  return Promise.all(ISSUES.map(async (id) => (await world.ledger.grant(grantId(id)))?.state));
}

async function expectMembershipToFollow(world: FlowWorld, byHand: boolean, steps: readonly Step[]) {
  const states = await statesOf(world);
  const live = ISSUES.map(grantId).filter((_, index) => states[index] === 'active');
  const held = world.connector.holds(membership);
  if (live.length > 0) expect(held).toBe(true);
  else if (!byHand) expect(held).toBe(false);
  else if (!mayLookLikeOurs(steps)) expect(held).toBe(true);
  const behind = (await world.ledger.holding(holdingKey))?.grants.map((entry) => entry.grantId) ?? [];
  expect([...behind].sort()).toEqual(live);
}

async function expectPeopleToGetTheirWay(world: FlowWorld, steps: readonly Step[]) {
  for (const id of ISSUES) {
    const state = (await world.ledger.grant(grantId(id)))?.state;
    if (lastSaid(steps, id) === 'revoke') expect([undefined, 'ended', 'cancelled']).toContain(state);
    if (lastSaid(steps, id) === 'approve' && !everRevoked(steps, id)) expect(state).toBe('active');
    if (lastSaid(steps, id) === undefined) expect(state).toBeUndefined();
  }
}

async function expectRecordsToHold(world: FlowWorld) {
  for (const subject of ['issue:1', 'issue:2', 'connection:main'])
    expect(await world.audit.verify(subject)).not.toHaveProperty('fault');
  for (const id of ISSUES) {
    const told = world.tracker.issue(id).notices.map((notice) => notice.id);
    expect(told).toEqual([...new Set(told)]);
    const request = await theRequest(world, id);
    expect(world.tracker.issue(id).property?.state).toBe(request.state);
  }
}

const scenario = fc.tuple(fc.boolean(), fc.array(step, { maxLength: 14 }));
const everyEnd = [undefined, 'active', 'ended', 'cancelled'];

it('whatever happens on the way, the directory ends as the live grants say', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ([byHand, steps]) => {
      const world = await play(byHand, steps);
      for (const state of await statesOf(world)) expect(everyEnd).toContain(state);
      await expectMembershipToFollow(world, byHand, steps);
      await expectPeopleToGetTheirWay(world, steps);
      await expectRecordsToHold(world);
    }),
    { numRuns: 250, seed: 20_261_102 },
  );
});

it('what was approved alone is proven, told and moved on without any sweep', async () => {
  const world = await openWorld();
  const runner = new FlowRunner(world);
  await raise(world, runner);
  await perform(world, runner, { do: 'approve', issueId: '1' });
  await runner.run(Infinity);
  expect((await theGrant(world, '1')).state).toBe('active');
  expect((await theRequest(world, '1')).state).toBe('fulfilled');
  expect(world.tracker.issue('1').statusId).toBe(STATUS.provisioned);
  expect(world.tracker.issue('2').statusId).toBe(STATUS.waiting);
});
