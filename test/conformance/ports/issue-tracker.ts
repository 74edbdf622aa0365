import type { Notice } from '#domain/kit/notice';
import type { AccessProperty, IssueTracker } from '#ports/issue-tracker';

export type Person = 'requester' | 'approver' | 'second' | 'agent';
export type StatusName = 'waiting' | 'approved' | 'provisioned' | 'revoked';

/** A site with one mapped project. No transition leads from `waiting` to `revoked`. */
export interface TrackerHarness {
  readonly tracker: IssueTracker;
  readonly projectId: string;
  readonly requestTypeId: string;
  readonly people: Readonly<Record<Person, string>>;
  readonly statuses: Readonly<Record<StatusName, string>>;
  /** `application` is a single select with the options CRM and Wiki, `approvers` a picker for several people. */
  readonly fields: Readonly<Record<'application' | 'level' | 'approvers', string>>;
  readonly options: Readonly<Record<'crm' | 'wiki', string>>;
  readonly now: () => string;
  readonly advance: (minutes: number) => void;
  /** The requester asks for CRM; returns the issue id. */
  readonly raise: () => Promise<string>;
  /** Somebody makes an issue in the project that is no portal request. */
  readonly create: () => Promise<string>;
  readonly choose: (person: Person, issueId: string, option: 'crm' | 'wiki') => Promise<void>;
  readonly moveBy: (person: Person, issueId: string, status: StatusName) => Promise<void>;
  /** Answers the approval that the issue asks these people for. */
  readonly approve: (person: 'approver' | 'second', issueId: string) => Promise<void>;
  readonly property: (issueId: string) => Promise<unknown>;
  /** Comments made by the app: who sees them, and their text with mentions as `@account`. */
  readonly comments: (
    issueId: string,
  ) => Promise<readonly { audience: 'internal' | 'public'; text: string }[]>;
}

const property: AccessProperty = {
  state: 'in-progress',
  intent: 'grant',
  application: 'crm',
  level: null,
  rule: 'default',
  ruleVersion: 1,
  reason: null,
  beneficiary: '712020:somebody',
  expiresAt: null,
  grants: [{ entitlement: 'entra:group:1', state: 'provisioning', proofAt: null, expiresAt: null }],
};

function describeReading(make: () => TrackerHarness): void {
  it('reads a portal request with the fields it is asked for', async () => {
    const { tracker, raise, ...site } = make();
    const id = await raise();
    const { application, level, approvers } = site.fields;
    const issue = await tracker.read(id, [application, level, approvers]);
    expect(issue).toEqual({
      id,
      key: expect.stringMatching(/^[A-Z]+-\d+$/) as string,
      projectId: site.projectId,
      requestTypeId: site.requestTypeId,
      statusId: site.statuses.waiting,
      reporterId: site.people.requester,
      fields: { [application]: { raw: site.options.crm, label: 'CRM' } },
    });
    expect((await tracker.read(id, []))?.fields).toEqual({});
  });

  it('reads an issue that is no portal request without a request type', async () => {
    const { tracker, create } = make();
    const issue = await tracker.read(await create(), []);
    expect(issue).toBeDefined();
    expect(issue).not.toHaveProperty('requestTypeId');
  });

  it('finds nothing for an unknown issue', async () => {
    await expect(make().tracker.read('99999999', [])).resolves.toBeUndefined();
  });

  it('tells the history: who moved the issue where, and who edited what, oldest first', async () => {
    const { tracker, raise, choose, moveBy, people, statuses, fields, advance } = make();
    const id = await raise();
    await choose('requester', id, 'wiki');
    advance(1);
    await moveBy('approver', id, 'approved');
    advance(1);
    await moveBy('agent', id, 'provisioned');
    const { statusChanges, edits } = await tracker.history(id);
    const moves = statusChanges.map(({ actorId, fromStatusId, toStatusId }) => [
      actorId,
      fromStatusId,
      toStatusId,
    ]);
    expect(moves).toEqual([
      [people.approver, statuses.waiting, statuses.approved],
      [people.agent, statuses.approved, statuses.provisioned],
    ]);
    expect(new Set(statusChanges.map((change) => change.id)).size).toBe(2);
    expect(statusChanges[0]!.at < statusChanges[1]!.at).toBe(true);
    expect(edits.filter(({ fieldId }) => fieldId === fields.application)).toEqual([
      {
        fieldId: fields.application,
        actorId: people.requester,
        at: expect.stringMatching(/T.*Z$/) as string,
      },
    ]);
  });

  it('reads the history to its end, however long it is', async () => {
    const { tracker, raise, choose, advance } = make();
    const id = await raise();
    for (let times = 0; times < 60; times += 1) {
      await choose('requester', id, 'wiki');
      await choose('requester', id, 'crm');
      advance(1);
    }
    expect((await tracker.history(id)).edits.length).toBeGreaterThanOrEqual(120);
  });
}

function describeApprovals(make: () => TrackerHarness): void {
  it('reads every approved answer, by person', async () => {
    const { tracker, raise, approve, people, fields } = make();
    const id = await raise();
    await expect(tracker.recordedApprovals(id)).resolves.toEqual([]);
    await tracker.fillApprovers(id, fields.approvers, [people.approver, people.second]);
    await approve('approver', id);
    expect((await tracker.recordedApprovals(id)).map(({ accountId }) => accountId)).toEqual([
      people.approver,
    ]);
    await approve('second', id);
    const approvals = await tracker.recordedApprovals(id);
    expect(approvals.map(({ accountId }) => accountId)).toEqual([people.approver, people.second]);
    for (const { at, evidence } of approvals) {
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
      expect(evidence).toMatch(/^approval:/);
    }
  });

  it('finds no approvals on an issue that is no portal request', async () => {
    const { tracker, create } = make();
    await expect(tracker.recordedApprovals(await create())).resolves.toEqual([]);
  });

  it('fills a field for several people with all, and the assignee with the first', async () => {
    const { tracker, raise, people, fields } = make();
    const id = await raise();
    await tracker.fillApprovers(id, fields.approvers, [people.second, people.approver]);
    await tracker.fillApprovers(id, 'assignee', [people.agent, people.approver]);
    const issue = await tracker.read(id, [fields.approvers, 'assignee']);
    const both = [people.approver, people.second].sort();
    expect(issue?.fields[fields.approvers]?.raw).toBe(both.join(','));
    expect([...(issue?.fields[fields.approvers]?.accountIds ?? [])].sort()).toEqual(both);
    expect(issue?.fields['assignee']).toMatchObject({ raw: people.agent, accountIds: [people.agent] });
  });

  it('leaves the field alone when there is nobody to fill in', async () => {
    const { tracker, raise, fields } = make();
    const id = await raise();
    await tracker.fillApprovers(id, fields.approvers, []);
    expect((await tracker.read(id, [fields.approvers]))?.fields).toEqual({});
  });
}

function describeWriting(make: () => TrackerHarness): void {
  it('tells notices to the audience they are for, and remembers them by id', async () => {
    const { tracker, raise, comments, people } = make();
    const id = await raise();
    const inside: Notice = {
      id: 'decided',
      audience: 'internal',
      paragraphs: [['Decided.'], ['By a rule.']],
    };
    const outside: Notice = {
      id: 'asked',
      audience: 'public',
      paragraphs: [['Waiting for ', { mention: people.approver }, '.']],
    };
    await expect(tracker.toldNotices(id)).resolves.toEqual(new Set());
    await tracker.tell(id, inside);
    await tracker.tell(id, outside);
    await expect(tracker.toldNotices(id)).resolves.toEqual(new Set(['decided', 'asked']));
    await expect(comments(id)).resolves.toEqual([
      { audience: 'internal', text: 'Decided.\nBy a rule.' },
      { audience: 'public', text: `Waiting for @${people.approver}.` },
    ]);
  });

  it('writes the issue property, and replaces it', async () => {
    const { tracker, raise, property: read } = make();
    const id = await raise();
    await tracker.show(id, { ...property, state: 'awaiting-approval' });
    await tracker.show(id, property);
    await expect(read(id)).resolves.toEqual(property);
  });

  it('moves the issue where a transition leads, and says when none does', async () => {
    const { tracker, raise, statuses } = make();
    const id = await raise();
    await expect(tracker.move(id, statuses.revoked)).resolves.toBe('unavailable');
    await expect(tracker.move(id, statuses.approved)).resolves.toBe('moved');
    await expect(tracker.move(id, statuses.approved)).resolves.toBe('already-there');
    expect((await tracker.read(id, []))?.statusId).toBe(statuses.approved);
  });
}

/** Ids of changed issues; every one must say when it changed, in order. */
async function changed(tracker: IssueTracker, projectId: string, since: string): Promise<readonly string[]> {
  const found = await tracker.changedSince([projectId], since);
  const times = found.map((issue) => Date.parse(issue.updatedAt));
  expect(times).toEqual([...times].sort((a, b) => a - b));
  return found.map((issue) => issue.id);
}

function describeSearching(make: () => TrackerHarness): void {
  it('finds issues changed since the instant, oldest change first', async () => {
    const { tracker, raise, choose, advance, now, projectId } = make();
    const early = await raise();
    advance(60);
    const since = now();
    const first = await raise();
    advance(10);
    const second = await raise();
    advance(10);
    await choose('requester', first, 'wiki');
    expect(await changed(tracker, projectId, since)).toEqual([second, first]);
    advance(10);
    await choose('requester', early, 'wiki');
    expect(await changed(tracker, projectId, since)).toEqual([second, first, early]);
  });

  it('loses nothing at the instant itself', async () => {
    const { tracker, raise, now, projectId } = make();
    const since = now();
    const id = await raise();
    expect(await changed(tracker, projectId, since)).toEqual([id]);
  });

  it('finds nothing without projects', async () => {
    const { tracker, raise, now } = make();
    const since = now();
    await raise();
    await expect(tracker.changedSince([], since)).resolves.toEqual([]);
  });
}

/** What every IssueTracker does. `make` gives a fresh site. */
export function describeIssueTracker(name: string, make: () => TrackerHarness): void {
  describe(`${name} as an IssueTracker`, () => {
    describeReading(make);
    describeApprovals(make);
    describeWriting(make);
    describeSearching(make);
  });
}
