import { may } from '../access/issue-access';
import { hasInProject } from '../access/permissions';
import { offScreen, readEdits, type Edits } from '../fields/edits';
import { isAdfDocument } from '../fields/text-codecs';
import { isRecord, recordAt, type JsonRecord } from '../http/body';
import { badRequest, fieldErrors } from '../http/refusal';
import type { Call } from '../http/route';
import type { AdfNode, Field } from '../model/field';
import type { Issue } from '../model/issue';
import { projectOf } from '../state/lookups';

export interface BodyEdits {
  readonly edits: Edits;
  /** Bodies under `update.comment`. */
  readonly comments: readonly AdfNode[];
}

/** Reads and checks the edits in a body against an existing issue; throws one 400 with all field complaints. */
export function issueEdits(
  call: Call,
  issue: Issue,
  body: JsonRecord,
  onScreen?: (field: Field) => boolean,
): BodyEdits {
  const { comment, ...update } = recordAt(body, 'update');
  const input = { fields: recordAt(body, 'fields'), update };
  const { edits, errors } = readEdits(call.core.state, issue, input, onScreen);
  const complaints = { ...errors, ...rightsErrors(call, issue, edits) };
  if (Object.keys(complaints).length > 0) throw fieldErrors(complaints);
  return { edits, comments: commentBodies(comment) };
}

function rightsErrors(call: Call, issue: Issue, edits: Edits): Record<string, string> {
  const errors: Record<string, string> = {};
  if (edits.has('summary') && edits.get('summary') === undefined)
    errors['summary'] = 'You must specify a summary of the issue.';
  if (edits.has('reporter') && !may(call, 'MODIFY_REPORTER', issue))
    errors['reporter'] = offScreen('reporter');
  const assignee = assigneeError(call, issue, edits);
  if (assignee !== undefined) errors['assignee'] = assignee;
  return errors;
}

function assigneeError(call: Call, issue: Issue, edits: Edits): string | undefined {
  if (!edits.has('assignee')) return undefined;
  if (!may(call, 'ASSIGN_ISSUES', issue)) return 'You do not have permission to assign issues.';
  const accountId = edits.get('assignee');
  return typeof accountId === 'string' ? assignability(call, issue, accountId) : undefined;
}

/** Undefined = may be assigned; otherwise why not. */
export function assignability(
  call: Call,
  issue: Pick<Issue, 'projectId'>,
  accountId: string,
): string | undefined {
  const { state } = call.core;
  const account = state.accounts.get(accountId);
  const fits =
    account !== undefined &&
    hasInProject(state, account, 'ASSIGNABLE_USER', projectOf(state, issue.projectId));
  return fits ? undefined : `User '${accountId}' cannot be assigned issues.`;
}

function commentBodies(operations: unknown): readonly AdfNode[] {
  if (operations === undefined) return [];
  if (!Array.isArray(operations)) throw badRequest('data was not an array');
  return operations.map((operation: unknown) => {
    const added = isRecord(operation) ? operation['add'] : undefined;
    const body = isRecord(added) ? added['body'] : undefined;
    if (!isAdfDocument(body)) throw fieldErrors({ comment: 'Comment body is not valid!' });
    return body;
  });
}
