import { demandAdmin } from '../access/issue-access';
import { allPriorities } from '../fields/priority';
import { listParam, platformPage, platformWindow } from '../http/paging';
import { Refusal, notFound } from '../http/refusal';
import { ok, type Call, type Reply, type Route } from '../http/route';
import type { Status } from '../model/workflow';
import { issueTypeJson } from '../render/project';
import { categoryOf, statusJson } from '../render/status';
import { jiraTime } from '../render/dates';

const READ = ['read:jira-work'];
const MANAGE = ['manage:jira-configuration'];

function serverInfo(call: Call): Reply {
  const { baseUrl, clock } = call.core.state;
  return ok({
    baseUrl,
    displayUrl: baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100000,
    serverTime: jiraTime(clock.now()),
    serverTimeZone: 'Etc/UTC',
    serverTitle: 'Jira (local site)',
  });
}

const bulkStatus = (status: Status) => ({
  id: status.id,
  name: status.name,
  statusCategory: categoryOf(status.category).bulk,
  scope: { type: 'GLOBAL' },
  description: status.description,
});

function statusesById(call: Call): Reply {
  demandAdmin(call);
  const ids = listParam(call.query, 'id');
  const found = [...call.core.state.statuses.values()].filter((status) => ids.includes(status.id));
  return ok(found.map(bulkStatus));
}

function searchStatuses(call: Call): Reply {
  demandAdmin(call);
  const text = (call.query.get('searchString') ?? '').toLowerCase();
  const found = [...call.core.state.statuses.values()].filter((status) =>
    status.name.toLowerCase().includes(text),
  );
  const url = `${call.core.state.baseUrl}/rest/api/3/statuses/search`;
  return ok(platformPage(found.map(bulkStatus), platformWindow(call.query, 200, 200), url));
}

function oneStatus(call: Call): Reply {
  const wanted = call.param('idOrName');
  const all = [...call.core.state.statuses.values()];
  const status = all.find((each) => each.id === wanted || each.name === wanted);
  if (status === undefined) throw notFound(`Status with id or name '${wanted}' does not exist.`);
  return ok(statusJson(call.core.state, status));
}

/** Removed from Jira Cloud; old clients still call it and must be told, not served. */
function removedSearch(): Reply {
  throw new Refusal(410, [
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.',
  ]);
}

export const siteListRoutes: readonly Route[] = [
  { method: 'GET', path: '/rest/api/3/serverInfo', scopes: [], handle: serverInfo },
  {
    method: 'GET',
    path: '/rest/api/3/status',
    scopes: READ,
    handle: ({ core: { state } }) =>
      ok([...state.statuses.values()].map((status) => statusJson(state, status))),
  },
  { method: 'GET', path: '/rest/api/3/status/{idOrName}', scopes: READ, handle: oneStatus },
  {
    method: 'GET',
    path: '/rest/api/3/statuses',
    scopes: MANAGE,
    granular: ['read:workflow:jira'],
    handle: statusesById,
  },
  {
    method: 'GET',
    path: '/rest/api/3/statuses/search',
    scopes: MANAGE,
    granular: ['read:workflow:jira'],
    handle: searchStatuses,
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype',
    scopes: READ,
    handle: ({ core: { state } }) =>
      ok([...state.issueTypes.values()].map((type) => issueTypeJson(state, type))),
  },
  {
    method: 'GET',
    path: '/rest/api/3/priority',
    scopes: READ,
    handle: ({ core: { state } }) => ok(allPriorities(state)),
  },
  { method: 'GET', path: '/rest/api/3/search', scopes: READ, handle: removedSearch },
  { method: 'POST', path: '/rest/api/3/search', scopes: READ, handle: removedSearch },
];
