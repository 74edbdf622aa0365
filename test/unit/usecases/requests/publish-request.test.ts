import { requestOf } from '#test/support/requests';
import type { Outbox } from '#domain/requests/access-request';
import type { Notice } from '#domain/kit/notice';
import { LedgerConflict } from '#ports/ledger';
import { advanceIssue } from '#usecases/requests/advance-issue';
import { publishRequest } from '#usecases/requests/publish-request';
import { APPROVER, FIELD, STATUS, grantId, openWorld, provision, theRequest } from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, issueNow, place, raiseIssue, receive } from '../kit/issue-cases';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
  raiseIssue(world);
  await receive(world);
});

const notice = (id: string): Notice => ({ id, audience: 'internal', paragraphs: [[`Text of ${id}.`]] });
const empty: Outbox = { notices: [], fillApprovers: false, dirty: false };
const waiting = (outbox: Partial<Outbox>) => place(world, { outbox: { ...empty, ...outbox } });
const publish = async () =>
  publishRequest(world.ports, requestOf(await theRequest(world, ISSUE)), await issueNow(world));
const onIssue = () => world.tracker.issue(ISSUE).notices.map((one) => one.id);

describe('publishing', () => {
  it('tells the notices in order, fills the approvers, shows the property, and empties the outbox', async () => {
    await waiting({ notices: [notice('a'), notice('b')], fillApprovers: true });
    await publish();
    expect(onIssue()).toEqual(['a', 'b']);
    expect(world.tracker.issue(ISSUE).fields.get(FIELD.approvers)?.accountIds).toEqual([APPROVER]);
    expect(world.tracker.issue(ISSUE).property).toMatchObject({
      state: 'awaiting-approval',
      rule: 'wiki-users',
      application: 'wiki',
      level: 'user',
      reason: null,
      grants: [],
    });
    expect(await theRequest(world, ISSUE)).toMatchObject({ outbox: empty, told: ['a', 'b'] });
  });

  it('does nothing at all when nothing waits', async () => {
    await waiting({});
    const before = await theRequest(world, ISSUE);
    await publish();
    expect(await theRequest(world, ISSUE)).toEqual(before);
    expect(world.tracker.issue(ISSUE).property).toBeUndefined();
  });

  it('does not write again what is on the issue, though nobody remembered', async () => {
    await waiting({ notices: [notice('a'), notice('b')] });
    await world.tracker.tell(ISSUE, notice('a'));
    await publish();
    expect(onIssue()).toEqual(['a', 'b']);
    expect((await theRequest(world, ISSUE)).told).toEqual(['a', 'b']);
  });

  it('that died half way is taken up where it stopped', async () => {
    await waiting({ notices: [notice('a'), notice('b'), notice('c')], dirty: true });
    const tracker = Object.create(world.tracker) as FlowWorld['tracker'];
    tracker.tell = async (issueId, one) => {
      if (one.id === 'c') throw new Error('the site is away');
      await world.tracker.tell(issueId, one);
    };
    await expect(
      publishRequest(
        { ...world.ports, tracker },
        requestOf(await theRequest(world, ISSUE)),
        await issueNow(world),
      ),
    ).rejects.toThrow('the site is away');
    expect((await theRequest(world, ISSUE)).outbox.notices).toHaveLength(3);
    await publish();
    expect(onIssue()).toEqual(['a', 'b', 'c']);
  });

  it('gives way when the record was changed meanwhile, and nothing of the change is lost', async () => {
    await waiting({ notices: [notice('a')] });
    const stale = requestOf(await theRequest(world, ISSUE));
    await waiting({ notices: [notice('a'), notice('b')] });
    await expect(publishRequest(world.ports, stale, await issueNow(world))).rejects.toThrow(LedgerConflict);
    await publish();
    expect(onIssue()).toEqual(['a', 'b']);
  });
});

describe('the move of the issue', () => {
  it('is made once the rest is told', async () => {
    await waiting({ notices: [notice('a')], moveTo: STATUS.attention });
    await publish();
    expect((await issueNow(world)).statusId).toBe(STATUS.attention);
  });

  it('that no transition allows is logged, and everything else is done', async () => {
    world.tracker.issue(ISSUE).unreachable.add(STATUS.attention);
    await waiting({ notices: [notice('a')], moveTo: STATUS.attention });
    await publish();
    expect(onIssue()).toEqual(['a']);
    expect((await issueNow(world)).statusId).toBe(STATUS.waiting);
    expect((await theRequest(world, ISSUE)).outbox).toEqual(empty);
    expect(world.logger.entries).toContainEqual({
      level: 'warn',
      code: 'issue-move-unavailable',
      facts: { issueId: ISSUE, from: STATUS.waiting, to: STATUS.attention },
    });
  });

  it('to where it is already is none', async () => {
    await waiting({ moveTo: STATUS.waiting });
    await publish();
    expect(world.tracker.issue(ISSUE).statusChanges).toEqual([]);
  });
});

describe('the property', () => {
  it('shows every grant with its state and proof, by codes and ids only', async () => {
    await provision(world, ISSUE);
    await place(world, {
      state: 'in-progress',
      grantIds: [grantId(ISSUE)],
      outbox: { ...empty, dirty: true },
    });
    await publish();
    expect(world.tracker.issue(ISSUE).property).toMatchObject({
      grants: [
        { entitlement: 'main:group:g1', state: 'active', proofAt: world.clock.now(), expiresAt: null },
      ],
    });
    expect(JSON.stringify(world.tracker.issue(ISSUE).property)).not.toMatch(/@|Wiki/);
  });

  it('shows why a grant is stopped', async () => {
    world.connector.people.clear();
    await provision(world, ISSUE);
    await place(world, {
      state: 'in-progress',
      grantIds: [grantId(ISSUE)],
      outbox: { ...empty, dirty: true },
    });
    await publish();
    expect(world.tracker.issue(ISSUE).property).toMatchObject({ reason: 'principal-none' });
  });
});

it('an issue that is gone is nobody to tell: the record comes to rest and stays', async () => {
  await waiting({ notices: [notice('a')] });
  world.tracker.remove(ISSUE);
  await advanceIssue(world.ports, ISSUE);
  expect(await theRequest(world, ISSUE)).toMatchObject({ state: 'awaiting-approval', outbox: empty });
  expect(world.logger.entries.map((entry) => entry.code)).toEqual(['issue-gone']);
});
