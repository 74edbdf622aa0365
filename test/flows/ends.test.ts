import { Desk } from '../support/desk';

async function provisioned(
  desk: Desk,
  ask: Parameters<Desk['ask']>[1] = {},
  who = 'requester',
): Promise<string> {
  const key = await desk.ask(who, ask);
  await desk.move('approver', key, 'Approve');
  return key;
}

describe('the end of access', () => {
  it('comes by itself when the time is over, counted from the proof', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { duration: 'PT2H' });
    await desk.site.advance('PT5H');
    await desk.move('approver', key, 'Approve');
    await desk.site.advance('PT1H55M');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    await desk.site.advance('PT11M');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('has ended: its time is over');
    expect(await desk.statusOf(key)).toBe('Revoked');
    expect(await desk.property(key)).toMatchObject({ state: 'ended' });
  });

  it('leaves a membership that was there before, and says so', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('long-time-member', { application: 'Finance Ledger' });
    await desk.move('approver', key, 'Approve');
    expect(await desk.said(key)).toContain('The membership was there already');
    await desk.move('agent', key, 'Revoke');
    expect(desk.members('finance-ledger-users')).toEqual(['long-time-member']);
    expect(await desk.said(key)).toContain('it was there before Gatehouse granted it');
  });

  it('leaves a membership that another live grant needs, and takes it with the last one', async () => {
    const desk = await Desk.open();
    const first = await provisioned(desk);
    const second = await provisioned(desk);
    await desk.move('agent', first, 'Revoke');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(await desk.said(first)).toContain(`another live grant needs it. It is needed by ${second}`);
    await desk.move('agent', second, 'Revoke');
    expect(desk.members('design-studio-users')).toEqual([]);
  });

  it('is asked for by a removal request, approved and told on both issues', async () => {
    const desk = await Desk.open();
    const grant = await provisioned(desk);
    const removal = await desk.ask('requester', { type: 'removal' });
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    await desk.move('approver', removal, 'Approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.property(grant)).toMatchObject({ state: 'ended' });
    expect(await desk.said(grant)).toContain('a removal request was approved');
    expect(await desk.property(removal)).toMatchObject({ state: 'fulfilled' });
    expect(await desk.statusOf(removal)).toBe('Provisioned');
  });

  it('of the old level comes only after the new one is proven', async () => {
    const desk = await Desk.open();
    const old = await provisioned(desk);
    const change = await desk.ask('requester', { type: 'change', level: 'Admin', justification: 'new role' });
    await desk.move('owner', change, 'Approve');
    desk.site.faults.add({
      target: 'graph',
      method: 'POST',
      path: 'members',
      effect: { kind: 'respond', status: 503 },
      times: 1,
    });
    await desk.move('second-approver', change, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    await desk.site.advance('PT30M');
    expect(desk.members('design-studio-admins')).toEqual(['requester']);
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.property(old)).toMatchObject({ state: 'ended' });
    expect(await desk.property(change)).toMatchObject({ state: 'fulfilled', level: 'admin' });
  });

  it('of a request that was never written needs no call to the directory', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('absent');
    await desk.move('approver', key, 'Approve');
    const mark = desk.mark();
    await desk.move('agent', key, 'Revoke');
    expect(desk.graphCalls(mark)).toEqual([]);
    expect(await desk.property(key)).toMatchObject({ state: 'ended' });
  });

  it('does not stop for a disabled connection: it waits, says so, and goes on', async () => {
    const desk = await Desk.open();
    const key = await provisioned(desk);
    await desk.admin('connections.disable', { id: 'entra' });
    await desk.move('agent', key, 'Revoke');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(await desk.said(key)).toContain('The connection to the directory is switched off or paused');
    await desk.admin('connections.enable', { id: 'entra' });
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual([]);
  });

  it('does not stop for a deleted rule, application mapping or portal', async () => {
    const desk = await Desk.open();
    const key = await provisioned(desk, { duration: 'PT1H' });
    const { rules } = await desk.admin<{ rules: { id: string }[] }>('rules.list');
    for (const { id } of rules) await desk.admin('rules.delete', { id });
    await desk.admin('portals.delete', { id: 'access-desk' });
    await desk.site.advance('PT2H');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.property(key)).toMatchObject({ state: 'ended' });
  });

  it('is not brought about by a denial after the access was provisioned', async () => {
    const desk = await Desk.open();
    const key = await provisioned(desk);
    await desk.move('agent', key, 'Deny');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(await desk.said(key)).toContain('move the issue to the status for revocation');
  });

  it('is not undone by flipping the status back and forth', async () => {
    const desk = await Desk.open();
    const key = await provisioned(desk);
    await desk.transition('agent', key, 'Revoke');
    await desk.transition('approver', key, 'Approve');
    await desk.transition('agent', key, 'Revoke');
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual([]);
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('[request-closed]');
  });

  it('is not lost when the issue is moved on in the same moment', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    desk.site.setDelivery({ drop: true });
    await desk.move('approver', key, 'Approve');
    await desk.transition('agent', key, 'Revoke');
    await desk.transition('agent', key, 'Back to waiting');
    await desk.site.advance('PT20M');
    expect(await desk.property(key)).toMatchObject({ state: 'withdrawn' });

    const other = await provisioned(desk);
    await desk.site.advance('PT20M');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    await desk.transition('agent', other, 'Revoke');
    await desk.transition('agent', other, 'Back to waiting');
    await desk.site.advance('PT20M');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.statusOf(other)).toBe('Revoked');
  });
});
