import { inTheConsole, refusing } from '../support/by-hand';
import { Desk } from '../support/desk';

interface Row {
  readonly id: string;
  readonly issueKey: string;
  readonly state: string;
  readonly applicationName: string;
  readonly attention: { readonly code: string } | null;
}

interface Story {
  readonly grant: { readonly proof: { readonly requestId: string | null; readonly byHand: boolean } | null };
  readonly request: { readonly decision: { readonly stages: readonly { readonly met: boolean }[] } };
  readonly events: readonly { readonly action: string; readonly actor: string }[];
}

const GROUP = 'design-studio-users';
const REASON = 'The project is over.';

let desk: Desk;
let key: string;

beforeEach(async () => {
  desk = await Desk.open();
});

async function approved(): Promise<void> {
  key = await desk.ask('requester');
  await desk.move('approver', key, 'Approve');
}

const rows = async (filter: object) => (await desk.admin<{ items: Row[] }>('grants.list', { filter })).items;

async function theRow(): Promise<Row> {
  const row = (await rows({})).find(({ issueKey }) => issueKey === key);
  if (row === undefined) throw new Error(`no grant of ${key}`);
  return row;
}

const mark = async (choice: string) => {
  const { id } = await theRow();
  await desk.admin('grants.markHandled', { grantId: id, choice, reason: REASON });
  await desk.site.drain();
};

describe('an administrator revokes a grant', () => {
  it('with a reason: the membership goes, the issue moves and says why, the story tells it all', async () => {
    await approved();
    const before = await theRow();
    expect(before).toMatchObject({ state: 'active', applicationName: 'Design Studio' });
    expect(desk.members(GROUP)).toContain('requester');
    expect(await desk.admin('grants.observe', { grantId: before.id })).toMatchObject({ state: 'present' });

    const revoked = await desk.admin('grants.revoke', { grantId: before.id, reason: REASON });
    expect(revoked).toEqual({ started: true, waiting: false });
    await desk.site.drain();

    expect(desk.members(GROUP)).not.toContain('requester');
    expect(await theRow()).toMatchObject({ state: 'ended' });
    expect(await desk.admin('grants.observe', { grantId: before.id })).toMatchObject({ state: 'absent' });
    expect(await desk.statusOf(key)).toBe('Revoked');
    const internal = (await desk.comments(key)).filter((comment) => comment.internal);
    expect(internal.filter(({ text }) => text.includes(REASON))).toHaveLength(1);
    expect(
      (await desk.comments(key)).some(({ text, internal: inside }) => !inside && text.includes(REASON)),
    ).toBe(false);
    const story = await desk.admin<Story>('grants.story', { grantId: before.id });
    expect(story.grant.proof?.requestId).toEqual(expect.any(String));
    expect(story.request.decision.stages.every(({ met }) => met)).toBe(true);
    const actions = story.events.map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['request-received', 'request-approved', 'grant-ended']));
    expect(story.events.find(({ action }) => action === 'revocation-started')?.actor).toBe(
      desk.person('admin').accountId,
    );
  });
});

describe('an administrator settles by hand what stopped', () => {
  it('what was granted in the console is active once the directory shows it, and ends like any other', async () => {
    await refusing(desk, 'POST', approved);
    expect(await theRow()).toMatchObject({ state: 'needs-attention' });
    const { grants } = await desk.admin<{ grants: Row[] }>('attention.list');
    expect(grants.map(({ issueKey }) => issueKey)).toEqual([key]);
    inTheConsole(desk, 'addMember', GROUP);
    await mark('done-by-hand');
    const row = await theRow();
    expect(row).toMatchObject({ state: 'active', attention: null, proof: { byHand: true } });
    expect(await desk.statusOf(key)).toBe('Provisioned');
    expect(await desk.said(key)).toContain(REASON);
    await desk.move('agent', key, 'Revoke');
    expect(desk.members(GROUP)).toEqual([]);
  });

  it('what nobody granted does not become active by being called done', async () => {
    await refusing(desk, 'POST', approved);
    await mark('done-by-hand');
    await desk.site.advance('PT2H');
    expect(await theRow()).toMatchObject({ state: 'needs-attention', attention: { code: 'proof-missing' } });
    await mark('will-not-be-done');
    expect(await theRow()).toMatchObject({ state: 'cancelled' });
    expect(await desk.statusOf(key)).toBe('Revoked');
    expect(await desk.said(key)).toContain('will not be granted');
    expect(desk.members(GROUP)).toEqual([]);
  });

  it('what was taken away in the console ends, and the record says by whose hand', async () => {
    await approved();
    await refusing(desk, 'DELETE', () => desk.move('agent', key, 'Revoke'));
    expect(await theRow()).toMatchObject({ state: 'needs-attention', during: 'deprovisioning' });
    inTheConsole(desk, 'removeMember', GROUP);
    await mark('done-by-hand');
    expect(await theRow()).toMatchObject({ state: 'ended', end: { result: 'by-hand' } });
    expect(await desk.said(key)).toContain('taken away by hand');
  });
});

it('whoever is no Jira administrator can do none of this', async () => {
  await approved();
  const { id: grantId } = await theRow();
  const payloads = {
    'grants.revoke': { grantId, reason: REASON },
    'grants.markHandled': { grantId, choice: 'will-not-be-done', reason: REASON },
    'grants.story': { grantId },
    'grants.observe': { grantId },
    'grants.list': {},
  };
  for (const [operation, payload] of Object.entries(payloads))
    for (const person of ['agent', 'approver', 'requester'] as const)
      await expect(desk.admin(operation, payload, person)).rejects.toThrow('unauthorised');
  expect(await theRow()).toMatchObject({ state: 'active' });
});
