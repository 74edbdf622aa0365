import fc from 'fast-check';
import { FlowRunner } from '../kit/flow-runner';
import { ISSUES, nothingSeen, perform, play, raise, story } from './grant-model';
import type { IssueId, Played, Step } from './grant-model';
import { STATUS, grantId, holdingKey, membership, openWorld, theGrant, theRequest } from '../kit/flow-world';

/** A lost answer makes a membership from before look like ours: nobody could tell, and the design says so. */
const answersLost = (steps: readonly Step[]) =>
  steps.some(
    (one) =>
      one.do === 'mishap' &&
      one.on === 'grant' &&
      (one.mishap.kind === 'answer-lost' || one.mishap.kind === 'call-lost'),
  );

const lastSaid = (steps: readonly Step[], id: IssueId) =>
  steps.findLast((one) => (one.do === 'approve' || one.do === 'revoke') && one.issueId === id)?.do;

const everRevoked = ({ steps, seen }: Played, id: IssueId) =>
  seen.revokedByStaff.has(id) ||
  seen.abandoned.has(id) ||
  steps.some((one) => one.do === 'revoke' && one.issueId === id);

/** Whether the membership is there when no grant lives; undefined = either may be right. */
function heldWithoutGrants({ before, steps, seen }: Played): boolean | undefined {
  if (seen.leftInPlace) return undefined;
  if (!before) return false;
  return answersLost(steps) || seen.claimedByHand ? undefined : true;
}

async function statesOf({ world }: Played): Promise<readonly (string | undefined)[]> {
  return Promise.all(ISSUES.map(async (id) => (await world.ledger.grant(grantId(id)))?.state));
}

async function expectMembershipToFollow(played: Played) {
  const { world } = played;
  const states = await statesOf(played);
  const live = ISSUES.map(grantId).filter((_, index) => states[index] === 'active');
  const expected = live.length > 0 ? true : heldWithoutGrants(played);
  if (expected !== undefined) expect(world.connector.holds(membership)).toBe(expected);
  const behind = (await world.ledger.holding(holdingKey))?.grants.map((entry) => entry.grantId) ?? [];
  expect([...behind].sort()).toEqual(live);
}

async function expectPeopleToGetTheirWay(played: Played) {
  for (const id of ISSUES) {
    const state = (await played.world.ledger.grant(grantId(id)))?.state;
    const said = lastSaid(played.steps, id);
    if (said === 'revoke') expect([undefined, 'ended', 'cancelled']).toContain(state);
    if (said === 'approve' && !everRevoked(played, id)) expect(state).toBe('active');
    if (said === undefined) expect(state).toBeUndefined();
  }
}

async function expectRecordsToHold({ world }: Played) {
  for (const subject of ['issue:1', 'issue:2', 'connection:main'])
    expect(await world.audit.verify(subject)).not.toHaveProperty('fault');
  for (const id of ISSUES) {
    const told = world.tracker.issue(id).notices.map((notice) => notice.id);
    expect(told).toEqual([...new Set(told)]);
    const request = await theRequest(world, id);
    expect(world.tracker.issue(id).property?.state).toBe(request.state);
  }
}

const scenario = fc.tuple(fc.boolean(), story);
const everyEnd = [undefined, 'active', 'ended', 'cancelled'];

it('whatever happens on the way, the directory ends as the live grants say', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async ([before, steps]) => {
      const played = await play(before, steps);
      for (const state of await statesOf(played)) expect(everyEnd).toContain(state);
      await expectMembershipToFollow(played);
      await expectPeopleToGetTheirWay(played);
      await expectRecordsToHold(played);
    }),
    { numRuns: 250, seed: 20_261_102 },
  );
});

it('what was approved alone is proven, told and moved on without any sweep', async () => {
  const world = await openWorld();
  const runner = new FlowRunner(world);
  await raise(world, runner);
  await perform({ world, runner, seen: nothingSeen() }, { do: 'approve', issueId: '1' });
  await runner.run(Infinity);
  expect((await theGrant(world, '1')).state).toBe('active');
  expect((await theRequest(world, '1')).state).toBe('fulfilled');
  expect(world.tracker.issue('1').statusId).toBe(STATUS.provisioned);
  expect(world.tracker.issue('2').statusId).toBe(STATUS.waiting);
});
