import { demand, visibleIssue } from '../access/issue-access';
import { badRequest, notFound } from '../http/refusal';
import { created, noContent, ok, type Call, type Reply, type Route } from '../http/route';
import { announceProperty } from '../issues/event-payloads';

/** Jira's limits: key 255 characters, value 32 768 characters of JSON. */
const MAX_KEY = 255;
const MAX_VALUE = 32_768;

const selfOf = (call: Call, issueId: string, key: string): string =>
  `${call.core.state.baseUrl}/rest/api/3/issue/${issueId}/properties/${encodeURIComponent(key)}`;

function list(call: Call): Reply {
  const issue = visibleIssue(call);
  return ok({
    keys: [...issue.properties.keys()].map((key) => ({ self: selfOf(call, issue.id, key), key })),
  });
}

const missing = (key: string): Error => notFound(`The property with key '${key}' does not exist.`);

function get(call: Call): Reply {
  const key = call.param('propertyKey');
  const issue = visibleIssue(call);
  if (!issue.properties.has(key)) throw missing(key);
  return ok({ key, value: issue.properties.get(key) });
}

/** 201 when the property is new, 200 when it replaces one. */
function set(call: Call): Reply {
  const key = call.param('propertyKey');
  const issue = visibleIssue(call);
  demand(call, 'EDIT_ISSUES', issue);
  if (call.body === undefined) throw badRequest('The request body is empty. A JSON value is needed.');
  if (key.length > MAX_KEY)
    throw badRequest(`The property key length must not exceed ${MAX_KEY} characters.`);
  if (JSON.stringify(call.body).length > MAX_VALUE)
    throw badRequest(`The property value must not exceed ${MAX_VALUE} characters.`);
  const isNew = !issue.properties.has(key);
  issue.properties.set(key, call.body);
  call.core.state.clock.tick();
  call.core.index.record(issue);
  announceProperty(call.core, call.actor, issue, 'set', key);
  return isNew ? created(null) : ok(null);
}

function remove(call: Call): Reply {
  const key = call.param('propertyKey');
  const issue = visibleIssue(call);
  demand(call, 'EDIT_ISSUES', issue);
  if (!issue.properties.delete(key)) throw missing(key);
  call.core.index.record(issue);
  announceProperty(call.core, call.actor, issue, 'deleted', key);
  return noContent();
}

const LIST = '/rest/api/3/issue/{issueIdOrKey}/properties';
const ONE = `${LIST}/{propertyKey}`;
const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];

export const issuePropertyRoutes: readonly Route[] = [
  { method: 'GET', path: LIST, scopes: READ, handle: list },
  { method: 'GET', path: ONE, scopes: READ, handle: get },
  { method: 'PUT', path: ONE, scopes: WRITE, writesIssue: true, handle: set },
  { method: 'DELETE', path: ONE, scopes: WRITE, writesIssue: true, handle: remove },
];
