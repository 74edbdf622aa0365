import { Desk } from '../support/desk';
import { jump } from '../support/jump';
import type { World } from '#emulator/site';

const GROUP = 'design-studio-users';

/** Closed records are kept for a year. */
async function keepingForAYear(): Promise<Desk> {
  const desk = await Desk.open();
  const { fingerprint } = await desk.admin<{ fingerprint: string }>('settings.get');
  await desk.admin('settings.save', { retention: { finishedMonths: 12 }, fingerprint });
  return desk;
}

/** Granted for two hours and expired. */
async function expired(): Promise<{ desk: Desk; key: string; id: string }> {
  const desk = await keepingForAYear();
  const key = await desk.ask('requester', { duration: 'PT2H', justification: 'for the launch' });
  await desk.move('approver', key, 'Approve');
  expect(desk.members(GROUP)).toEqual(['requester']);
  await desk.site.advance('PT3H');
  expect(desk.members(GROUP)).toEqual([]);
  return { desk, key, id: await idOf(desk, key) };
}

const stored = (desk: Desk, id: string): boolean =>
  (desk.site.storageDump().entities['request'] ?? []).some(({ key }) => key === `request:${id}`);

const actions = async (desk: Desk, id: string) => {
  const filter = { subject: `issue:${id}`, from: '2020-01-01' };
  const { items } = await desk.admin<{ items: { action: string }[] }>('audit.list', { filter, limit: 100 });
  return items.map(({ action }) => action);
};

const asked = (desk: Desk, as: keyof World['jira']['users'], module: string, extension: object) =>
  desk.site.invoke({
    ...{ module, functionKey: 'access.get', payload: {}, context: { extension } },
    accountId: desk.person(as).accountId,
  });

const idOf = async (desk: Desk, key: string) =>
  (await desk.jira<{ id: string }>('admin', 'GET', `/rest/api/3/issue/${key}?fields=status`)).id;

describe('the record of a request that is long over', () => {
  it('is kept for as long as the setting says, and goes with the next daily round', async () => {
    const { desk, id } = await expired();
    await jump(desk, 360);
    expect(stored(desk, id)).toBe(true);
    await jump(desk, 35);
    expect(stored(desk, id)).toBe(false);
    expect(await desk.admin('grants.list', { limit: 10 })).toMatchObject({ items: [] });
    expect(await actions(desk, id)).toEqual(expect.arrayContaining(['request-received', 'request-retired']));
    expect(await desk.admin('audit.verify', { subject: `issue:${id}` })).toMatchObject({ fault: null });
  });

  it('does not come back by an edit, an approval or a sweep: nobody gets access', async () => {
    const { desk, key, id } = await expired();
    await jump(desk, 395);
    expect(stored(desk, id)).toBe(false);
    const before = [(await actions(desk, id)).length, (await desk.comments(key)).length];
    const mark = desk.mark();
    await desk.edit('agent', key, { [desk.field('accessType').id]: { value: 'Admin' } });
    await desk.move('agent', key, 'Back to waiting');
    await desk.move('approver', key, 'Approve');
    await desk.site.advance('PT1H');
    expect(stored(desk, id)).toBe(false);
    expect(desk.members(GROUP)).toEqual([]);
    expect(desk.graphCalls(mark).filter((call) => !call.startsWith('GET'))).toEqual([]);
    expect([(await actions(desk, id)).length, (await desk.comments(key)).length]).toEqual(before);
  });

  it('is simply not there for the panel and the portal', async () => {
    const { desk, key, id } = await expired();
    await jump(desk, 395);
    expect(await asked(desk, 'agent', 'issue-panel', { issue: { key, id } })).toEqual({
      ok: true,
      data: { request: null },
    });
    expect(await asked(desk, 'requester', 'portal-request', { request: { key } })).toEqual({
      ok: true,
      data: { access: null },
    });
  });

  it('does not stand in the way of a new request, or of taking that access away again', async () => {
    const { desk } = await expired();
    await jump(desk, 395);
    const again = await desk.ask('requester');
    await desk.move('approver', again, 'Approve');
    expect(desk.members(GROUP)).toEqual(['requester']);
    const removal = await desk.ask('requester', { type: 'removal' });
    await desk.move('approver', removal, 'Approve');
    expect(desk.members(GROUP)).toEqual([]);
  });
});

async function granted(desk: Desk, ask: Parameters<Desk['ask']>[1] = {}): Promise<string> {
  const key = await desk.ask('requester', ask);
  await desk.move('approver', key, 'Approve');
  return key;
}

describe('the record of a request that only took access away', () => {
  it('goes like any other, with what it took away, and nothing makes it happen again', async () => {
    const desk = await keepingForAYear();
    const first = await idOf(desk, await granted(desk));
    const removal = await granted(desk, { type: 'removal' });
    const id = await idOf(desk, removal);
    expect(desk.members(GROUP)).toEqual([]);
    expect(await desk.property(removal)).toMatchObject({ state: 'fulfilled' });
    await jump(desk, 360);
    expect([stored(desk, first), stored(desk, id)]).toEqual([true, true]);
    await jump(desk, 35);
    expect([stored(desk, first), stored(desk, id)]).toEqual([false, false]);
    expect((await actions(desk, id)).filter((action) => action === 'request-retired')).toHaveLength(1);
    for (const subject of [`issue:${first}`, `issue:${id}`])
      expect(await desk.admin('audit.verify', { subject })).toMatchObject({ fault: null });

    await granted(desk);
    expect(desk.members(GROUP)).toEqual(['requester']);
    const said = (await desk.comments(removal)).length;
    await desk.move('agent', removal, 'Back to waiting');
    await desk.move('approver', removal, 'Approve');
    await desk.site.advance('PT1H');
    expect(stored(desk, id)).toBe(false);
    expect(desk.members(GROUP)).toEqual(['requester']);
    expect(await desk.comments(removal)).toHaveLength(said);
  });
});
