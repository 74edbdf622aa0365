import { isJiraAdmin } from '../access/permissions';
import { recordBody, recordsAt, requiredString, stringAt, stringsAt, type JsonRecord } from '../http/body';
import { badRequest, notFound } from '../http/refusal';
import { created, ok, type Call, type Reply, type Route } from '../http/route';
import type { Field, FieldContext, FieldOption } from '../model/field';
import { fieldDetailsJson } from '../render/issue-fields';
import { addContext, addOptionTo, createField, type FieldDraft } from '../seed/fields';
import { CONTEXT_READ, contextParam, CONTEXTS, customField } from './fields';

const MANAGE = ['manage:jira-configuration'];
const KEY = 'com.atlassian.jira.plugin.system.customfieldtypes:';
const MOST_OPTIONS = 1000;

/** Which searcher goes with which kind of field: any other pair is refused. */
const SEARCHERS: Readonly<Record<FieldDraft['kind'], readonly string[]>> = {
  select: ['multiselectsearcher'],
  multiselect: ['multiselectsearcher'],
  userpicker: ['userpickergroupsearcher'],
  multiuserpicker: ['userpickergroupsearcher'],
  textfield: ['textsearcher'],
  textarea: ['textsearcher'],
  float: ['exactnumber', 'numberrange'],
  datepicker: ['daterange'],
  datetime: ['datetimerange'],
  labels: ['labelsearcher'],
};

const isKind = (kind: string): kind is FieldDraft['kind'] => Object.hasOwn(SEARCHERS, kind);

function kindOf(body: JsonRecord): FieldDraft['kind'] {
  const kind = requiredString(body, 'type').replace(KEY, '');
  if (!isKind(kind)) throw badRequest(`The custom field type '${kind}' is not modelled here.`);
  const searcher = stringAt(body, 'searcherKey')?.replace(KEY, '');
  if (searcher !== undefined && !SEARCHERS[kind].includes(searcher))
    throw badRequest(`The searcher '${searcher}' is not valid for a field of type '${kind}'.`);
  return kind;
}

/** A new field has one context for all projects and is on no screen. */
function addField(call: Call): Reply {
  const { state } = call.core;
  // The description says 400, not 403.
  if (!isJiraAdmin(state, call.actor.account)) throw badRequest('You may not create custom fields.');
  const body = recordBody(call.body);
  const name = requiredString(body, 'name');
  if (name.length > 255) throw badRequest('The name must not have more than 255 characters.');
  const description = stringAt(body, 'description') ?? '';
  const field = createField(state, { name, kind: kindOf(body), description });
  for (const id of state.projects.keys()) field.offScreenProjectIds.add(id);
  return created(fieldDetailsJson(field));
}

function refuseOverlap(field: Field, projectIds: readonly string[]): void {
  const overlapping = field.contexts.find((context) =>
    projectIds.length === 0
      ? context.projectIds.size === 0
      : projectIds.some((id) => context.projectIds.has(id)),
  );
  if (overlapping !== undefined)
    throw badRequest(`The context '${overlapping.name}' of the field covers some of these projects already.`);
}

function keysOf(call: Call, projectIds: readonly string[]): readonly string[] {
  return projectIds.map((id) => {
    const project = call.core.state.projects.get(id);
    if (project === undefined) throw notFound(`The project with ID '${id}' was not found.`);
    return project.key;
  });
}

function namesOf(call: Call, issueTypeIds: readonly string[]): readonly string[] {
  return issueTypeIds.map((id) => {
    const type = call.core.state.issueTypes.get(id);
    if (type === undefined) throw notFound(`The issue type with ID '${id}' was not found.`);
    return type.name;
  });
}

function addContextTo(call: Call): Reply {
  const field = customField(call);
  const body = recordBody(call.body);
  const name = requiredString(body, 'name');
  const projectIds = stringsAt(body, 'projectIds');
  const issueTypeIds = stringsAt(body, 'issueTypeIds');
  const draft = {
    name,
    description: stringAt(body, 'description') ?? '',
    projectKeys: keysOf(call, projectIds),
    issueTypeNames: namesOf(call, issueTypeIds),
  };
  refuseOverlap(field, projectIds);
  const { id, description } = addContext(call.core.state, field.id, draft);
  return created({ id, name, description, projectIds, issueTypeIds });
}

const optionJson = ({ id, value, disabled }: FieldOption) => ({ id, value, disabled });

function flagAt(body: JsonRecord, key: string): boolean | undefined {
  const value = body[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'boolean') throw badRequest(`${key} must be true or false.`);
  return value;
}

function refuseTaken(context: FieldContext, value: string): void {
  if (context.options.some((option) => option.value === value))
    throw badRequest(`The option value '${value}' already exists.`);
}

function addOptions(call: Call): Reply {
  const context = contextParam(call, customField(call));
  const drafts = recordsAt(recordBody(call.body), 'options').map((draft) => ({
    value: requiredString(draft, 'value'),
    disabled: flagAt(draft, 'disabled') ?? false,
  }));
  if (drafts.length > MOST_OPTIONS) throw badRequest('At most 1000 options can be created at once.');
  if (new Set(drafts.map(({ value }) => value)).size < drafts.length)
    throw badRequest('An option value is given twice.');
  for (const { value } of drafts) refuseTaken(context, value);
  const added = drafts.map(({ value, disabled }) =>
    Object.assign(addOptionTo(call.core.state, context, value), { disabled }),
  );
  return ok({ options: added.map(optionJson) });
}

interface OptionChange {
  readonly option: FieldOption;
  readonly value: string;
  readonly disabled: boolean;
}

function changeOf(context: FieldContext, draft: JsonRecord): OptionChange {
  const option = context.options.find(({ id }) => id === requiredString(draft, 'id'));
  if (option === undefined) throw notFound('One of the options was not found in the context.');
  const value = stringAt(draft, 'value') ?? option.value;
  if (value !== option.value) refuseTaken(context, value);
  return { option, value, disabled: flagAt(draft, 'disabled') ?? option.disabled };
}

/** All or none; what stays as it was is not reported. */
function changeOptions(call: Call): Reply {
  const context = contextParam(call, customField(call));
  const drafts = recordsAt(recordBody(call.body), 'options');
  const changes = drafts
    .map((draft) => changeOf(context, draft))
    .filter(({ option, value, disabled }) => option.value !== value || option.disabled !== disabled);
  for (const { option, ...change } of changes) Object.assign(option, change);
  return ok({ options: changes.map(({ option }) => optionJson(option)) });
}

const OPTION_WRITE = ['read:field.option:jira', 'write:field.option:jira'];
const options = `${CONTEXTS}/{contextId}/option`;

/** What an administrator changes about custom fields: new fields, contexts and options. */
export const fieldSetupRoutes: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/field', scopes: MANAGE, handle: addField },
  {
    method: 'POST',
    path: CONTEXTS,
    scopes: MANAGE,
    granular: [...CONTEXT_READ, 'write:field:jira'],
    handle: addContextTo,
  },
  { method: 'POST', path: options, scopes: MANAGE, granular: OPTION_WRITE, handle: addOptions },
  { method: 'PUT', path: options, scopes: MANAGE, granular: OPTION_WRITE, handle: changeOptions },
];
