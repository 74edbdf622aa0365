import { demandAdmin } from '../access/issue-access';
import { schemaOf } from '../fields/registry';
import { listParam, platformPage, platformWindow } from '../http/paging';
import { notFound } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import type { Field, FieldContext } from '../model/field';
import { fieldDetailsJson } from '../render/issue-fields';
import { READ_ONLY_FIELDS } from '../seed/system-fields';

const READ = ['read:jira-work'];
const MANAGE = ['manage:jira-configuration'];

const readOnlyRow = ([id, { name, type }]: readonly [
  string,
  { readonly name: string; readonly type: string },
]) => ({
  id,
  key: id,
  name,
  custom: false,
  orderable: false,
  navigable: true,
  searchable: true,
  clauseNames: [id],
  schema: { type, system: id },
});

const listFields = ({ core }: Call): Reply =>
  ok([
    ...Object.entries(READ_ONLY_FIELDS).map(readOnlyRow),
    ...[...core.state.fields.values()].map(fieldDetailsJson),
  ]);

function searchFields(call: Call): Reply {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const ids = listParam(call.query, 'id');
  const types = listParam(call.query, 'type');
  const found = [...call.core.state.fields.values()].filter(
    (field) =>
      field.name.toLowerCase().includes(query) &&
      (ids.length === 0 || ids.includes(field.id)) &&
      (types.length === 0 || types.includes(field.custom ? 'custom' : 'system')),
  );
  const rows = found.map((field) => ({
    id: field.id,
    key: field.id,
    name: field.name,
    schema: schemaOf(field),
    description: field.description,
    isLocked: false,
    contextsCount: field.contexts.length,
  }));
  return ok(
    platformPage(
      rows,
      platformWindow(call.query, 50, 50),
      `${call.core.state.baseUrl}/rest/api/3/field/search`,
    ),
  );
}

/** The custom field of `{fieldId}`, for administrators only. */
export function customField(call: Call): Field {
  demandAdmin(call);
  const field = call.core.state.fields.get(call.param('fieldId'));
  if (field === undefined || !field.custom) throw notFound('The custom field was not found.');
  return field;
}

function contexts(call: Call): Reply {
  const field = customField(call);
  const wanted = listParam(call.query, 'contextId');
  const rows = field.contexts
    .filter((context) => wanted.length === 0 || wanted.includes(context.id))
    .map(({ id, name, description, projectIds, issueTypeIds }) => ({
      id,
      name,
      description,
      isGlobalContext: projectIds.size === 0,
      isAnyIssueType: issueTypeIds.size === 0,
    }));
  return ok(platformPage(rows, platformWindow(call.query), fieldUrl(call, field, 'context')));
}

const fieldUrl = (call: Call, field: Field, rest: string): string =>
  `${call.core.state.baseUrl}/rest/api/3/field/${field.id}/${rest}`;

export function contextParam(call: Call, field: Field): FieldContext {
  const context = field.contexts.find((each) => each.id === call.param('contextId'));
  if (context === undefined) throw notFound(`The custom field context was not found.`);
  return context;
}

function options(call: Call): Reply {
  const field = customField(call);
  const context = contextParam(call, field);
  const wanted = call.query.get('optionId');
  const rows = context.options
    .filter((option) => wanted === null || option.id === wanted)
    .map(({ id, value, disabled }) => ({ id, value, disabled }));
  return ok(
    platformPage(
      rows,
      platformWindow(call.query, 100, 1000),
      fieldUrl(call, field, `context/${context.id}/option`),
    ),
  );
}

const globalMapping = (
  contextId: string,
): { contextId: string; isGlobalContext?: boolean; projectId?: string } => ({
  contextId,
  isGlobalContext: true,
});

/** Which projects each context is for; global contexts say so. */
function projectMappings(call: Call): Reply {
  const field = customField(call);
  const rows = field.contexts.flatMap(({ id: contextId, projectIds }): ReturnType<typeof globalMapping>[] =>
    projectIds.size === 0
      ? [globalMapping(contextId)]
      : [...projectIds].map((projectId) => ({ contextId, projectId })),
  );
  return ok(platformPage(rows, platformWindow(call.query), fieldUrl(call, field, 'context/projectmapping')));
}

export const CONTEXT_READ = ['read:field:jira', 'read:custom-field-contextual-configuration:jira'];
export const CONTEXTS = '/rest/api/3/field/{fieldId}/context';

export const fieldRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/field', scopes: READ, handle: listFields },
  { method: 'GET', path: '/rest/api/3/field/search', scopes: READ, handle: searchFields },
  { method: 'GET', path: CONTEXTS, scopes: MANAGE, granular: CONTEXT_READ, handle: contexts },
  {
    method: 'GET',
    path: `${CONTEXTS}/projectmapping`,
    scopes: MANAGE,
    granular: ['read:field:jira'],
    handle: projectMappings,
  },
  {
    method: 'GET',
    path: `${CONTEXTS}/{contextId}/option`,
    scopes: MANAGE,
    granular: ['read:field.option:jira'],
    handle: options,
  },
];
