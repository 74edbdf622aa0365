import type { JiraSite } from '../jira';
import { isTeam, personKeys } from './people';
import type { People } from './people';
import type { SeededField, SeededProject, World } from './world';

export const APPLICATIONS = ['Design Studio', 'Finance Ledger', 'Source Hub'] as const;
export const LEVELS = ['User', 'Admin', 'Reader'] as const;
/** An option nobody catalogued: added to the field after the mapping was saved, as happens in real sites. */
export const UNLISTED = 'Unlisted tool';

const PROJECT = 'ACCESS';
const TEAM_ROLE = 'Service Desk Team';
const APPS_ROLE = 'atlassian-addons-project-access';

type Jira = World['jira'];

function field(jira: JiraSite, draft: Parameters<JiraSite['createField']>[0]): SeededField {
  const created = jira.createField(draft);
  const options = created.contexts.flatMap((context) =>
    context.options.map(({ id, value }) => ({ id, value })),
  );
  return { id: created.id, name: draft.name, ...(options.length === 0 ? {} : { options }) };
}

function createFields(jira: JiraSite) {
  return {
    application: field(jira, { name: 'Application', kind: 'select', options: APPLICATIONS }),
    accessType: field(jira, { name: 'Access type', kind: 'select', options: LEVELS }),
    duration: field(jira, { name: 'Access duration', kind: 'textfield' }),
    justification: field(jira, { name: 'Justification', kind: 'textarea' }),
    beneficiary: field(jira, { name: 'Access for', kind: 'userpicker' }),
    approvers: field(jira, { name: 'Access approvers', kind: 'multiuserpicker' }),
  };
}

function createStatuses(jira: JiraSite) {
  const status = (name: string, category: 'new' | 'indeterminate' | 'done') => ({
    id: jira.createStatus({ name, category }).id,
    name,
  });
  return {
    waiting: status('Waiting for approval', 'new'),
    approved: status('Approved', 'indeterminate'),
    denied: status('Denied', 'done'),
    declined: status('Declined', 'done'),
    revoked: status('Revoked', 'done'),
    provisioned: status('Provisioned', 'done'),
    needsAttention: status('Needs attention', 'indeterminate'),
  };
}

type Statuses = ReturnType<typeof createStatuses>;

/** Proof and trouble are the app's to tell: no person can claim them. */
function createWorkflow(jira: JiraSite, statuses: Statuses) {
  const role = [...jira.state.roles.values()].find((candidate) => candidate.name === APPS_ROLE);
  const appOnly = role === undefined ? {} : { condition: { roleIds: [role.id] } };
  return jira.createWorkflow({
    name: 'Access requests',
    initialStatusId: statuses.waiting.id,
    transitions: [
      { name: 'Approve', from: 'any', to: statuses.approved.id },
      { name: 'Deny', from: 'any', to: statuses.denied.id },
      { name: 'Decline', from: 'any', to: statuses.declined.id },
      { name: 'Revoke', from: 'any', to: statuses.revoked.id },
      { name: 'Back to waiting', from: 'any', to: statuses.waiting.id },
      { name: 'Provisioned', from: 'any', to: statuses.provisioned.id, ...appOnly },
      { name: 'Needs attention', from: 'any', to: statuses.needsAttention.id, ...appOnly },
    ],
  });
}

function createRequestTypes(jira: JiraSite, fields: ReturnType<typeof createFields>): Jira['requestTypes'] {
  const { application, accessType, duration, justification, beneficiary } = fields;
  const on = (fieldId: string, required: boolean) => ({ fieldId, required });
  const type = (
    name: string,
    description: string,
    intent: string,
    form: readonly { fieldId: string; required: boolean }[],
  ) => {
    const created = jira.createRequestType({
      projectKey: PROJECT,
      name,
      description,
      issueTypeName: 'Access request',
      fields: form,
    });
    return { id: created.id, name, intent };
  };
  const full = [
    on(application.id, true),
    on(accessType.id, true),
    on(duration.id, false),
    on(justification.id, false),
    on(beneficiary.id, false),
  ];
  return {
    grant: type('Request application access', 'Get access to an application.', 'grant', full),
    removal: type('Request access removal', 'Give access back, or have it taken away.', 'removal', [
      on(application.id, true),
      on(accessType.id, false),
      on(justification.id, false),
      on(beneficiary.id, false),
    ]),
    change: type('Request access change', 'Move to another access level of an application.', 'change', full),
  };
}

function createProject(jira: JiraSite, people: People, workflowId: string): SeededProject {
  const project = jira.createProject({
    key: PROJECT,
    name: 'Access desk',
    leadAccountId: people.admin.accountId,
    issueTypes: [{ name: 'Access request', workflowId, description: 'A request for access' }],
  });
  for (const key of personKeys.filter(isTeam))
    jira.addRoleActor(PROJECT, TEAM_ROLE, { accountId: people[key].accountId });
  return { id: project.id, key: project.key, name: project.name, serviceDeskId: project.serviceDeskId ?? '' };
}

export type ServiceProject = Pick<Jira, 'projects' | 'requestTypes' | 'transitions'> & {
  readonly fields: ReturnType<typeof createFields>;
  readonly statuses: Statuses;
  readonly project: SeededProject;
};

/** The service project of the guides: three request types, two single selects, the statuses of the main flow. */
export function createServiceProject(jira: JiraSite, people: People): ServiceProject {
  const statuses = createStatuses(jira);
  const workflow = createWorkflow(jira, statuses);
  const project = createProject(jira, people, workflow.id);
  const fields = createFields(jira);
  const transitions = Object.fromEntries(workflow.transitions.map(({ id, name }) => [name, { id, name }]));
  return {
    project,
    projects: { [PROJECT]: project },
    requestTypes: createRequestTypes(jira, fields),
    fields,
    statuses,
    transitions,
  };
}

/** Adds the option nobody catalogued; returns the field with all its options. */
export function addUnlistedOption(jira: JiraSite, application: SeededField): SeededField {
  const { id, value } = jira.addFieldOption(application.id, UNLISTED);
  return { ...application, options: [...(application.options ?? []), { id, value }] };
}
