/** What a trigger needs to know of an issue's event: which issue, and of which project where the event says so. */
export interface IssueEvent {
  readonly issueId: string;
  readonly projectId?: string;
}

/** An event of the product that is not what the platform documents. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

type Fields = Readonly<Record<string, unknown>>;

/** Says where it is wrong and what would be right; never what stands there. */
const unreadable = (path: string, wanted: string) =>
  new UnreadableEvent(`the issue event is unreadable: ${path} is ${wanted}`);

function fieldsAt(path: string, value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unreadable(path, 'no object');
  return value as Fields;
}

/** Jira writes ids as texts, and in some events as numbers. */
function idAt(path: string, value: unknown): string {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || !/^\d{1,20}$/.test(text)) throw unreadable(path, 'no id');
  return text;
}

/**
 * Reads by hand, without the schema package: this runs at every change of every issue of the site, mostly to find that
 * the issue is none of ours, and the package would be more than half of what has to be loaded for it.
 * @throws UnreadableEvent
 */
export function parseIssueEvent(event: unknown): IssueEvent {
  const issue = fieldsAt('issue', fieldsAt('event', event)['issue']);
  const issueId = idAt('issue.id', issue['id']);
  if (issue['fields'] === undefined) return { issueId };
  const { project } = fieldsAt('issue.fields', issue['fields']);
  if (project === undefined) return { issueId };
  const projectId = idAt('issue.fields.project.id', fieldsAt('issue.fields.project', project)['id']);
  return { issueId, projectId };
}
