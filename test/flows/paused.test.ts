import { Desk } from '../support/desk';

interface Settings {
  readonly provisioning: string;
  readonly waiting: readonly { readonly provisioning: { readonly count: number } }[];
}

const waits = async (desk: Desk) => {
  const settings = await desk.admin<Settings>('settings.get');
  return settings.waiting.reduce((sum, { provisioning }) => sum + provisioning.count, 0);
};

describe('paused provisioning', () => {
  it('lets approved access wait until it is resumed, and says so', async () => {
    const desk = await Desk.open();
    await desk.admin('settings.pause');
    const key = await desk.ask('requester');
    await desk.move('approver', key, 'Approve');
    await desk.site.advance('PT2H');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('- Users": Provisioning is paused by an administrator.');
    expect(await waits(desk)).toBe(1);
    const mark = desk.mark();
    await desk.admin('settings.resume');
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(desk.graphCalls(mark).filter((call) => call.startsWith('POST'))).toHaveLength(1);
    expect(await desk.property(key)).toMatchObject({ state: 'fulfilled' });
    expect(await waits(desk)).toBe(0);
  });

  it('takes access away all the same', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    await desk.move('approver', key, 'Approve');
    await desk.admin('settings.pause');
    await desk.move('agent', key, 'Revoke');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.property(key)).toMatchObject({ state: 'ended' });
  });
});

describe('the overview', () => {
  interface Overview {
    readonly setup: readonly { readonly state: string }[];
    readonly statistics: {
      readonly days: readonly { readonly received: number; readonly activated: number }[];
      readonly access: readonly {
        readonly days: number;
        readonly count: number;
        readonly approval: number;
      }[];
      readonly live: readonly { readonly name: string; readonly count: number }[];
    };
  }

  it('counts what happened, once, a few minutes later', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    await desk.site.advance('PT1H');
    await desk.move('approver', key, 'Approve');
    await desk.site.advance('PT30M');
    const { setup, statistics } = await desk.admin<Overview>('overview.get');
    expect(setup.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'done']);
    const sum = (what: 'received' | 'activated') =>
      statistics.days.reduce((total, day) => total + day[what], 0);
    expect([sum('received'), sum('activated')]).toEqual([1, 1]);
    expect(statistics.live).toEqual([expect.objectContaining({ name: 'Design Studio', count: 1 })]);
    const week = statistics.access.find(({ days }) => days === 7);
    expect(week?.count).toBe(1);
    expect(week?.approval).toBeGreaterThanOrEqual(3600);
  });

  it('reminds a person of an end before it comes, once', async () => {
    const desk = await Desk.open();
    const notifications = { mentionApprovers: true, remindDays: 1 };
    await desk.admin('settings.save', { notifications });
    const key = await desk.ask('requester', { duration: 'PT30H' });
    await desk.move('approver', key, 'Approve');
    await desk.site.advance('PT5H');
    expect(await desk.said(key)).not.toContain('Ask for it again');
    await desk.site.advance('PT3H');
    const reminders = (await desk.comments(key)).filter(({ text }) => text.includes('Ask for it again'));
    expect(reminders).toHaveLength(1);
    expect(reminders[0]?.internal).toBe(false);
  });
});
