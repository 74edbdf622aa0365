import { requestOf } from '#test/support/requests';
import { emptyOutbox } from '#domain/requests/access-request';
import type { RequestFields } from '#domain/requests/access-request';
import type { Grant } from '#domain/grants/grant';
import { emptyHolding, withGrant } from '#domain/grants/holding';
import type { LedgerChanges, Retirement } from '#ports/ledger';
import { LedgerConflict } from '#ports/ledger';
import { advanceIssue } from '#usecases/requests/advance-issue';
import { dailyRound } from '#usecases/rounds/daily-round';
import { retireFinished } from '#usecases/requests/retire-finished';
import { PRINCIPAL, actionsOf, binding, configure, draftGrant, grantId, openWorld } from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, raiseIssue, receive } from '../kit/issue-cases';

const YEAR_HOURS = 24 * 366;
let world: FlowWorld;
let template: RequestFields;

const keepFor = (finishedMonths: number | null) =>
  configure(world, { settings: { retention: { finishedMonths } } });

/** Closed requests, each a second later than the one before. */
async function close(ids: readonly string[], changes: Partial<RequestFields> = {}): Promise<void> {
  for (const issueId of ids) {
    world.clock.advance({ seconds: 1 });
    const updatedAt = world.clock.now();
    const request = requestOf({ ...template, version: 0, issueId, state: 'ended', updatedAt, ...changes });
    await world.ledger.commit({ request, audit: [] });
  }
}

async function closeWith(grant: Partial<Grant>, also: Partial<LedgerChanges> = {}): Promise<void> {
  await world.ledger.commit({ grants: [draftGrant(world, '7', grant)], audit: [], ...also });
  await close(['7'], { grantIds: [grantId('7')] });
}

const ids = (from: number, count: number) => Array.from({ length: count }, (_, n) => String(from + n));
const isThere = async (issueId: string) => (await world.ledger.request(issueId)) !== undefined;

beforeEach(async () => {
  world = await openWorld();
  raiseIssue(world);
  const { outbox: _outbox, ...received } = await receive(world);
  template = { ...received, outbox: emptyOutbox };
  await keepFor(12);
});

describe('records of closed requests', () => {
  it('stay for good when nobody said otherwise', async () => {
    await keepFor(null);
    await close(['7']);
    world.clock.advance({ hours: 20 * YEAR_HOURS });
    expect(await retireFinished(world.ports)).toBe(0);
    expect(await isThere('7')).toBe(true);
  });

  it('go with their grants when their time is over, not before, and what was done is recorded', async () => {
    await closeWith({ state: 'ended' });
    world.clock.advance({ hours: 364 * 24 });
    expect(await retireFinished(world.ports)).toBe(0);
    world.clock.advance({ hours: 48 });
    expect(await dailyRound(world.ports)).toMatchObject({ retired: 1 });
    expect(await isThere('7')).toBe(false);
    expect(await world.ledger.grant(grantId('7'))).toBeUndefined();
    expect(world.events.chainOf('issue:7')).toMatchObject([
      { action: 'request-retired', actor: 'gatehouse', facts: { state: 'ended', grants: [grantId('7')] } },
    ]);
    expect(await dailyRound(world.ports)).toMatchObject({ retired: 0 });
    expect(world.events.lengthOf('issue:7')).toBe(1);
  });

  it.each(['refused', 'denied', 'withdrawn'] as const)('go when the request was %s', async (state) => {
    await close(['7'], { state });
    world.clock.advance({ hours: YEAR_HOURS });
    expect(await retireFinished(world.ports)).toBe(1);
  });

  it.each(['removal', 'change'] as const)(
    'go when the request was a %s that was carried out and gives nothing itself',
    async (intent) => {
      await close(['7'], { state: 'fulfilled', intent });
      world.clock.advance({ hours: 364 * 24 });
      expect(await retireFinished(world.ports)).toBe(0);
      world.clock.advance({ hours: 48 });
      expect(await retireFinished(world.ports)).toBe(1);
      expect(world.events.chainOf('issue:7')).toMatchObject([
        { action: 'request-retired', facts: { state: 'fulfilled', grants: [] } },
      ]);
    },
  );

  it.each(['in-progress', 'ending', 'awaiting-approval', 'needs-attention'] as const)(
    'stay when the request is a removal that is %s',
    async (state) => {
      await close(['7'], { state, intent: 'removal' });
      world.clock.advance({ hours: 5 * YEAR_HOURS });
      expect(await retireFinished(world.ports)).toBe(0);
    },
  );

  it('stay when the request is a change that was carried out, for as long as its new access lives', async () => {
    await world.ledger.commit({ grants: [draftGrant(world, '7', { state: 'active' })], audit: [] });
    await close(['7'], { state: 'fulfilled', intent: 'change', grantIds: [grantId('7')] });
    world.clock.advance({ hours: 5 * YEAR_HOURS });
    expect(await retireFinished(world.ports)).toBe(0);
  });

  it('go however many requests with live access are older', async () => {
    await close(ids(1000, 600), { state: 'fulfilled' });
    await close(['7'], { state: 'fulfilled', intent: 'removal' });
    world.clock.advance({ hours: YEAR_HOURS });
    expect(await retireFinished(world.ports)).toBe(1);
    expect(await isThere('7')).toBe(false);
  });

  it.each(['needs-attention', 'awaiting-approval', 'in-progress', 'fulfilled', 'ending'] as const)(
    'stay when the request is %s',
    async (state) => {
      await close(['7'], { state });
      world.clock.advance({ hours: 5 * YEAR_HOURS });
      expect(await retireFinished(world.ports)).toBe(0);
    },
  );

  it.each(['provisioning', 'active', 'deprovisioning', 'needs-attention'] as const)(
    'stay while a grant is %s, whatever the request says',
    async (state) => {
      await closeWith({ state });
      world.clock.advance({ hours: 5 * YEAR_HOURS });
      expect(await retireFinished(world.ports)).toBe(0);
      expect(await world.ledger.grant(grantId('7'))).toBeDefined();
    },
  );

  it('stay while a membership still counts one of the grants', async () => {
    const holding = withGrant(emptyHolding(binding, PRINCIPAL), { id: grantId('7'), issueKey: 'ACCESS-7' });
    await closeWith({ state: 'ended', principalId: PRINCIPAL }, { holding });
    world.clock.advance({ hours: 5 * YEAR_HOURS });
    expect(await retireFinished(world.ports)).toBe(0);
  });

  it('stay while something has to be told on the issue', async () => {
    await close(['7'], { outbox: { ...emptyOutbox, dirty: true } });
    world.clock.advance({ hours: 5 * YEAR_HOURS });
    expect(await retireFinished(world.ports)).toBe(0);
  });

  it('stay when somebody changes one at the same moment', async () => {
    await close(['7']);
    world.clock.advance({ hours: YEAR_HOURS });
    world.ledger.retire = async (_retirement: Retirement) => {
      throw new LedgerConflict('changed meanwhile');
    };
    expect(await retireFinished(world.ports)).toBe(0);
    expect(await isThere('7')).toBe(true);
  });

  it('go in slices, longest ago first; what may not go keeps nothing behind it from going', async () => {
    await close(ids(100, 60), { outbox: { ...emptyOutbox, dirty: true } });
    await close(ids(200, 70));
    world.clock.advance({ hours: YEAR_HOURS });
    expect(await retireFinished(world.ports)).toBe(50);
    expect([await isThere('249'), await isThere('250')]).toEqual([false, true]);
    expect(await retireFinished(world.ports)).toBe(20);
    expect(await retireFinished(world.ports)).toBe(0);
    expect(await isThere('100')).toBe(true);
  });

  it('that cannot be read stop nothing else of the daily round', async () => {
    await close(['7']);
    world.clock.advance({ hours: YEAR_HOURS });
    world.ledger.requestsFinished = async () => {
      throw new Error('a broken row');
    };
    expect(await dailyRound(world.ports)).toMatchObject({ retired: 0 });
    expect(world.logger.entries).toContainEqual(expect.objectContaining({ code: 'retirement-failed' }));
  });
});

describe('an issue whose record is gone', () => {
  async function retireTheIssue(): Promise<void> {
    const current = (await world.ledger.request(ISSUE))!;
    await world.ledger.commit({ request: { ...current, state: 'denied', outbox: emptyOutbox }, audit: [] });
    world.clock.advance({ hours: YEAR_HOURS });
    expect(await retireFinished(world.ports)).toBe(1);
  }

  it('is not received again, however often it changes, and nothing is said on it', async () => {
    await retireTheIssue();
    const said = world.tracker.issue(ISSUE).notices.length;
    for (let times = 0; times < 3; times += 1) await advanceIssue(world.ports, ISSUE);
    expect(await isThere(ISSUE)).toBe(false);
    expect(actionsOf(world, 'issue:1')).toEqual(['request-received', 'request-decided', 'request-retired']);
    expect(world.tracker.issue(ISSUE).notices).toHaveLength(said);
    expect(world.queue.jobs).toEqual([]);
  });

  it('does not keep a new issue of the same person from being received', async () => {
    await retireTheIssue();
    raiseIssue(world, { id: '2' });
    await advanceIssue(world.ports, '2');
    expect(await world.ledger.request('2')).toMatchObject({ state: 'awaiting-approval' });
  });
});
