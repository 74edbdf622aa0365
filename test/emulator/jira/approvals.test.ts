import { asApp, asUser, buildWorld, call, raise, type Answer, type World } from './world';

const approvalsOf = (world: World, who: string, key: string): Promise<Answer> =>
  call(world, asUser(who), 'GET', `/rest/servicedeskapi/request/${key}/approval`);

async function answer(world: World, who: string, key: string, decision: string): Promise<Answer> {
  const { body } = await approvalsOf(world, world.people.agent, key);
  const [approval] = body['values'] as unknown as { id: string }[];
  const path = `/rest/servicedeskapi/request/${key}/approval/${approval?.id ?? ''}`;
  return call(world, asUser(who), 'POST', path, { decision });
}

const statusOf = async (world: World, key: string): Promise<unknown> => {
  const { body } = await call(world, asApp(), 'GET', `/rest/api/3/issue/${key}?fields=status`);
  return body['fields']?.['status']?.['name'];
};

describe('approvals', () => {
  it('asks the people in the approver field and lets nobody else answer', async () => {
    const world = buildWorld();
    const key = await raise(world);
    const seen = await approvalsOf(world, world.people.approver, key);
    expect(seen.body['values']).toMatchObject([
      {
        finalDecision: 'pending',
        canAnswerApproval: true,
        approvers: [
          { approver: { accountId: world.people.approver }, approverDecision: 'pending' },
          { approver: { accountId: world.people.second }, approverDecision: 'pending' },
        ],
      },
    ]);
    for (const who of [world.people.requester, world.people.agent])
      expect((await answer(world, who, key, 'approve')).status).toBe(403);
    expect((await answer(world, world.people.approver, key, 'maybe')).status).toBe(400);
    expect(await statusOf(world, key)).toBe('Waiting');
  });

  it('moves the issue in the name of the last approver once everybody has agreed', async () => {
    const world = buildWorld('all');
    const key = await raise(world);
    expect((await answer(world, world.people.second, key, 'approve')).body['finalDecision']).toBe('pending');
    expect((await answer(world, world.people.second, key, 'approve')).status).toBe(403);
    expect((await answer(world, world.people.approver, key, 'approve')).body['finalDecision']).toBe(
      'approved',
    );
    expect(await statusOf(world, key)).toBe('Approved');
    const log = await call(world, asApp(), 'GET', `/rest/api/3/issue/${key}/changelog`);
    expect(log.body['values']).toMatchObject([
      {
        author: { accountId: world.people.approver },
        items: [
          { field: 'status', from: world.status.waiting, to: world.status.approved, toString: 'Approved' },
        ],
      },
    ]);
  });

  it('needs only the configured number of approvals', async () => {
    const world = buildWorld(1);
    const key = await raise(world);
    await answer(world, world.people.second, key, 'approve');
    expect(await statusOf(world, key)).toBe('Approved');
  });

  it('is declined by a single refusal', async () => {
    const world = buildWorld('all');
    const key = await raise(world);
    await answer(world, world.people.second, key, 'approve');
    expect((await answer(world, world.people.approver, key, 'decline')).body['finalDecision']).toBe(
      'declined',
    );
    expect(await statusOf(world, key)).toBe('Denied');
  });

  it('holds the approve transition back from everybody while it is open', async () => {
    const world = buildWorld();
    const key = await raise(world);
    const path = `/rest/api/3/issue/${key}/transitions`;
    const offered = await call(world, asUser(world.people.agent), 'GET', path);
    expect(offered.body['transitions']).toEqual([]);
    const forced = await call(world, asUser(world.people.agent), 'POST', path, { transition: { id: '11' } });
    expect(forced.status).toBe(400);
  });

  it('follows the approver field while it is open and freezes the list when it is settled', async () => {
    const world = buildWorld('all');
    const key = await raise(world, { approvers: [] });
    expect((await answer(world, world.people.approver, key, 'approve')).status).toBe(404);
    const set = (ids: string[]) =>
      call(world, asApp(), 'PUT', `/rest/api/3/issue/${key}`, {
        fields: { [world.fields.approvers]: ids.map((accountId) => ({ accountId })) },
      });
    await set([world.people.approver]);
    await answer(world, world.people.approver, key, 'approve');
    await set([world.people.second]);
    const { body } = await approvalsOf(world, world.people.agent, key);
    expect(body['values']).toMatchObject([
      { finalDecision: 'approved', approvers: [{ approver: { accountId: world.people.approver } }] },
    ]);
  });

  it('does not let a deactivated approver answer', async () => {
    const world = buildWorld();
    const key = await raise(world);
    world.site.setActive(world.people.approver, false);
    expect((await answer(world, world.people.approver, key, 'approve')).status).toBe(401);
  });
});
