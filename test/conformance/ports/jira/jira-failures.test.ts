import { JiraError } from '#forge/jira/jira-error';
import { createJiraPeople } from '#forge/jira/jira-people';
import { ForgeRealm } from '../forge/forge-realm';
import { jiraTrackerHarness } from './jira-tracker-harness';

function setUp() {
  const realm = new ForgeRealm();
  return { realm, directory: realm.inApp(createJiraPeople()), ...jiraTrackerHarness(realm) };
}

const respond = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  ({ kind: 'respond', status, body, headers }) as const;

async function failureOf(work: Promise<unknown>): Promise<JiraError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(JiraError);
  return error as JiraError;
}

describe('failures of the Jira site', () => {
  it('say how long Jira asks to wait, and nothing is tried again meanwhile', async () => {
    const { realm, tracker, raise } = setUp();
    const id = await raise();
    realm.faults.add({ target: 'jira', effect: respond(429, undefined, { 'Retry-After': '7' }) });
    const error = await failureOf(tracker.history(id));
    expect(error).toMatchObject({ operation: 'read changelog', status: 429, retryAfterMs: 7000 });
    expect(realm.calls.since()).toHaveLength(1);
  });

  it('have a status and no wait when Jira names none', async () => {
    const { realm, tracker, raise } = setUp();
    const id = await raise();
    realm.faults.add({ target: 'jira', effect: respond(503, '<html>down</html>') });
    const error = await failureOf(tracker.read(id, []));
    expect(error).toMatchObject({ operation: 'read issue', status: 503, retryAfterMs: undefined });
  });

  it('have no status when there was no answer', async () => {
    const { realm, tracker, raise } = setUp();
    const id = await raise();
    realm.faults.add({ target: 'jira', effect: { kind: 'reset' } });
    expect((await failureOf(tracker.toldNotices(id))).status).toBeUndefined();
  });

  it('tell an answer that is cut off or of an unknown shape, without its content', async () => {
    const { realm, tracker, raise } = setUp();
    const id = await raise();
    realm.faults.add({ target: 'jira', effect: { kind: 'truncate' } });
    expect((await failureOf(tracker.read(id, []))).message).toMatch(/no JSON/);
    const body = { id, key: 'ACCESS-1', fields: { project: 'confidential', status: { id: '1' } } };
    realm.faults.add({ target: 'jira', effect: respond(200, body) });
    const { message } = await failureOf(tracker.read(id, []));
    expect(message).toMatch(/unknown shape.*fields\.project/);
    expect(message).not.toMatch(/confidential/);
  });

  it('are told when a notice or a move is refused', async () => {
    const { realm, tracker, raise, statuses } = setUp();
    const id = await raise();
    realm.faults.add({ target: 'jira', method: 'POST', effect: respond(403, {}), times: 2 });
    const notice = { id: 'n', audience: 'public' as const, paragraphs: [['Hello']] };
    expect((await failureOf(tracker.tell(id, notice))).status).toBe(403);
    expect((await failureOf(tracker.move(id, statuses.approved))).status).toBe(403);
  });

  it('are told for a field that cannot hold people', async () => {
    const { tracker, raise, fields } = setUp();
    const id = await raise();
    const filling = tracker.fillApprovers(id, fields.application, ['a:1']);
    expect((await failureOf(filling)).message).toMatch(/cannot hold people \(single-select\)/);
    const unknown = tracker.fillApprovers(id, 'customfield_99999', ['a:1']);
    expect((await failureOf(unknown)).message).toMatch(/missing/);
  });
});

describe('e-mail addresses', () => {
  it('come from the call for approved apps when it is open to this one', async () => {
    const { realm, directory, world } = setUp();
    const body = { accountId: world.people.hidden, email: 'hidden@example.com' };
    realm.faults.add({ target: 'jira', path: '/user/email', effect: respond(200, body) });
    await expect(directory.emailOf(world.people.hidden)).resolves.toBe('hidden@example.com');
  });

  it('come from the profile when that call is not open, if the profile shows them', async () => {
    const { realm, directory, world } = setUp();
    realm.faults.add({ target: 'jira', path: '/user/email', effect: respond(403, {}), times: 2 });
    await expect(directory.emailOf(world.people.open)).resolves.toBe('open@example.com');
    await expect(directory.emailOf(world.people.hidden)).resolves.toBeUndefined();
  });

  it('are not taken for unreadable when Jira is out of order', async () => {
    const { realm, directory, world } = setUp();
    realm.faults.add({ target: 'jira', path: '/user/email', effect: respond(500) });
    expect((await failureOf(directory.emailOf(world.people.open))).status).toBe(500);
  });
});

describe('calls to the Jira site', () => {
  it('are all known to the site and covered by the scopes of the manifest', async () => {
    const { realm, tracker, raise, statuses, fields, world, directory } = setUp();
    const id = await raise();
    await tracker.read(id, [fields.application]);
    await tracker.history(id);
    await tracker.recordedApprovals(id);
    await tracker.tell(id, { id: 'n', audience: 'internal', paragraphs: [['Hello']] });
    await tracker.toldNotices(id);
    await tracker.fillApprovers(id, world.field.approvers, [world.people.approver]);
    await tracker.fillApprovers(id, world.field.beneficiary, [world.people.second, world.people.approver]);
    await tracker.move(id, statuses.approved);
    await tracker.changedSince([world.desk.id], realm.clock.iso());
    await directory.groupIdsOf(world.people.open);
    await directory.membersOf(world.groups.mixed);
    await directory.isActive(world.people.open);
    expect(realm.jira.unmodelled).toEqual([]);
    expect(realm.calls.since().filter(({ status }) => status >= 400)).toEqual([]);
    const issue = await tracker.read(id, [world.field.beneficiary]);
    expect(issue?.fields[world.field.beneficiary]?.raw).toBe(world.people.second);
  });
});
