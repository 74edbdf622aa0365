import type { JiraSite } from '../jira';
import { isTeam, personKeys } from './people';
import type { People } from './people';
import type { ServiceProject } from './service-project';
import type { SeededProject } from './world';

const PROJECT = 'HELP';
const TEAM_ROLE = 'Service Desk Team';
const ISSUE_TYPE = 'Service request';

/** Statuses belong to the site: what the access desk uses is used again, the rest is new. */
function createWorkflow(jira: JiraSite, { statuses }: ServiceProject) {
  const status = (name: string, category: 'new' | 'indeterminate' | 'done') =>
    jira.createStatus({ name, category });
  const open = status('Open', 'new');
  const to = [
    statuses.waiting,
    status('In progress', 'indeterminate'),
    statuses.approved,
    statuses.denied,
    statuses.revoked,
    statuses.declined,
    statuses.provisioned,
    status('Closed', 'done'),
  ];
  return jira.createWorkflow({
    name: 'Help desk requests',
    initialStatusId: open.id,
    transitions: to.map(({ id, name }) => ({ name, from: 'any' as const, to: id })),
  });
}

/**
 * A second service project, as it is before anybody set it up for access requests: the statuses are there, the fields of
 * the access desk are on none of its screens, and its one request type asks for something else.
 */
export function createHelpDesk(jira: JiraSite, people: People, accessDesk: ServiceProject): SeededProject {
  const workflowId = createWorkflow(jira, accessDesk).id;
  const project = jira.createProject({
    key: PROJECT,
    name: 'Help desk',
    leadAccountId: people.admin.accountId,
    issueTypes: [{ name: ISSUE_TYPE, workflowId, description: 'A request for help' }],
  });
  for (const key of personKeys.filter(isTeam))
    jira.addRoleActor(PROJECT, TEAM_ROLE, { accountId: people[key].accountId });
  for (const { id } of Object.values(accessDesk.fields)) jira.setOnScreen(PROJECT, id, false);
  jira.createRequestType({
    projectKey: PROJECT,
    name: 'Get IT help',
    description: 'Something does not work as it should.',
    issueTypeName: ISSUE_TYPE,
    fields: [{ fieldId: 'description', required: false }],
  });
  return { id: project.id, key: project.key, name: project.name, serviceDeskId: project.serviceDeskId ?? '' };
}
