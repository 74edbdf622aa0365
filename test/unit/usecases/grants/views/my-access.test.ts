import { myAccessOperations } from '#resolvers/operations/customers';
import type { Grant } from '#domain/grants/grant';
import { PERSON, draftGrant, grantId, openWorld, theGrant } from '#test/unit/usecases/kit/flow-world';
import type { FlowWorld } from '#test/unit/usecases/kit/flow-world';
import { ISSUE, place, raiseIssue, receive } from '#test/unit/usecases/kit/issue-cases';
import { refusalOf } from '#test/unit/usecases/kit/admin-world';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const proof = { at: at(2), alreadyThere: false };
const active = { state: 'active', proof, principalId: 'principal-1' } as const;

const requests = { followers: async () => undefined, portalIdOf: async () => '5' };
const operations = (world: FlowWorld) => myAccessOperations({ ...world.ports, requests });
const list = (world: FlowWorld, cursor?: string, accountId = PERSON) =>
  operations(world)['access.list']({ cursor }, { accountId });

async function holding(...grants: readonly (readonly [issueId: string, changes: Partial<Grant>])[]) {
  const world = await openWorld();
  for (const [issueId, changes] of grants)
    await world.ledger.commit({ grants: [draftGrant(world, issueId, changes)], audit: [] });
  return world;
}

describe('what a person holds', () => {
  it('is named from the catalog, with since when, until when, and why', async () => {
    const world = await holding([ISSUE, { ...active, expiresAt: at(30) }]);
    expect(await list(world)).toEqual({
      items: [
        {
          grantId: grantId(ISSUE),
          application: 'Wiki',
          level: 'User',
          state: 'active',
          since: at(2),
          until: at(30),
          issueKey: 'ACCESS-1',
          link: '/browse/ACCESS-1',
          mayGiveBack: true,
        },
      ],
    });
  });

  it('is nobody else’s', async () => {
    const world = await holding([ISSUE, active]);
    expect(await list(world, undefined, 'acc-other')).toEqual({ items: [] });
  });

  it('comes first; what is over follows, latest first; what was never written is left out', async () => {
    const over = (day: number) => ({ state: 'ended' as const, proof, endedAt: at(day) });
    const world = await holding(
      ['1', over(3)],
      ['2', over(9)],
      ['3', active],
      ['4', { state: 'cancelled' }],
      ['5', { state: 'needs-attention', during: 'provisioning' }],
    );
    const { items } = await list(world);
    expect(items.map(({ issueKey, state }) => `${issueKey} ${state}`)).toEqual([
      'ACCESS-3 active',
      'ACCESS-5 with-service-team',
      'ACCESS-2 ended',
      'ACCESS-1 ended',
    ]);
    expect(items.map(({ mayGiveBack }) => mayGiveBack)).toEqual([true, true, false, false]);
  });

  it('is one entry per request, however many groups it took', async () => {
    const world = await holding([ISSUE, active]);
    const second = draftGrant(world, ISSUE, { id: 'second', state: 'provisioning' });
    await world.ledger.commit({ grants: [second], audit: [] });
    expect((await list(world)).items).toMatchObject([{ issueKey: 'ACCESS-1', state: 'being-set-up' }]);
  });

  it('keeps the name it was asked under when the catalog has forgotten it', async () => {
    const world = await openWorld();
    raiseIssue(world);
    await receive(world);
    await world.ledger.commit({ grants: [draftGrant(world, ISSUE, active)], audit: [] });
    const { catalog, version } = await world.catalog.load();
    await world.catalog.commit({ ...catalog, applications: [] }, version, []);
    expect((await list(world)).items).toMatchObject([
      { application: 'Wiki', level: 'User', link: '/servicedesk/customer/portal/5/ACCESS-1' },
    ]);
  });

  it('is read page by page to the end', async () => {
    const many = Array.from({ length: 45 }, (_, n) => [String(n + 1), active] as const);
    const world = await holding(...many);
    const keys: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(world, cursor);
      expect(page.items.length).toBeLessThanOrEqual(20);
      keys.push(...page.items.map(({ issueKey }) => issueKey));
      cursor = 'next' in page ? page.next : undefined;
    } while (cursor !== undefined);
    expect(new Set(keys).size).toBe(45);
    expect(keys).toHaveLength(45);
  });
});

describe('giving back', () => {
  const giveBack = (world: FlowWorld, id: string, accountId = PERSON) =>
    operations(world)['access.giveBack']({ grantId: id }, { accountId });

  async function held(): Promise<FlowWorld> {
    const world = await openWorld();
    raiseIssue(world);
    await receive(world);
    const grants = [draftGrant(world, ISSUE, active), draftGrant(world, ISSUE, { ...active, id: 'second' })];
    await world.ledger.commit({ grants, audit: [] });
    await place(world, { state: 'fulfilled', grantIds: [grantId(ISSUE), 'second'] });
    return world;
  }

  it('takes away everything that came with it', async () => {
    const world = await held();
    expect(await giveBack(world, 'second')).toEqual({ givenBack: 2 });
    expect(await theGrant(world, ISSUE)).toMatchObject({
      state: 'deprovisioning',
      endCause: 'given-back',
      endedBy: PERSON,
    });
    expect((await list(world)).items).toMatchObject([{ state: 'being-taken-away', mayGiveBack: false }]);
  });

  it('looks the same for somebody else’s grant and for one that does not exist', async () => {
    const world = await held();
    const others = await refusalOf(giveBack(world, grantId(ISSUE), 'acc-other'));
    const none = await refusalOf(giveBack(world, 'no-such-grant', 'acc-other'));
    expect(others).toEqual(none);
    expect(others.code).toBe('not-found');
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'active' });
  });
});
