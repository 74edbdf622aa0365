import type { HandledChoice } from '#domain/kit/codes';
import { markGrantHandled, markRequestHandled } from '#usecases/grants/mark-handled';
import { retryGrant } from '#usecases/grants/retry-grant';
import { refusalOf } from '../kit/admin-world';
import {
  APPROVER,
  FIELD,
  STATUS,
  actionsOf,
  configure,
  grantId,
  holdingKey,
  membership,
  openWorld,
  theGrant,
  theRequest,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, raiseIssue, receive, without } from '../kit/issue-cases';
import {
  AGENT,
  internally,
  lastPublic,
  provisioned,
  stoppedOnTheWayIn,
  stoppedOnTheWayOut,
} from '../kit/stopped-world';

const REASON = 'Done in the console of the directory.';

const mark = (world: FlowWorld, choice: HandledChoice, reason = REASON) =>
  markGrantHandled(world.ports, AGENT, { grantId: grantId(ISSUE), choice, reason });

const offline = {
  connections: [{ id: 'main', connectorId: 'vendor', name: 'Main', enabled: false, config: {} }],
};

describe('a grant that could not be provisioned, done by hand', () => {
  it('becomes active when the directory shows it, without any write, and is ours to take away', async () => {
    const { world, runner } = await stoppedOnTheWayIn();
    world.connector.setByHand(membership, true);
    const writes = () => world.connector.calls.filter(({ operation }) => operation === 'grant').length;
    const before = writes();
    await mark(world, 'done-by-hand');
    expect((await theGrant(world, ISSUE)).state).toBe('provisioning');
    await runner.settle();
    expect(await theGrant(world, ISSUE)).toMatchObject({
      state: 'active',
      proof: { byHand: true, alreadyThere: false },
    });
    expect(writes()).toBe(before);
    expect((await theRequest(world, ISSUE)).state).toBe('fulfilled');
    expect(await world.ledger.holding(holdingKey)).toMatchObject({ ours: true, preExisting: false });
    expect(internally(world)).toContain('A person put the membership there by hand.');
    world.tracker.moveBy(APPROVER, ISSUE, STATUS.revoked);
    await world.queue.push([{ kind: 'issue', issueId: ISSUE }]);
    await runner.settle();
    expect(world.connector.holds(membership)).toBe(false);
  });

  it('is never active without the directory showing it: it needs attention again', async () => {
    const { world, runner } = await stoppedOnTheWayIn();
    await mark(world, 'done-by-hand');
    await runner.settle();
    expect(await theGrant(world, ISSUE)).toMatchObject({
      state: 'needs-attention',
      during: 'provisioning',
      attention: { code: 'proof-missing' },
    });
    expect(world.connector.holds(membership)).toBe(false);
  });

  it('is taken away when it is revoked before the directory was read', async () => {
    const { world, runner } = await stoppedOnTheWayIn();
    world.connector.setByHand(membership, true);
    await mark(world, 'done-by-hand');
    runner.lose();
    world.tracker.moveBy(APPROVER, ISSUE, STATUS.revoked);
    await world.queue.push([{ kind: 'issue', issueId: ISSUE }]);
    await runner.settle();
    expect(world.connector.holds(membership)).toBe(false);
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'ended', endResult: 'removed' });
    expect(await world.ledger.holding(holdingKey)).toBeUndefined();
  });

  it('waits for its connection rather than being believed', async () => {
    const { world, runner } = await stoppedOnTheWayIn();
    await configure(world, offline);
    await mark(world, 'done-by-hand');
    await runner.run(Infinity);
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'provisioning', job: { waiting: true } });
  });
});

describe('a grant that could not be provisioned and will not be', () => {
  it('is cancelled; the customer is told that it will not be granted', async () => {
    const { world, runner } = await stoppedOnTheWayIn();
    await mark(world, 'will-not-be-done');
    await runner.settle();
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'cancelled', endCause: 'abandoned' });
    expect((await theRequest(world, ISSUE)).state).toBe('ended');
    expect(lastPublic(world)).toContain('will not be granted');
    expect(actionsOf(world, 'issue:1')).toContain('grant-marked-handled');
  });

  it('is taken away first when a write may have gone out', async () => {
    const { world, runner } = await stoppedOnTheWayIn();
    world.connector.script('grant', { kind: 'lags', reads: 99 });
    await retryGrant(world.ports, AGENT, grantId(ISSUE));
    await runner.settle();
    expect((await theGrant(world, ISSUE)).attention?.code).toBe('proof-missing');
    expect(world.connector.holds(membership)).toBe(true);
    await mark(world, 'will-not-be-done');
    await runner.settle();
    expect(world.connector.holds(membership)).toBe(false);
    expect(['ended', 'cancelled']).toContain((await theGrant(world, ISSUE)).state);
  });
});

describe('a grant that could not be taken away, taken away by hand', () => {
  it('ends when the directory does not show it any more', async () => {
    const { world, runner } = await stoppedOnTheWayOut();
    world.connector.setByHand(membership, false);
    await mark(world, 'done-by-hand');
    await runner.settle();
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'ended', endResult: 'by-hand' });
    expect(await world.ledger.holding(holdingKey)).toBeUndefined();
    expect(world.tracker.issue(ISSUE).statusId).toBe(STATUS.revoked);
    expect(internally(world)).toContain('The membership was taken away by hand.');
  });

  it('needs attention again while the directory still shows it', async () => {
    const { world, runner } = await stoppedOnTheWayOut();
    await mark(world, 'done-by-hand');
    await runner.settle();
    expect(await theGrant(world, ISSUE)).toMatchObject({
      state: 'needs-attention',
      during: 'deprovisioning',
      attention: { code: 'still-there' },
    });
  });

  it.each<[string, object]>([
    ['is switched off', offline],
    ['is gone', { connections: [], applications: [], rules: [] }],
  ])('ends on their word when the connection %s, and the record says so', async (_why, changes) => {
    const { world, runner } = await stoppedOnTheWayOut();
    await configure(world, changes);
    await mark(world, 'done-by-hand');
    await runner.settle();
    expect(await theGrant(world, ISSUE)).toMatchObject({
      state: 'ended',
      endResult: 'by-hand',
      endSaid: { key: 'findings.reason.end.notAsked' },
    });
  });

  it('ends on their word when the directory refuses to say', async () => {
    const { world, runner } = await stoppedOnTheWayOut();
    world.connector.script('observe', { kind: 'fails', with: 'rejected' });
    await mark(world, 'done-by-hand');
    await runner.settle();
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'ended', endResult: 'by-hand' });
  });
});

describe('a grant that could not be taken away and will not be', () => {
  it('ends at once, the membership stays, and nobody is told that it is gone', async () => {
    const { world, runner } = await stoppedOnTheWayOut();
    await mark(world, 'will-not-be-done');
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'ended', endResult: 'left-in-place' });
    await runner.settle();
    expect(world.connector.holds(membership)).toBe(true);
    expect(await world.ledger.holding(holdingKey)).toBeUndefined();
    expect(lastPublic(world)).toContain('could not be taken away in full');
    expect(actionsOf(world, 'issue:1').slice(-2)).toEqual(['grant-marked-handled', 'grant-ended']);
  });
});

describe('marking as handled', () => {
  it('tells the reason on the issue and keeps no more than its fingerprint', async () => {
    const { world, runner } = await stoppedOnTheWayOut();
    await mark(world, 'will-not-be-done');
    await runner.settle();
    expect(internally(world)).toContain(REASON);
    const event = world.events.chainOf('issue:1').find(({ action }) => action === 'grant-marked-handled');
    expect(event).toMatchObject({
      actor: AGENT,
      facts: { choice: 'will-not-be-done', during: 'deprovisioning', code: 'rejected-by-vendor' },
    });
    expect(event?.facts['reasonFingerprint']).toBe(world.hash(REASON));
    const stored = [await theGrant(world, ISSUE), await theRequest(world, ISSUE), event];
    expect(JSON.stringify(stored)).not.toContain(REASON);
  });

  it('happens once: the second time there is nothing to handle', async () => {
    const { world } = await stoppedOnTheWayOut();
    await mark(world, 'will-not-be-done');
    expect((await refusalOf(mark(world, 'done-by-hand'))).code).toBe('conflict');
    const { world: fine } = await provisioned();
    expect((await refusalOf(mark(fine, 'will-not-be-done'))).code).toBe('conflict');
    expect((await theGrant(fine, ISSUE)).state).toBe('active');
  });

  it('asks for a reason that says something', async () => {
    const { world } = await stoppedOnTheWayOut();
    expect((await refusalOf(mark(world, 'done-by-hand', ' x '))).paths).toEqual(['reason']);
    expect((await refusalOf(mark(world, 'done-by-hand', 'x'.repeat(501)))).paths).toEqual(['reason']);
  });

  it('knows nothing of a grant that does not exist', async () => {
    const world = await openWorld();
    expect((await refusalOf(mark(world, 'done-by-hand'))).code).toBe('not-found');
  });
});

describe('a request that could not be decided', () => {
  const close = (world: FlowWorld, choice: HandledChoice) =>
    markRequestHandled(world.ports, AGENT, { issueId: ISSUE, choice, reason: REASON });

  async function undecided(): Promise<FlowWorld> {
    const world = await openWorld();
    raiseIssue(world, { fields: without(FIELD.application) });
    await receive(world);
    return world;
  }

  it('that will not be done is closed, told to both sides and moved to declined', async () => {
    const world = await undecided();
    await close(world, 'will-not-be-done');
    const request = await theRequest(world, ISSUE);
    expect(request).toMatchObject({ state: 'withdrawn', outbox: { moveTo: STATUS.declined } });
    expect(request.outbox.notices.slice(-2).map(({ audience }) => audience)).toEqual(['internal', 'public']);
    expect(actionsOf(world, 'issue:1').at(-1)).toBe('request-marked-handled');
    expect(world.queue.jobs.at(-1)).toEqual({ kind: 'issue', issueId: ISSUE });
    expect((await refusalOf(close(world, 'will-not-be-done'))).code).toBe('conflict');
  });

  it('that was done by hand is closed and its issue stays where it is', async () => {
    const world = await undecided();
    await close(world, 'done-by-hand');
    const request = await theRequest(world, ISSUE);
    expect(request.state).toBe('withdrawn');
    expect(request.outbox.moveTo).toBeUndefined();
    expect(request.grantIds).toEqual([]);
  });

  it('must be an access request', async () => {
    expect((await refusalOf(close(await openWorld(), 'done-by-hand'))).code).toBe('not-found');
  });
});
