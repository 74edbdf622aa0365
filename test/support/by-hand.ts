import type { Desk } from './desk';

/** The directory does not take such a change, whoever asks: a person has to make it there. */
export async function refusing(
  { site }: Desk,
  method: 'POST' | 'DELETE',
  act: () => Promise<unknown>,
): Promise<void> {
  site.faults.add({
    target: 'graph',
    path: '/members',
    method,
    times: 20,
    effect: {
      kind: 'respond',
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: { error: { code: 'Request_BadRequest', message: 'It cannot be changed here.' } },
    },
  });
  await act();
  site.faults.clear();
}

/** The same as a person who is an administrator of the directory would do it, in its own console. */
export function inTheConsole(desk: Desk, change: 'addMember' | 'removeMember', groupKey: string): void {
  const { tenantId, users } = desk.world.entra;
  const user = users['requester'];
  if (user === undefined) throw new Error('no requester in the directory');
  desk.site.entra[change](tenantId, desk.group(groupKey).id, user.id);
}
