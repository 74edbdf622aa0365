import { advanceIssue } from '#usecases/requests/advance-issue';
import { APPROVER, STATUS, actionsOf, configure, openWorld, portal, theRequest } from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, raiseIssue, receive } from '../kit/issue-cases';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

describe('looking at an issue', () => {
  it.each([
    ['of a project nobody mapped', { projectId: '99' }],
    ['of a request type nobody mapped', { requestTypeId: '999' }],
  ])('%s makes no request', async (_what, changes) => {
    raiseIssue(world, changes);
    await advanceIssue(world.ports, ISSUE);
    expect(await world.ledger.request(ISSUE)).toBeUndefined();
    expect(world.tracker.issue(ISSUE).notices).toEqual([]);
  });

  it('that does not exist does nothing', async () => {
    await expect(advanceIssue(world.ports, '404')).resolves.toBeUndefined();
  });

  it('again and again says nothing twice and writes nothing twice', async () => {
    raiseIssue(world);
    await advanceIssue(world.ports, ISSUE);
    const [request, events] = [await theRequest(world, ISSUE), world.events.lengthOf('issue:1')];
    for (let times = 0; times < 3; times += 1) await advanceIssue(world.ports, ISSUE);
    expect(await theRequest(world, ISSUE)).toEqual(request);
    expect(world.events.lengthOf('issue:1')).toBe(events);
    expect(world.tracker.issue(ISSUE).notices).toHaveLength(1);
  });

  it('from two sides at the same time makes one request', async () => {
    raiseIssue(world);
    await Promise.all([advanceIssue(world.ports, ISSUE), advanceIssue(world.ports, ISSUE)]);
    expect(actionsOf(world, 'issue:1')).toEqual(['request-received', 'request-decided']);
  });

  it('of a request made under another mapping keeps that mapping', async () => {
    raiseIssue(world);
    await receive(world);
    await configure(world, { portals: [{ ...portal, statuses: { ...portal.statuses, approved: '77' } }] });
    world.clock.advance({ minutes: 1 });
    world.tracker.moveBy(APPROVER, ISSUE, STATUS.approved);
    await advanceIssue(world.ports, ISSUE);
    expect((await theRequest(world, ISSUE)).state).toBe('in-progress');
  });
});
