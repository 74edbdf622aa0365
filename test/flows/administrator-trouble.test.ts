import { Desk } from '../support/desk';

describe('when an administrator must act', () => {
  async function waiting(break_: (desk: Desk) => void) {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    break_(desk);
    await desk.move('approver', key, 'Approve');
    return { desk, key };
  }

  it('an expired secret pauses the connection, and the work goes on after a new one', async () => {
    const { desk, key } = await waiting(({ site, world }) =>
      site.entra.expireSecret(world.entra.tenantId, world.entra.clientId),
    );
    expect(await desk.said(key)).toContain('The connection to the directory is switched off or paused');
    const { connections } = await desk.admin<{
      connections: { health: { state: string; sentence: string } }[];
    }>('connections.list');
    expect(connections[0]?.health).toMatchObject({ state: 'paused' });
    const { tenantId, clientId } = desk.world.entra;
    desk.site.entra.addSecret(tenantId, clientId, { value: 'a~new.demo-secret' });
    await desk.admin('connections.save', {
      id: 'entra',
      connectorId: 'entra',
      name: 'Microsoft Entra ID',
      settings: { cloud: 'global', tenantId, clientId, clientSecret: 'a~new.demo-secret' },
    });
    await desk.admin('connections.test', { id: 'entra' });
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual(['requester']);
  });

  it('a removed consent pauses it, and giving it back heals it without anybody pressing a button', async () => {
    const { desk, key } = await waiting(({ site, world }) =>
      site.entra.removeConsent(world.entra.tenantId, world.entra.clientId),
    );
    expect(desk.members('design-studio-users')).toEqual([]);
    desk.site.entra.giveConsent(desk.world.entra.tenantId, desk.world.entra.clientId);
    await desk.site.advance('PT40M');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(await desk.statusOf(key)).toBe('Provisioned');
  });

  it('a group deleted after binding is said on the issue', async () => {
    const { desk, key } = await waiting(({ site, world }) =>
      site.entra.deleteGroup(world.entra.tenantId, world.entra.groups['design-studio-users']?.id ?? ''),
    );
    expect(await desk.property(key)).toMatchObject({ reason: 'entitlement-gone' });
    expect(await desk.said(key)).toContain('[entitlement-gone]');
  });

  it('a group deleted under a live grant ends the grant when it is revoked', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    await desk.move('approver', key, 'Approve');
    desk.site.entra.deleteGroup(desk.world.entra.tenantId, desk.group('design-studio-users').id);
    await desk.move('agent', key, 'Revoke');
    expect(await desk.property(key)).toMatchObject({ state: 'ended' });
  });

  it.each([
    'dynamic',
    'dynamic-microsoft365',
    'synced',
    'mail-enabled-security',
    'distribution',
    'role-assignable',
    'restricted',
  ])('a %s group cannot be bound', async (group) => {
    const desk = await Desk.open();
    const bind = {
      applicationId: 'design-studio',
      levelId: 'user',
      connectionId: 'entra',
      entitlement: { type: 'group', id: desk.group(group).id },
    };
    await expect(desk.admin('entitlements.bind', bind)).rejects.toThrow(/refused|cannot|not/i);
  });

  it('a group that gives a licence can be bound, and warns where it is searched, bound and bound already', async () => {
    const desk = await Desk.open();
    const seats = [expect.objectContaining({ code: 'grants-seats' })];
    const searched = await desk.admin('entitlements.search', { connectionId: 'entra', text: 'licence' });
    expect(searched).toMatchObject({ items: [{ refusal: null, warnings: seats }] });
    const level = { applicationId: 'design-studio', levelId: 'admin', connectionId: 'entra' };
    const entitlement = { type: 'group', id: desk.group('licence-giving').id };
    expect(await desk.admin('entitlements.bind', { ...level, entitlement })).toMatchObject({
      warnings: seats,
    });
    const bound = await desk.admin('entitlements.inspectBound', { applicationId: 'design-studio' });
    expect(JSON.stringify(bound).match(/"grants-seats"/g)).toHaveLength(1);
  });

  it.each([
    ['dynamic', 'entitlement-not-manageable'],
    ['synced', 'entitlement-not-manageable'],
    ['mail-enabled-security', 'entitlement-not-manageable'],
    ['role-assignable', 'entitlement-not-manageable'],
  ] as const)(
    'a group that became %s after binding is named as the reason, and the connection goes on',
    async (type, reason) => {
      const { desk, key } = await waiting(({ site, world }) => {
        const group = world.entra.groups['design-studio-users'];
        site.entra.deleteGroup(world.entra.tenantId, group?.id ?? '', { forGood: true });
        site.entra.createGroup(world.entra.tenantId, type, { id: group?.id ?? '', displayName: 'changed' });
      });
      expect(await desk.property(key)).toMatchObject({ reason });
      expect(await desk.said(key)).toContain(`[${reason}]`);
      const { connections } = await desk.admin<{ connections: { health: { state: string } }[] }>(
        'connections.list',
      );
      expect(connections[0]?.health.state).not.toBe('paused');
    },
  );
});
