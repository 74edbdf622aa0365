import { requestOf } from '#test/support/requests';
import type { RequestFields } from '#domain/requests/access-request';
import type { NoticePart } from '#domain/kit/notice';
import type { PortalMapping } from '#domain/portals/portal';
import type { Intent } from '#domain/kit/codes';
import type { IssueSnapshot } from '#ports/issue-tracker';
import { judgeStatus } from '#usecases/requests/judge-status';
import { receiveRequest } from '#usecases/requests/receive-request';
import type { FakeIssueDraft } from '#test/support/fakes/jira/fake-issue';
import { FIELD, PERSON, STATUS, theRequest } from './flow-world';
import type { FlowWorld } from './flow-world';

export const ISSUE = '1';

export const fields = {
  [FIELD.application]: { raw: '100', label: 'Wiki' },
  [FIELD.level]: { raw: '200', label: 'User' },
};

export const textField = (value: string) => ({ raw: value, label: value });

/** The form with these fields left empty. */
export const without = (...ids: readonly string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([id]) => !ids.includes(id)));

/** An issue of the mapped request type for the wiki's users. */
export function raiseIssue(world: FlowWorld, changes: Partial<FakeIssueDraft> = {}): void {
  world.tracker.add({
    id: ISSUE,
    projectId: '10',
    requestTypeId: '101',
    reporterId: PERSON,
    statusId: STATUS.waiting,
    fields,
    ...changes,
  });
}

/** @throws Error for an issue nobody raised. */
export async function issueNow({ tracker }: FlowWorld, issueId = ISSUE): Promise<IssueSnapshot> {
  const issue = await tracker.read(issueId, Object.values(FIELD));
  if (issue === undefined) throw new Error(`no issue ${issueId}`);
  return issue;
}

/** Reads the issue once, as its first event or a later one would have it. */
export async function receive(world: FlowWorld, intent: Intent = 'grant'): Promise<RequestFields> {
  const snapshot = await world.catalog.load();
  const portal = snapshot.catalog.portals[0];
  if (portal === undefined) throw new Error('no portal is mapped');
  const found: { issue: IssueSnapshot; portal: PortalMapping; intent: Intent } = {
    issue: await issueNow(world),
    portal,
    intent,
  };
  const existing = await world.ledger.request(ISSUE);
  if (existing !== undefined && existing.state !== 'needs-attention')
    throw new Error('a request that was decided is not read again');
  await receiveRequest(world.ports, snapshot, found, existing);
  return theRequest(world, ISSUE);
}

/** Answers what the issue's status says now. */
export async function judge(world: FlowWorld): Promise<RequestFields> {
  const history = await world.tracker.history(ISSUE);
  const request = requestOf(await theRequest(world, ISSUE));
  await judgeStatus(world.ports, request, await issueNow(world), history);
  return theRequest(world, ISSUE);
}

/** A person moves the issue a second later, and it is answered. */
export async function moveAndJudge(
  world: FlowWorld,
  actorId: string,
  statusId: string,
): Promise<RequestFields> {
  world.clock.advance({ seconds: 1 });
  world.tracker.moveBy(actorId, ISSUE, statusId);
  return judge(world);
}

/** Puts the request in a state it would have come to by itself. */
export async function place(world: FlowWorld, changes: Partial<RequestFields>): Promise<void> {
  const request = requestOf({ ...(await theRequest(world, ISSUE)), ...changes });
  await world.ledger.commit({ request, audit: [] });
}

const wordsOf = (parts: readonly NoticePart[]) => parts.filter((part) => typeof part === 'string').join('');

/** Codes of what waits to be told, e.g. `approval-by-stranger`, in order. */
export function codesIn({ outbox }: RequestFields): string[] {
  const texts = outbox.notices.flatMap((notice) => notice.paragraphs.map(wordsOf));
  return texts.flatMap((text) => /\[([a-z-]+)\]/.exec(text)?.[1] ?? []);
}
