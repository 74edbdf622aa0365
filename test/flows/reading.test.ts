import { Desk } from '../support/desk';

describe('reading a request', () => {
  it('stops for an option nobody catalogued, and goes on when the field is mended', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { application: 'Unlisted tool' });
    expect(await desk.property(key)).toMatchObject({
      state: 'needs-attention',
      reason: 'unknown-application',
    });
    expect(await desk.statusOf(key)).toBe('Needs attention');
    expect(await desk.said(key)).toContain('[public] Your request cannot go on yet.');
    await desk.edit('agent', key, { [desk.field('application').id]: { value: 'Design Studio' } });
    await desk.site.drain();
    expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval', reason: null });
    expect(await desk.statusOf(key)).toBe('Waiting for approval');
  });

  it('goes on by itself when an administrator adds the application', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { application: 'Unlisted tool' });
    await desk.admin('applications.save', {
      id: 'design-studio',
      name: 'Design Studio',
      aliases: ['Unlisted tool'],
    });
    await desk.site.advance('PT20M');
    expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval' });
  });

  it('says the same thing once however often it is read', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { application: 'Unlisted tool' });
    const before = (await desk.comments(key)).length;
    await desk.site.advance('PT1H');
    expect((await desk.comments(key)).length).toBe(before);
  });

  it.each([
    [{ level: 'Reader' }, 'unknown-level'],
    [{ duration: 'a while' }, 'unreadable-duration'],
    [{ duration: 'P2Y' }, 'unreadable-duration'],
    [{ level: 'Admin' }, 'missing-justification'],
    [{ type: 'removal' }, 'nothing-to-remove'],
    [{ type: 'change' }, 'nothing-to-change'],
  ])('stops for %j with the reason %s', async (ask, reason) => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', ask);
    expect(await desk.property(key)).toMatchObject({ state: 'needs-attention', reason });
    expect(await desk.said(key)).toContain(`[${reason}]`);
  });

  it('names the rule that stopped it to agents, and to nobody else', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { level: 'Admin' });
    const comments = await desk.comments(key);
    const inside = comments.filter(({ internal }) => internal).map(({ text }) => text);
    expect(inside.join('\n')).toContain('(rule "Administrators need the owner and security")');
    const open = comments.filter(({ internal }) => !internal).map(({ text }) => text);
    expect(open).toEqual([
      'Your request cannot go on yet. The rule for this request asks for a justification and the field is empty.',
    ]);
  });

  it('stops when a rule asks for an e-mail domain it cannot read', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('hidden-email', { application: 'Source Hub', level: 'Reader' });
    expect(await desk.property(key)).toMatchObject({
      state: 'needs-attention',
      reason: 'requester-email-unknown',
    });
  });

  it('stops when nobody is left to approve', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('owner', { level: 'Admin', justification: 'on call' });
    expect(await desk.property(key)).toMatchObject({ state: 'needs-attention', reason: 'no-approver' });
  });

  it('can never meet two applications of one name, because the catalog refuses the second', async () => {
    const desk = await Desk.open();
    const twin = { id: 'twin', name: ' design  STUDIO ' };
    await expect(desk.admin('applications.save', twin)).rejects.toThrow('design-studio');
  });
});
