import type { JiraCaller } from '#emulator/contracts';
import { ALL_SCOPES, asApp, asUser, doc, type World } from './world';

export interface Step {
  readonly as: JiraCaller;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

const APP = asApp([...ALL_SCOPES, 'read:email-address:jira']);

const get = (path: string, as: JiraCaller = APP): Step => ({ as, method: 'GET', path });
const send = (as: JiraCaller, method: string, path: string, body?: unknown): Step =>
  body === undefined ? { as, method, path } : { as, method, path, body };

/** Touches every route once or more; the order matters, the world changes on the way. */
export const walkSteps = (world: World, key: string): readonly Step[] => [
  ...peopleSteps(world),
  ...projectSteps(world),
  ...fieldSteps(world),
  ...screenSteps,
  ...issueSteps(world, key),
  ...extrasSteps(world, key),
  ...deskSteps(world),
  ...requestSteps(world, key),
  ...endingSteps(world, key),
];

function peopleSteps({ people, site }: World): readonly Step[] {
  const id = encodeURIComponent(people.approver);
  const other = encodeURIComponent(people.other);
  const group = [...site.state.groups.values()][0];
  const membership = '/rest/api/3/group/user?groupname=jira-administrators';
  return [
    get('/rest/api/3/myself?expand=groups', asUser(people.agent)),
    get(`/rest/api/3/user?accountId=${id}&expand=groups,applicationRoles`),
    get(`/rest/api/3/user/groups?accountId=${id}`),
    get(`/rest/api/3/user/bulk?accountId=${id}`),
    get(`/rest/api/3/user/email?accountId=${id}`),
    get('/rest/api/3/user/search?query=agent'),
    get('/rest/api/3/user/assignable/search?project=ACCESS'),
    get('/rest/api/3/users'),
    get('/rest/api/3/users/search?maxResults=2'),
    get(`/rest/api/3/group/member?groupId=${group?.groupId ?? ''}`),
    get('/rest/api/3/group/bulk'),
    get('/rest/api/3/groups/picker?query=jira'),
    send(APP, 'POST', membership, { accountId: people.other }),
    send(APP, 'DELETE', `${membership}&accountId=${other}`),
    get('/rest/api/3/permissions'),
    get('/rest/api/3/mypermissions?permissions=ADMINISTER,EDIT_ISSUES'),
    send(APP, 'POST', '/rest/api/3/permissions/check', {
      accountId: people.admin,
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [10000] }],
    }),
  ];
}

const projectSteps = ({ status }: World): readonly Step[] => [
  get('/rest/api/3/project'),
  get('/rest/api/3/project/search?query=access'),
  get('/rest/api/3/project/ACCESS'),
  get('/rest/api/3/project/ACCESS/statuses'),
  get('/rest/api/3/project/ACCESS/role'),
  get('/rest/api/3/project/ACCESS/role/10003'),
  get('/rest/api/3/serverInfo'),
  get('/rest/api/3/status'),
  get('/rest/api/3/status/Approved'),
  get(`/rest/api/3/statuses?id=${status.done}`),
  get('/rest/api/3/statuses/search?searchString=app'),
  get('/rest/api/3/issuetype'),
  get('/rest/api/3/priority'),
];

function fieldSteps({ fields, options, site }: World): readonly Step[] {
  const contextId = site.state.fields.get(fields.application)?.contexts[0]?.id ?? '';
  const contexts = `/rest/api/3/field/${fields.application}/context`;
  return [
    get('/rest/api/3/field'),
    get('/rest/api/3/field/search?type=custom'),
    get(contexts),
    get(`${contexts}/projectmapping`),
    get(`${contexts}/${contextId}/option`),
    send(APP, 'POST', `${contexts}/${contextId}/option`, { options: [{ value: 'Chat' }] }),
    send(APP, 'PUT', `${contexts}/${contextId}/option`, { options: [{ id: options.wiki, disabled: false }] }),
    send(APP, 'POST', '/rest/api/3/field', {
      name: 'Access level',
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
      searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher',
    }),
    send(APP, 'POST', `/rest/api/3/field/customfield_10056/context`, { name: 'Here', projectIds: ['10000'] }),
  ];
}

const screenSteps: readonly Step[] = [
  get('/rest/api/3/issuetypescreenscheme/project?projectId=10000'),
  get('/rest/api/3/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=30000'),
  get('/rest/api/3/screenscheme?id=40000'),
  get('/rest/api/3/screens/50000/tabs'),
  send(APP, 'POST', '/rest/api/3/screens/50000/tabs/60000/fields', { fieldId: 'customfield_10056' }),
  get('/rest/api/3/screens/50000/tabs/60000/fields'),
];

function issueSteps({ people, fields, options, site }: World, key: string): readonly Step[] {
  const agent = asUser(people.agent);
  const issue = `/rest/api/3/issue/${key}`;
  const typeId = [...site.state.issueTypes.keys()][0] ?? '';
  const draft = {
    project: { key: 'ACCESS' },
    issuetype: { id: typeId },
    summary: 'x',
    description: doc('y'),
  };
  return [
    get('/rest/api/3/issue/createmeta/ACCESS/issuetypes'),
    get(`/rest/api/3/issue/createmeta/ACCESS/issuetypes/${typeId}`),
    send(agent, 'POST', '/rest/api/3/issue', { fields: draft }),
    get(`${issue}/editmeta`),
    send(agent, 'PUT', issue, {
      fields: { [fields.application]: { id: options.wiki }, [fields.reason]: doc('y') },
    }),
    send(agent, 'PUT', `${issue}/assignee`, { accountId: people.agent }),
    send(agent, 'POST', `${issue}/comment`, { body: doc('z') }),
    get(`${issue}/comment?expand=properties`),
    get(`${issue}/comment/11000`),
    send(agent, 'PUT', `${issue}/comment/11000`, { body: doc('zz') }),
    send(agent, 'DELETE', `${issue}/comment/11000`),
  ];
}

function extrasSteps({ people }: World, key: string): readonly Step[] {
  const issue = `/rest/api/3/issue/${key}`;
  const search = { jql: 'project = ACCESS', fields: ['status'], maxResults: 1, reconcileIssues: [10001] };
  return [
    send(APP, 'PUT', `${issue}/properties/p`, { a: 1 }),
    get(`${issue}/properties`),
    get(`${issue}/properties/p`),
    get(`${issue}?expand=names,schema,changelog,transitions&properties=p`),
    send(APP, 'DELETE', `${issue}/properties/p`),
    send(APP, 'POST', `${issue}/watchers`, people.agent),
    get(`${issue}/watchers`),
    send(APP, 'DELETE', `${issue}/watchers?accountId=${encodeURIComponent(people.agent)}`),
    get('/rest/api/3/search/jql?jql=project=ACCESS&fields=*all&expand=names'),
    send(APP, 'POST', '/rest/api/3/search/jql', search),
  ];
}

function deskSteps({ people, serviceDeskId, requestTypeId, fields }: World): readonly Step[] {
  const requester = asUser(people.requester);
  const desk = `/rest/servicedeskapi/servicedesk/${serviceDeskId}`;
  const values = { summary: 's', [fields.application]: { value: 'CRM' } };
  return [
    get('/rest/servicedeskapi/servicedesk', requester),
    get(desk, requester),
    get('/rest/servicedeskapi/requesttype', requester),
    get(`${desk}/requesttype`, requester),
    get(`${desk}/requesttype?expand=field`, requester),
    send(APP, 'POST', `${desk}/requesttype`, { issueTypeId: '10300', name: 'Request access removal' }),
    get(`${desk}/requesttype/${requestTypeId}`, requester),
    get(`${desk}/requesttype/${requestTypeId}/field`, requester),
    send(requester, 'POST', '/rest/servicedeskapi/request', {
      serviceDeskId,
      requestTypeId,
      requestFieldValues: values,
    }),
  ];
}

function requestSteps({ people }: World, key: string): readonly Step[] {
  const requester = asUser(people.requester);
  const request = `/rest/servicedeskapi/request/${key}`;
  const participant = { accountIds: [people.other] };
  return [
    send(requester, 'POST', `${request}/comment`, { body: 'hello', public: true }),
    get(`${request}/comment?internal=false`, requester),
    get(`${request}/comment/11001`, requester),
    send(requester, 'POST', `${request}/participant`, participant),
    get(`${request}/participant`, requester),
    get('/rest/servicedeskapi/request?requestOwnership=OWNED_REQUESTS&expand=requestType', requester),
    get(`${request}?expand=participant,status,requestType,serviceDesk,comment`, requester),
    send(asUser(people.agent), 'DELETE', `${request}/participant`, participant),
    get(`${request}/status`, requester),
    get(`${request}/approval`, requester),
    get(`${request}/approval/1`, requester),
    get(`${request}/transition`, requester),
    send(asUser(people.approver), 'POST', `${request}/approval/1`, { decision: 'approve' }),
  ];
}

/** The two last steps are refusals, described too. */
function endingSteps({ people }: World, key: string): readonly Step[] {
  const issue = `/rest/api/3/issue/${key}`;
  return [
    get(`${issue}/changelog`),
    get(`${issue}/transitions?expand=transitions.fields`),
    send(APP, 'POST', `${issue}/transitions`, { transition: { id: '31' } }),
    send(asUser(people.requester), 'POST', '/rest/servicedeskapi/request/ACCESS-3/transition', { id: '51' }),
    send(APP, 'DELETE', issue),
    get('/rest/api/3/issue/ACCESS-99'),
    get('/rest/servicedeskapi/request/ACCESS-99'),
  ];
}
