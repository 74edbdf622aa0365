import { Desk } from '../support/desk';

async function busyDesk(): Promise<{ desk: Desk; key: string; issueId: string }> {
  const desk = await Desk.open();
  const key = await desk.ask('requester', { duration: 'PT8H', justification: 'because of a private matter' });
  await desk.move('second-requester', key, 'Approve');
  desk.site.faults.add({
    target: 'graph',
    method: 'POST',
    path: '/members',
    effect: { kind: 'respond', status: 500, body: { error: { code: 'x', message: 'y' } } },
  });
  await desk.move('approver', key, 'Approve');
  await desk.site.advance('PT5M');
  await desk.move('agent', key, 'Revoke');
  await desk.site.advance('P1D');
  const issue = await desk.jira<{ id: string }>('admin', 'GET', `/rest/api/3/issue/${key}?fields=status`);
  return { desk, key, issueId: issue.id };
}

describe('what is left to prove it', () => {
  it('tells the whole story in a chain that verifies', async () => {
    const { desk, issueId } = await busyDesk();
    const subject = `issue:${issueId}`;
    const { items } = await desk.admin<{ items: { action: string; actor: string }[] }>('audit.list', {
      filter: { subject },
      limit: 100,
    });
    expect(items.map((event) => event.action).sort()).toEqual(
      [
        'request-received',
        'request-decided',
        'approval-refused',
        'request-approved',
        'principal-resolved',
        'grant-activated',
        'revocation-started',
        'grant-ended',
      ].sort(),
    );
    expect(items.find((event) => event.action === 'request-approved')?.actor).toBe(
      desk.person('approver').accountId,
    );
    expect(items.find((event) => event.action === 'revocation-started')?.actor).toBe(
      desk.person('agent').accountId,
    );
    expect(await desk.admin('audit.verify', { subject })).toMatchObject({ fault: null });
  });

  it('holds no secret, no token and no e-mail address anywhere but in the vault', async () => {
    const { desk, key } = await busyDesk();
    const { configuration } = await desk.admin<{ configuration: unknown }>('configuration.export');
    const everything = [
      JSON.stringify(desk.site.storageDump()),
      JSON.stringify(desk.site.logs()),
      JSON.stringify(desk.site.requests().map((call) => call.url)),
      JSON.stringify(configuration),
      JSON.stringify(await desk.admin('connections.list')),
      await desk.said(key),
      JSON.stringify(await desk.property(key)),
    ].join('\n');
    expect(everything).not.toContain(desk.world.entra.clientSecret);
    expect(everything).not.toMatch(/eyJ[\w-]{10,}\.[\w-]{10,}/);
    const stored = JSON.stringify([desk.site.storageDump(), desk.site.logs()]);
    expect(stored).not.toContain('requester@example.com');
    expect(stored).not.toContain('private matter');
  });

  it('lets nobody but a Jira administrator through the admin page', async () => {
    const desk = await Desk.open();
    for (const who of ['requester', 'approver', 'agent', 'customer'] as const) {
      await expect(desk.admin('connections.list', {}, who)).rejects.toThrow(
        /unauthorised|not available to portal-only customers/,
      );
      await expect(desk.admin('configuration.export', {}, who)).rejects.toThrow(
        /unauthorised|not available to portal-only customers/,
      );
    }
    await expect(desk.admin('constructor')).rejects.toThrow();
    await expect(desk.admin('__proto__')).rejects.toThrow();
  });

  it('gives a configuration back that can be imported again, all or nothing', async () => {
    const desk = await Desk.open();
    const { configuration } = await desk.admin<{ configuration: { rules: { outcome: unknown }[] } }>(
      'configuration.export',
    );
    desk.site.jira.setOptionDisabled(
      desk.field('application').id,
      desk.field('application').options?.at(-1)?.id ?? '',
      true,
    );
    expect(await desk.admin('configuration.import', { configuration })).toMatchObject({
      applied: true,
      connectionsWithoutSecret: [],
    });
    const broken = { ...configuration, applications: [], connections: [{ id: 'BAD ID' }] };
    await expect(desk.admin('configuration.import', { configuration: broken })).rejects.toThrow(
      'connections.0',
    );
    const { rules } = await desk.admin<{ rules: unknown[] }>('rules.list');
    expect(rules).toHaveLength(configuration.rules.length);
  });
});
