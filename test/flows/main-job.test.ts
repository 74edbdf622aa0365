import { Desk } from '../support/desk';

describe('the main job', () => {
  it('provisions what the right person approved, proves it on the issue, and takes it away again', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { duration: '8 hours' });
    expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval', rule: 'users' });
    expect(await desk.said(key)).toContain('[internal]');

    await desk.move('second-requester', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('approval-by-stranger');
    expect(await desk.statusOf(key)).toBe('Waiting for approval');

    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(await desk.statusOf(key)).toBe('Provisioned');
    expect(await desk.property(key)).toMatchObject({ state: 'fulfilled', application: 'design-studio', level: 'user' });

    await desk.move('agent', key, 'Revoke');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.property(key)).toMatchObject({ state: 'ended' });
  });
});
