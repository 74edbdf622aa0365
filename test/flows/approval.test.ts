import { Desk } from '../support/desk';

const admins = { application: 'Design Studio', level: 'Admin', justification: 'on call this week' } as const;

describe('approval', () => {
  it('by the requester does not count', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('approver');
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('[approval-by-requester]');
    await desk.move('second-approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['approver']);
  });

  it('by the beneficiary does not count', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { beneficiary: 'approver' });
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('[approval-by-beneficiary]');
  });

  it.each(['agent', 'admin', 'second-requester'] as const)(
    'by %s, who may move the issue but is no approver, does not count',
    async (who) => {
      const desk = await Desk.open();
      const key = await desk.ask('requester');
      await desk.move(who, key, 'Approve');
      expect(desk.members('design-studio-users')).toEqual([]);
      expect(await desk.said(key)).toContain('[approval-by-stranger]');
      expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval' });
    },
  );

  it('is met stage by stage by different people', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', admins);
    await desk.move('second-approver', key, 'Approve');
    expect(await desk.said(key)).toContain('[approval-out-of-turn]');
    await desk.move('owner', key, 'Approve');
    expect(await desk.said(key)).toContain('[approval-incomplete]');
    expect(await desk.statusOf(key)).toBe('Waiting for approval');
    await desk.move('owner', key, 'Approve');
    expect(await desk.said(key)).toContain('[approval-repeated]');
    expect(desk.members('design-studio-admins')).toEqual([]);
    await desk.move('second-approver', key, 'Approve');
    expect(desk.members('design-studio-admins')).toEqual(['requester']);
  });

  it('is needed as the rule of either demands, though the first rule that fits both asks for none', async () => {
    const desk = await Desk.open();
    const [approver, users] = [desk.person('approver'), { levelIds: ['user'] }];
    const stages = [{ name: 'Peer', approvers: [{ kind: 'user', accountId: approver.accountId }] }];
    const owners = {
      id: 'owners',
      name: 'Owners ask a peer',
      when: { ...users, requesterIsOwner: true },
      outcome: { kind: 'approval', stages },
    };
    const outcome = { kind: 'automatic', reason: 'low risk' };
    const others = { id: 'others', name: 'Everybody else', when: users, outcome };
    await desk.admin('rules.save', { rule: owners, position: 0 });
    await desk.admin('rules.save', { rule: others, position: 1 });
    const asks = [
      { by: 'owner', for: 'requester', told: 'requester' },
      { by: 'second-requester', for: 'owner', told: 'beneficiary' },
    ] as const;
    for (const ask of asks) {
      const key = await desk.ask(ask.by, { beneficiary: ask.for });
      expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval', rule: 'others' });
      expect(await desk.said(key)).toContain(
        `rule "Owners ask a peer" version 1 matches for the ${ask.told} alone`,
      );
      expect(desk.members('design-studio-users')).not.toContain(ask.for);
      await desk.move('approver', key, 'Approve');
      expect(desk.members('design-studio-users')).toContain(ask.for);
    }
    const { items } = await desk.admin<{ items: { facts: unknown }[] }>('audit.list', {
      filter: { action: 'request-decided' },
      limit: 10,
    });
    const added = (who: string) => ({
      facts: { ruleId: 'others', added: [{ ruleId: 'owners', ruleVersion: 1, who }] },
    });
    expect(items).toMatchObject([added('beneficiary'), added('requester')]);
    await desk.ask('second-requester');
    expect(desk.members('design-studio-users')).toContain('second-requester');
  });

  it('of a request whose fields were edited does not count until they are restored and it is given again', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    const level = desk.field('accessType').id;
    await desk.edit('agent', key, { [level]: { value: 'Admin' } });
    await desk.move('approver', key, 'Approve');
    expect(await desk.said(key)).toContain('[fields-changed]');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(desk.members('design-studio-admins')).toEqual([]);
    await desk.edit('agent', key, { [level]: { value: 'User' } });
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
  });

  it('given while the fields said something else does not count even if they were set back before anybody looked', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', admins);
    const level = desk.field('accessType').id;
    await desk.edit('agent', key, { [level]: { value: 'User' } });
    await desk.transition('owner', key, 'Approve');
    await desk.edit('agent', key, { [level]: { value: 'Admin' } });
    await desk.site.drain();
    expect(await desk.said(key)).toContain('[fields-changed]');
    expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval' });
  });

  it('that was taken back before anybody looked starts nothing', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    await desk.transition('approver', key, 'Approve');
    await desk.transition('approver', key, 'Back to waiting');
    await desk.site.drain();
    expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval' });
    await desk.move('second-requester', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual([]);
  });

  it('given twice at once makes one grant and tells each thing once', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    const mark = desk.mark();
    await desk.transition('approver', key, 'Approve');
    await desk.transition('second-approver', key, 'Approve');
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(desk.graphCalls(mark).filter((call) => call.startsWith('POST'))).toHaveLength(1);
    const texts = (await desk.comments(key)).map((comment) => comment.text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('before the request could be read does not count', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { application: 'Unlisted tool' });
    await desk.move('approver', key, 'Approve');
    expect(await desk.said(key)).toContain('[approval-undecided]');
  });

  it('of a denied request does not open it again', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    await desk.move('approver', key, 'Deny');
    expect(await desk.property(key)).toMatchObject({ state: 'denied' });
    expect(await desk.said(key)).toContain('[public] The request was denied.');
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('[request-closed]');
  });

  it('whose event was lost is found by the sweep', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    desk.site.setDelivery({ drop: true });
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    await desk.site.advance('PT6M');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
  });

  it('counts where every event, the request itself too, was lost', async () => {
    const desk = await Desk.open();
    desk.site.setDelivery({ drop: true });
    const key = await desk.ask('requester');
    await desk.site.advance('PT6M');
    expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval' });
  });

  it('survives doubled and reordered events', async () => {
    const desk = await Desk.open();
    desk.site.setDelivery({ duplicate: true, reorder: { seed: 7 }, target: 'all' });
    const key = await desk.ask('requester');
    await desk.move('second-requester', key, 'Approve');
    await desk.move('approver', key, 'Approve');
    await desk.site.advance('PT30M');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    const texts = (await desk.comments(key)).map((comment) => comment.text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('by a rule covers nobody whom the rule does not mean, whoever asks for them', async () => {
    const desk = await Desk.open();
    const hidden = await desk.ask('requester', {
      application: 'Source Hub',
      level: 'Reader',
      beneficiary: 'hidden-email',
    });
    expect(await desk.property(hidden)).toMatchObject({
      state: 'needs-attention',
      reason: 'requester-email-unknown',
    });
    const contractor = await desk.ask('requester', { beneficiary: 'contractor' });
    expect(await desk.property(contractor)).toMatchObject({ state: 'refused', rule: 'no-contractors' });
  });
});
