import { demand, may, visibleIssue } from '../access/issue-access';
import type { Edits } from '../fields/edits';
import { recordAt, recordBody, requiredString } from '../http/body';
import { badRequest, fieldErrors } from '../http/refusal';
import { noContent, ok, type Call, type Reply, type Route } from '../http/route';
import { issueEdits } from '../issues/body-edits';
import { addComment } from '../issues/comments';
import { moveIssue, offeredTransitions } from '../issues/move-issue';
import type { Issue } from '../model/issue';
import type { Transition } from '../model/workflow';
import { fieldOf } from '../state/lookups';
import { transitionsJson } from './issue-json';

function list(call: Call): Reply {
  const wanted = call.query.get('transitionId');
  const all = transitionsJson(call, visibleIssue(call));
  return ok({ expand: 'transitions', transitions: all.filter(({ id }) => wanted === null || id === wanted) });
}

function perform(call: Call): Reply {
  const issue = visibleIssue(call);
  const body = recordBody(call.body);
  const transition = chosen(call, issue, requiredString(recordAt(body, 'transition'), 'id'));
  const { edits, comments } = issueEdits(call, issue, body, (field) =>
    transition.screenFieldIds.includes(field.id),
  );
  demandRequired(call, issue, transition, edits);
  if (comments.length > 0) demand(call, 'ADD_COMMENTS', issue);
  moveIssue(call.core, call.actor, issue, transition, edits);
  for (const comment of comments) addComment(call.core, call.actor, issue, { body: comment, isPublic: true });
  return noContent();
}

function chosen(call: Call, issue: Issue, id: string): Transition {
  if (!may(call, 'TRANSITION_ISSUES', issue))
    throw badRequest('You do not have permission to transition this issue.');
  const transition = offeredTransitions(call.core.state, call.actor.account, issue).find(
    (each) => each.id === id,
  );
  if (transition === undefined) throw badRequest(`Transition id '${id}' is not valid for this issue.`);
  return transition;
}

function demandRequired(call: Call, issue: Issue, transition: Transition, edits: Edits): void {
  const missing = transition.requiredFieldIds.filter(
    (id) => (edits.has(id) ? edits.get(id) : issue.values.get(id)) === undefined,
  );
  if (missing.length === 0) return;
  throw fieldErrors(
    Object.fromEntries(missing.map((id) => [id, `${fieldOf(call.core.state, id).name} is required.`])),
  );
}

const PATH = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const transitionRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, scopes: ['read:jira-work'], handle: list },
  { method: 'POST', path: PATH, scopes: ['write:jira-work'], writesIssue: true, handle: perform },
];
