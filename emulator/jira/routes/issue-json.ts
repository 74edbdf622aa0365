import type { Call } from '../http/route';
import { may } from '../access/issue-access';
import { schemaOf } from '../fields/registry';
import type { Issue } from '../model/issue';
import { offeredTransitions } from '../issues/move-issue';
import { changeGroupJson } from '../render/changelog';
import { allFields, fieldNames, fieldsOn, pickFields } from '../render/issue-fields';
import { transitionJson } from '../render/transition';
import { expands, viewerOf } from './viewer';

export interface IssueView {
  readonly fields: readonly string[];
  readonly properties: readonly string[];
}

/** The issue as the caller asked for it (`fields`, `properties`, `expand`). */
export function issueJson(call: Call, issue: Issue, view: IssueView) {
  const fields = pickFields(allFields(viewerOf(call), issue), view.fields);
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${call.core.state.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    fields,
    ...expansions(call, issue, fields),
    ...(view.properties.length === 0 ? {} : { properties: wantedProperties(issue, view.properties) }),
  };
}

function expansions(call: Call, issue: Issue, fields: Record<string, unknown>) {
  const { state } = call.core;
  const shown = ([id]: readonly [string, unknown]): boolean => id in fields;
  const schemas = fieldsOn(state, issue).map((field) => [field.id, schemaOf(field)] as const);
  return {
    ...(expands(call, 'names')
      ? { names: Object.fromEntries(Object.entries(fieldNames(state)).filter(shown)) }
      : {}),
    ...(expands(call, 'schema') ? { schema: Object.fromEntries(schemas.filter(shown)) } : {}),
    ...(expands(call, 'transitions') ? { transitions: transitionsJson(call, issue) } : {}),
    ...(expands(call, 'changelog') ? { changelog: changelogJson(call, issue) } : {}),
  };
}

/** Inside an issue the changelog comes newest first, unlike its own resource. */
function changelogJson(call: Call, issue: Issue) {
  const histories = issue.changelog.map((group) => changeGroupJson(viewerOf(call), group)).reverse();
  return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
}

/** Nothing for whoever may not transition at all. */
export function transitionsJson(call: Call, issue: Issue) {
  if (!may(call, 'TRANSITION_ISSUES', issue)) return [];
  const withFields = expands(call, 'transitions.fields');
  return offeredTransitions(call.core.state, call.actor.account, issue).map((transition) =>
    transitionJson(call.core.state, issue, transition, withFields),
  );
}

function wantedProperties(issue: Issue, wanted: readonly string[]) {
  const all = wanted.includes('*all');
  return Object.fromEntries([...issue.properties].filter(([key]) => all || wanted.includes(key)));
}
