import type { JiraCaller } from '#emulator/contracts';
import { ADMIN_GROUP, ROLE, type JiraSite } from '#emulator/jira/index';

/** Accounts, statuses and fields of one service project, as the suites need them. */
export type JiraWorld = ReturnType<typeof buildJiraWorld>;

function accounts(site: JiraSite) {
  const account = (name: string, emailVisible = false) =>
    site.createAccount({ displayName: `${name} account`, email: `${name}@example.com`, emailVisible })
      .accountId;
  const people = {
    ...{ requester: account('requester'), approver: account('approver'), second: account('second') },
    ...{ agent: account('agent'), admin: account('admin') },
    ...{ open: account('open', true), hidden: account('hidden'), gone: account('gone') },
  };
  site.setActive(people.gone, false);
  site.addToGroup(ADMIN_GROUP, people.admin);
  return people;
}

function groups(site: JiraSite, people: ReturnType<typeof accounts>) {
  const crowd = Array.from(
    { length: 120 },
    (_, n) => site.createAccount({ displayName: `Member ${n}` }).accountId,
  );
  return {
    mixed: site.createGroup('mixed', [people.open, people.hidden, people.gone]).groupId,
    empty: site.createGroup('empty').groupId,
    large: site.createGroup('large', crowd).groupId,
  };
}

function statuses(site: JiraSite) {
  const status = (name: string, category: 'new' | 'indeterminate' | 'done') =>
    site.createStatus({ name, category }).id;
  return {
    waiting: status('Waiting', 'new'),
    approved: status('Approved', 'indeterminate'),
    provisioned: status('Provisioned', 'done'),
    revoked: status('Revoked', 'done'),
  };
}

function fields(site: JiraSite) {
  const select = (name: string, options: readonly string[]) =>
    site.createField({ name, kind: 'select', options });
  const application = select('Application', ['CRM', 'Old', 'Wiki']);
  const old = application.contexts[0]?.options.find((option) => option.value === 'Old');
  site.setOptionDisabled(application.id, old?.id ?? '', true);
  const field = (
    name: string,
    kind: 'multiuserpicker' | 'userpicker' | 'textarea' | 'textfield' | 'float' | 'datepicker',
  ) => site.createField({ name, kind }).id;
  return {
    application: application.id,
    level: select('Access type', ['User', 'Admin']).id,
    approvers: field('Approvers', 'multiuserpicker'),
    beneficiary: field('Beneficiary', 'userpicker'),
    reason: field('Justification', 'textarea'),
    note: field('Note', 'textfield'),
    days: field('Days', 'float'),
    until: field('Until', 'datepicker'),
  };
}

function workflow(site: JiraSite, status: ReturnType<typeof statuses>, approverFieldId: string): string {
  return site.createWorkflow({
    name: 'Access workflow',
    initialStatusId: status.waiting,
    transitions: [
      { name: 'Approve', from: [status.waiting], to: status.approved },
      { name: 'Decline', from: [status.waiting], to: status.provisioned },
      { name: 'Provision', from: [status.approved], to: status.provisioned },
      { name: 'Revoke', from: [status.provisioned], to: status.revoked },
    ],
    approvals: [
      {
        ...{ statusId: status.waiting, approverFieldId, required: 'all', blocksTransitions: false },
        ...{ onApprove: 'Approve', onDecline: 'Decline' },
      },
    ],
  }).id;
}

function projects(site: JiraSite, leadAccountId: string, workflowId: string) {
  const issueTypes = [{ name: 'Service request', workflowId }];
  const desk = site.createProject({ key: 'ACCESS', name: 'Access', leadAccountId, issueTypes });
  const other = site.createProject({
    ...{ key: 'OTHER', name: 'Other', leadAccountId, issueTypes },
    projectTypeKey: 'software',
  });
  return { desk, other };
}

export function buildJiraWorld(site: JiraSite) {
  const people = accounts(site);
  const status = statuses(site);
  const field = fields(site);
  const { desk, other } = projects(site, people.admin, workflow(site, status, field.approvers));
  site.addFieldContext(field.application, { projectKeys: ['OTHER'], options: ['Intranet'] });
  for (const accountId of [people.agent, people.approver])
    site.addRoleActor('ACCESS', ROLE.team, { accountId });
  site.grant('ACCESS', 'EDIT_ISSUES', { kind: 'reporter' });
  site.grant('ACCESS', 'BROWSE_PROJECTS', { kind: 'licensed' });
  const onForm = Object.values(field).map((fieldId) => ({ fieldId, required: false }));
  const requestType = site.createRequestType({
    ...{ projectKey: 'ACCESS', name: 'Request access', issueTypeName: 'Service request', fields: onForm },
  });
  const options = site.state.fields.get(field.application)?.contexts[0]?.options ?? [];
  const optionId = (value: string) => options.find((option) => option.value === value)?.id ?? '';
  return {
    ...{ site, people, status, field, desk, other, requestType, groups: groups(site, people) },
    options: { crm: optionId('CRM'), wiki: optionId('Wiki') },
  };
}

/** A call of a person to the site's REST API. @throws Error when it is refused */
export async function callJira(
  site: JiraSite,
  accountId: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const caller: JiraCaller = { kind: 'user', accountId };
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await site.fetch(new Request(`http://site.local${path}`, init), caller);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}
