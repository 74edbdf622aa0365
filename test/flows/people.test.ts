import { Desk } from '../support/desk';
import type { World } from '#emulator/site';

type Person = keyof World['jira']['users'];

async function approved(who: Person): Promise<{ desk: Desk; key: string }> {
  const desk = await Desk.open();
  const key = await desk.ask(who);
  await desk.move('approver', key, 'Approve');
  return { desk, key };
}

describe('who the person is in the directory', () => {
  it.each([
    ['ambiguous', 'principal-ambiguous'],
    ['guest', 'principal-guest'],
    ['disabled', 'principal-disabled'],
    ['absent', 'principal-none'],
    ['hidden-email', 'email-unknown'],
  ] as const)('%s: nothing is written and the issue says %s', async (who, reason) => {
    const { desk, key } = await approved(who);
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.property(key)).toMatchObject({ state: 'in-progress', reason });
    expect(await desk.statusOf(key)).toBe('Needs attention');
    const said = await desk.said(key);
    expect(said).toContain(`[${reason}]`);
    expect(said).toContain('[public] The request needs the attention of the support team');
  });

  it('names the candidates to the agents, and an identity mapping lets the grant go on', async () => {
    const { desk, key } = await approved('ambiguous');
    const chosen = desk.world.entra.users['ambiguous-two'];
    expect(await desk.said(key)).toContain(chosen?.id);
    await desk.admin('identityMappings.save', {
      connectionId: 'entra',
      accountId: desk.person('ambiguous').accountId,
      principal: chosen?.id,
    });
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual(['ambiguous-two']);
    expect(await desk.statusOf(key)).toBe('Provisioned');
  });

  it('takes a guest only when an administrator says so', async () => {
    const { desk } = await approved('guest');
    const guest = desk.world.entra.users['guest'];
    const mapping = {
      connectionId: 'entra',
      accountId: desk.person('guest').accountId,
      principal: guest?.userPrincipalName,
    };
    await expect(desk.admin('identityMappings.save', mapping)).rejects.toThrow('guest');
    await desk.admin('identityMappings.save', { ...mapping, acceptGuest: true });
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual(['guest']);
  });

  it('keeps the object it resolved: a renamed account is still taken out', async () => {
    const { desk, key } = await approved('requester');
    const user = desk.world.entra.users['requester'];
    desk.site.entra.deleteUser(desk.world.entra.tenantId, user?.id ?? '');
    await desk.move('agent', key, 'Revoke');
    expect(await desk.property(key)).toMatchObject({ state: 'ended' });
  });
});
