import { Desk } from '../support/desk';

describe('the main job', () => {
  it('provisions what the right person approved, proves it on the issue, and takes it away again', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { duration: '8 hours' });
    expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval', rule: 'users' });

    await desk.move('second-requester', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('[approval-by-stranger]');
    expect(await desk.statusOf(key)).toBe('Waiting for approval');

    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(await desk.statusOf(key)).toBe('Provisioned');
    expect(await desk.property(key)).toMatchObject({
      state: 'fulfilled',
      application: 'design-studio',
      level: 'user',
    });
    expect(await desk.said(key)).toMatch(/\[public\] Done: .*It ends on 2026-01-05 16:00 UTC/);

    await desk.move('agent', key, 'Revoke');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.property(key)).toMatchObject({ state: 'ended' });
    expect(await desk.said(key)).toContain('[public] The access to Design Studio, User has ended');
  });

  it('costs three Graph calls for a grant to a person not yet known, two for each call after that', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    let mark = desk.mark();
    await desk.move('approver', key, 'Approve');
    const user = desk.world.entra.users['requester']?.id ?? '';
    const group = desk.group('design-studio-users').id;
    expect(desk.graphCalls(mark)).toEqual([
      'GET /v1.0/users',
      `POST /v1.0/groups/${group}/members/$ref`,
      `GET /v1.0/groups/${group}/members`,
    ]);
    mark = desk.mark();
    await desk.move('agent', key, 'Revoke');
    expect(desk.graphCalls(mark)).toEqual([
      `DELETE /v1.0/groups/${group}/members/${user}/$ref`,
      `GET /v1.0/groups/${group}/members`,
    ]);
    expect(desk.site.requests(mark).filter((call) => call.target === 'token')).toEqual([]);
  });

  it('names the frozen approvers in the approver field', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    const field = desk.field('approvers').id;
    const issue = await desk.jira<{ fields: Record<string, { accountId: string }[]> }>(
      'admin',
      'GET',
      `/rest/api/3/issue/${key}?fields=${field}`,
    );
    expect(issue.fields[field]?.map((user) => user.accountId).sort()).toEqual(
      [desk.person('approver').accountId, desk.person('second-approver').accountId].sort(),
    );
  });

  it('can be found by JQL through the issue property', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    const found = await desk.jira<{ issues: { key: string }[] }>('admin', 'POST', '/rest/api/3/search/jql', {
      jql: 'accessState = "awaiting-approval" AND accessApplication = "design-studio"',
      fields: ['key'],
    });
    expect(found.issues.map((issue) => issue.key)).toEqual([key]);
  });

  it('approves by rule where the rule says so, and cuts the duration to its cap', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', {
      application: 'Source Hub',
      level: 'Reader',
      duration: 'P300D',
    });
    expect(desk.members('source-hub-readers')).toEqual(['requester']);
    expect(await desk.statusOf(key)).toBe('Provisioned');
    expect(await desk.said(key)).toContain('the rule allows at most 30 days');
    expect((await desk.property(key))['expiresAt']).toMatch(/^2026-02-04T/);
  });

  it('refuses what a rule refuses and what no rule covers, and declines the issue', async () => {
    const desk = await Desk.open();
    const byRule = await desk.ask('contractor');
    expect(await desk.property(byRule)).toMatchObject({
      state: 'refused',
      reason: 'refused-by-rule',
      rule: 'no-contractors',
    });
    expect(await desk.statusOf(byRule)).toBe('Declined');
    const { rules } = await desk.admin<{ rules: { id: string }[] }>('rules.list');
    for (const { id } of rules) await desk.admin('rules.delete', { id });
    const uncovered = await desk.ask('requester');
    expect(await desk.property(uncovered)).toMatchObject({ state: 'refused', reason: 'no-rule', rule: null });
    expect(await desk.said(uncovered)).toContain('[public] Your request was refused.');
  });

  it('leaves alone what is no mapped request', async () => {
    const desk = await Desk.open();
    await desk.admin('portals.delete', { id: 'access-desk' });
    const key = await desk.ask('requester');
    expect(await desk.comments(key)).toEqual([]);
    await expect(desk.property(key)).rejects.toThrow('404');
  });
});
