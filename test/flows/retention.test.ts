import { Desk } from '../support/desk';
import type { World } from '../../emulator/site';

const DAY_MS = 86_400_000;
const GROUP = 'design-studio-users';

/** Time jumps: the schedules it jumped over are not made up for, they run once when it lands. */
async function jump(desk: Desk, days: number): Promise<void> {
  desk.site.clock.set(desk.site.clock.now() + days * DAY_MS);
  await desk.site.drain();
}

/** Granted for two hours and expired; closed records are kept for a year. */
async function expired(): Promise<{ desk: Desk; key: string; id: string }> {
  const desk = await Desk.open();
  await desk.admin('settings.save', {
    retention: { finishedMonths: 12 },
    fingerprint: (await desk.admin<{ fingerprint: string }>('settings.get')).fingerprint,
  });
  const key = await desk.ask('requester', { duration: 'PT2H', justification: 'for the launch' });
  await desk.move('approver', key, 'Approve');
  expect(desk.members(GROUP)).toEqual(['requester']);
  await desk.site.advance('PT3H');
  expect(desk.members(GROUP)).toEqual([]);
  const { id } = await desk.jira<{ id: string }>('admin', 'GET', `/rest/api/3/issue/${key}?fields=status`);
  return { desk, key, id };
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
