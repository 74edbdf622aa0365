import { hasInProject } from '../access/permissions';
import { recordBody, stringAt } from '../http/body';
import { badRequest, forbidden, notFound } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import { createRequestType } from '../seed/projects';
import { visibleDesk } from './request-access';
import { requestTypeJson } from './request-type-json';

/** The description names these scopes as the operation's security; there are no classic ones. */
const SCOPES = ['read:requesttype:jira-service-management', 'write:requesttype:jira-service-management'];

/** The form starts with what the issue type requires, and no portal group shows the type: both are set by hand. */
function create(call: Call): Reply {
  const { state } = call.core;
  const project = visibleDesk(call, call.param('serviceDeskId'));
  if (!hasInProject(state, call.actor.account, 'ADMINISTER_PROJECTS', project))
    throw forbidden('Only administrators of the service project can create request types.');
  const body = recordBody(call.body);
  const name = stringAt(body, 'name')?.trim() ?? '';
  if (name === '') throw badRequest('The name of the request type must not be empty.');
  const issueType = state.issueTypes.get(stringAt(body, 'issueTypeId') ?? '');
  if (issueType === undefined || !project.issueTypeIds.includes(issueType.id))
    throw notFound('The issue type does not exist in this service project.');
  const created = createRequestType(state, {
    projectKey: project.key,
    name,
    description: stringAt(body, 'description') ?? '',
    helpText: stringAt(body, 'helpText') ?? '',
    issueTypeName: issueType.name,
    fields: [],
    groupIds: [],
  });
  return ok(requestTypeJson(state, created));
}

export const createRequestTypeRoute: Route = {
  method: 'POST',
  path: '/rest/servicedeskapi/servicedesk/{serviceDeskId}/requesttype',
  scopes: SCOPES,
  handle: create,
};
