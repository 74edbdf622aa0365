import { Desk } from '../support/desk';
import type { World } from '#emulator/site';

type Person = keyof World['jira']['users'];

interface Reply {
  readonly ok: boolean;
  readonly data?: Record<string, unknown>;
  readonly error?: { readonly code: string };
}

const TEAM = 'Service Desk Team';
const refused = { ok: false, error: { code: 'unauthorised' } };

async function issueId(desk: Desk, key: string): Promise<string> {
  return (await desk.jira<{ id: string }>('admin', 'GET', `/rest/api/3/issue/${key}?fields=status`)).id;
}

/** Calls as a page would; whatever `extension` says is the page's word, not the platform's. */
const call = (
  desk: Desk,
  as: Person,
  module: string,
  functionKey: string,
  extension: object,
  payload: unknown = {},
) =>
  desk.site.invoke({
    ...{ module, functionKey, payload, context: { extension } },
    accountId: desk.person(as).accountId,
  }) as Promise<Reply>;

const panel = async (desk: Desk, as: Person, functionKey: string, key: string, payload?: unknown) =>
  call(desk, as, 'issue-panel', functionKey, { issue: { key, id: await issueId(desk, key) } }, payload);
const portal = (desk: Desk, as: Person, functionKey: string, key: string) =>
  call(desk, as, 'portal-request', functionKey, { request: { key } });
const mine = (desk: Desk, as: Person, functionKey: string, payload?: unknown) =>
  call(desk, as, 'my-access', functionKey, {}, payload);

/** The approver leaves the team: no agent any more, and still able to see the issues. */
function makeReader(desk: Desk, who: Person): void {
  const { accountId } = desk.person(who);
  desk.site.jira.removeRoleActor('ACCESS', TEAM, accountId);
  desk.site.jira.grant('ACCESS', 'BROWSE_PROJECTS', { kind: 'account', accountId });
}

describe('a portal-only customer', () => {
  it('sees what they hold and gives it back, without any right in Jira', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('customer');
    expect(await portal(desk, 'customer', 'access.get', key)).toMatchObject({
      ok: true,
      data: {
        access: { situation: { code: 'waiting-for-approval' }, asked: ['Approver', 'Second approver'] },
      },
    });
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['customer']);
    const { data } = await mine(desk, 'customer', 'access.list');
    const [access] = data!['items'] as Record<string, unknown>[];
    expect(access).toMatchObject({
      ...{ application: 'Design Studio', level: 'User', state: 'active', issueKey: key, mayGiveBack: true },
      link: `/servicedesk/customer/portal/${desk.world.jira.projects['ACCESS']?.serviceDeskId}/${key}`,
    });
    const grantId = access?.['grantId'];
    expect(await mine(desk, 'requester', 'access.giveBack', { grantId })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await mine(desk, 'customer', 'access.giveBack', { grantId })).toEqual({
      ok: true,
      data: { givenBack: 1 },
    });
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await portal(desk, 'customer', 'access.get', key)).toMatchObject({
      data: { access: { situation: { code: 'ended', cause: 'given-back' }, mayGiveBack: false } },
    });
  });

  it('gives back on the request itself, and only what is theirs', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { beneficiary: 'second-requester' });
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['second-requester']);
    expect(await portal(desk, 'requester', 'access.giveBack', key)).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await portal(desk, 'second-requester', 'access.giveBack', key)).toMatchObject({ ok: true });
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual([]);
  });

  it('cannot reach the request of somebody else by naming it', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    for (const operation of ['access.get', 'access.giveBack'])
      expect(await portal(desk, 'customer', operation, key)).toMatchObject(refused);
    expect(await portal(desk, 'customer', 'access.get', 'ACCESS-99999')).toMatchObject(refused);
  });
});

describe('an approver who is no agent', () => {
  it('reads what a yes would do and who the person is, and can change nothing', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    makeReader(desk, 'approver');
    expect(await panel(desk, 'approver', 'access.get', key)).toMatchObject({
      ok: true,
      data: {
        request: {
          state: 'awaiting-approval',
          openStage: 0,
          effect: { gives: [{ connection: expect.any(String) as string }] },
          mayRetry: false,
          mayRevoke: false,
        },
      },
    });
    expect(await panel(desk, 'approver', 'access.match', key)).toMatchObject({
      ok: true,
      data: { connections: [{ match: { kind: 'matched', mapped: false } }] },
    });
    const reason = 'no longer needed';
    expect(await panel(desk, 'approver', 'access.revoke', key, { reason })).toMatchObject(refused);
    expect(await panel(desk, 'approver', 'attention.retry', key)).toMatchObject(refused);
  });

  it('sees nothing of a request that they were not asked about, or may not see in Jira', async () => {
    const desk = await Desk.open();
    const theirs = await desk.ask('requester');
    const others = await desk.ask('requester', { application: 'Source Hub', level: 'Reader' });
    makeReader(desk, 'approver');
    expect(await panel(desk, 'approver', 'access.get', others)).toMatchObject(refused);
    const forged = { issue: { key: theirs, id: await issueId(desk, others) } };
    expect(await call(desk, 'approver', 'issue-panel', 'access.get', forged)).toMatchObject(refused);
    const { accountId } = desk.person('approver');
    desk.site.jira.revoke('ACCESS', 'BROWSE_PROJECTS', { kind: 'account', accountId });
    expect(await panel(desk, 'approver', 'access.get', theirs)).toMatchObject(refused);
  });
});

describe('an agent', () => {
  it('sees loudly that a yes did not count, and whose', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    await desk.move('second-requester', key, 'Approve');
    const { data } = await panel(desk, 'agent', 'access.get', key);
    expect(data?.['request']).toMatchObject({
      uncounted: [
        {
          accountId: desk.person('second-requester').accountId,
          reason: { code: 'approval-by-stranger' },
          matters: true,
        },
      ],
    });
  });

  it('sees the proof and the live state, and takes access away with a reason', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    await desk.move('approver', key, 'Approve');
    expect(await panel(desk, 'agent', 'access.live', key)).toMatchObject({
      data: { grants: [{ state: 'present' }] },
    });
    const revoke = (payload: unknown) => panel(desk, 'agent', 'access.revoke', key, payload);
    expect(await revoke({ reason: '' })).toMatchObject({ error: { code: 'invalid-input', field: 'reason' } });
    expect(await revoke({ reason: 'left the team' })).toEqual({ ok: true, data: { started: 1 } });
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual([]);
  });

  it.each(['requester', 'contractor'] as const)('is not what %s is', async (who) => {
    const desk = await Desk.open();
    const key = await desk.ask('second-requester');
    makeReader(desk, who);
    for (const operation of ['access.get', 'access.match', 'access.live', 'access.revoke', 'attention.retry'])
      expect(await panel(desk, who, operation, key, { reason: 'x' })).toMatchObject(refused);
  });
});
