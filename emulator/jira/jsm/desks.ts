import { deskPage, listParam } from '../http/paging';
import { ok, type Call, type Reply, type Route } from '../http/route';
import type { Project, RequestType } from '../model/project';
import { deskJson, formFieldJson } from './desk-json';
import { isAgentIn, isCustomerOf, requestTypeAt, visibleDesk } from './request-access';
import { createRequestTypeRoute } from './create-request-type';
import { requestTypeJson } from './request-type-json';

const READ = ['read:servicedesk-request'];
const ROOT = '/rest/servicedeskapi';

const visibleDesks = (call: Call): readonly Project[] =>
  [...call.core.state.projects.values()].filter(
    (project) =>
      project.serviceDeskId !== undefined && isCustomerOf(call, project, call.actor.account.accountId),
  );

const paged = (call: Call, items: readonly unknown[], path: string): Reply =>
  ok(deskPage(items, call.query, call.core.state.baseUrl + ROOT + path));

const desks = (call: Call): Reply =>
  paged(
    call,
    visibleDesks(call).map((project) => deskJson(call.core.state, project)),
    '/servicedesk',
  );

const desk = (call: Call): Reply =>
  ok(deskJson(call.core.state, visibleDesk(call, call.param('serviceDeskId'))));

function formOf(call: Call, requestType: RequestType) {
  const isAgent = isAgentIn(call, visibleDesk(call, requestType.serviceDeskId));
  return {
    requestTypeFields: requestType.fields.map((field) => formFieldJson(call.core.state, requestType, field)),
    canRaiseOnBehalfOf: isAgent,
    canAddRequestParticipants: true,
  };
}

/** With its form when the caller asked for `expand=field`. */
function expanded(call: Call, type: RequestType) {
  const json = requestTypeJson(call.core.state, type);
  return listParam(call.query, 'expand').includes('field') ? { ...json, fields: formOf(call, type) } : json;
}

function typesWhere(call: Call, keep: (type: RequestType) => boolean, path: string): Reply {
  const search = (call.query.get('searchQuery') ?? '').toLowerCase();
  const found = [...call.core.state.requestTypes.values()].filter(
    (type) => keep(type) && `${type.name} ${type.description}`.toLowerCase().includes(search),
  );
  return paged(
    call,
    found.map((type) => expanded(call, type)),
    path,
  );
}

function typesOfDesk(call: Call): Reply {
  const { serviceDeskId } = visibleDesk(call, call.param('serviceDeskId'));
  return typesWhere(
    call,
    (type) => type.serviceDeskId === serviceDeskId,
    `/servicedesk/${serviceDeskId ?? ''}/requesttype`,
  );
}

function allTypes(call: Call): Reply {
  const wanted = call.query.getAll('serviceDeskId');
  const seen = visibleDesks(call).map((project) => project.serviceDeskId);
  const keep = (type: RequestType): boolean =>
    seen.includes(type.serviceDeskId) && (wanted.length === 0 || wanted.includes(type.serviceDeskId));
  return typesWhere(call, keep, '/requesttype');
}

function typeParam(call: Call): RequestType {
  const { serviceDeskId } = visibleDesk(call, call.param('serviceDeskId'));
  return requestTypeAt(call, serviceDeskId ?? '', call.param('requestTypeId'));
}

const oneType = (call: Call): Reply => ok(expanded(call, typeParam(call)));

const formFields = (call: Call): Reply => ok(formOf(call, typeParam(call)));

const DESK = `${ROOT}/servicedesk/{serviceDeskId}`;

export const deskRoutes: readonly Route[] = [
  { method: 'GET', path: `${ROOT}/servicedesk`, scopes: READ, handle: desks },
  { method: 'GET', path: DESK, scopes: READ, handle: desk },
  { method: 'GET', path: `${ROOT}/requesttype`, scopes: READ, handle: allTypes },
  { method: 'GET', path: `${DESK}/requesttype`, scopes: READ, handle: typesOfDesk },
  { method: 'GET', path: `${DESK}/requesttype/{requestTypeId}`, scopes: READ, handle: oneType },
  { method: 'GET', path: `${DESK}/requesttype/{requestTypeId}/field`, scopes: READ, handle: formFields },
  createRequestTypeRoute,
];
