import { Desk } from '../support/desk';

/** A second service project whose workflow has JSM's own approval step instead of plain transitions. */
async function deskWithApprovalStep(required = 1): Promise<{ desk: Desk; raise: () => Promise<string> }> {
  const desk = await Desk.open();
  const { jira, world } = { jira: desk.site.jira, world: desk.world };
  const { fields, statuses } = world.jira;
  const id = (name: string) => statuses[name]?.id ?? '';
  const workflow = jira.createWorkflow({
    name: 'With an approval step',
    initialStatusId: id('waiting'),
    transitions: [
      { name: 'Approved by step', from: [id('waiting')], to: id('approved') },
      { name: 'Declined by step', from: [id('waiting')], to: id('denied') },
      { name: 'Revoke', from: 'any', to: id('revoked') },
      { name: 'Provisioned', from: 'any', to: id('provisioned') },
      { name: 'Declined', from: 'any', to: id('declined') },
      { name: 'Needs attention', from: 'any', to: id('needsAttention') },
      { name: 'Back', from: 'any', to: id('waiting') },
    ],
    approvals: [
      {
        statusId: id('waiting'),
        approverFieldId: fields['approvers']?.id ?? '',
        onApprove: 'Approved by step',
        onDecline: 'Declined by step',
        required,
      },
    ],
  });
  const project = jira.createProject({
    key: 'STEP',
    name: 'Desk with an approval step',
    leadAccountId: desk.person('admin').accountId,
    issueTypes: [{ name: 'Stepwise request', workflowId: workflow.id }],
  });
  for (const who of ['approver', 'second-approver', 'agent', 'requester', 'admin'] as const) {
    jira.addRoleActor('STEP', 'Service Desk Team', { accountId: desk.person(who).accountId });
  }
  const on = (fieldId: string) => ({ fieldId, required: false });
  const type = jira.createRequestType({
    projectKey: 'STEP',
    name: 'Access',
    issueTypeName: 'Stepwise request',
    fields: [on(fields['application']?.id ?? ''), on(fields['accessType']?.id ?? '')],
  });
  await mapProject(desk, project, type.id);
  const raise = async (): Promise<string> => {
    const created = await desk.jira<{ issueKey: string }>(
      'requester',
      'POST',
      '/rest/servicedeskapi/request',
      {
        serviceDeskId: project.serviceDeskId,
        requestTypeId: type.id,
        requestFieldValues: {
          summary: 'Access, please',
          [fields['application']?.id ?? '']: { value: 'Design Studio' },
          [fields['accessType']?.id ?? '']: { value: 'User' },
        },
      },
    );
    await desk.site.drain();
    return created.issueKey;
  };
  return { desk, raise };
}

async function mapProject(
  desk: Desk,
  project: { id: string; serviceDeskId?: string },
  requestTypeId: string,
): Promise<void> {
  const { fields, statuses } = desk.world.jira;
  const { waiting: _waiting, ...mapped } = Object.fromEntries(
    Object.entries(statuses).map(([name, status]) => [name, status.id]),
  );
  desk.site.jira.setOptionDisabled(
    fields['application']?.id ?? '',
    fields['application']?.options?.at(-1)?.id ?? '',
    true,
  );
  await desk.admin('portals.save', {
    portal: {
      id: 'step-desk',
      projectId: project.id,
      serviceDeskId: project.serviceDeskId,
      requestTypes: [{ requestTypeId, intent: 'grant' }],
      fields: { application: fields['application']?.id, accessLevel: fields['accessType']?.id },
      approverField: fields['approvers']?.id,
      statuses: mapped,
    },
  });
}

async function answer(
  desk: Desk,
  who: 'approver' | 'second-approver' | 'agent',
  key: string,
  decision: 'approve' | 'decline',
): Promise<void> {
  const page = await desk
    .jira<{ values: { id: string }[] }>('admin', 'GET', `/rest/servicedeskapi/request/${key}/approval`)
    .catch(() =>
      desk.jira<{ values: { id: string }[] }>(who, 'GET', `/rest/servicedeskapi/request/${key}/approval`),
    );
  await desk.jira(who, 'POST', `/rest/servicedeskapi/request/${key}/approval/${page.values[0]?.id ?? ''}`, {
    decision,
  });
  await desk.site.drain();
}

describe("JSM's own approval step", () => {
  it('counts as evidence when an approver of the frozen decision answered it', async () => {
    const { desk, raise } = await deskWithApprovalStep();
    const key = await raise();
    await answer(desk, 'approver', key, 'approve');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(await desk.property(key)).toMatchObject({ state: 'fulfilled' });
  });

  it('closes the request when it is declined', async () => {
    const { desk, raise } = await deskWithApprovalStep();
    const key = await raise();
    await answer(desk, 'approver', key, 'decline');
    expect(await desk.property(key)).toMatchObject({ state: 'denied' });
    expect(desk.members('design-studio-users')).toEqual([]);
  });

  it('does not count when somebody was put into the approver field by hand', async () => {
    const { desk, raise } = await deskWithApprovalStep();
    const key = await raise();
    await desk.edit('agent', key, {
      [desk.field('approvers').id]: [{ accountId: desk.person('agent').accountId }],
    });
    await desk.site.drain();
    await answer(desk, 'agent', key, 'approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('[approval-by-stranger]');
  });

  it('does not count an answer that may have been given while the fields said something else', async () => {
    const { desk, raise } = await deskWithApprovalStep(2);
    await needBoth(desk);
    const key = await raise();
    const level = desk.field('accessType').id;
    await desk.edit('agent', key, { [level]: { value: 'Reader' } });
    await answer(desk, 'approver', key, 'approve');
    await desk.edit('agent', key, { [level]: { value: 'User' } });
    await answer(desk, 'second-approver', key, 'approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.said(key)).toContain('[approval-incomplete]');
    expect(await desk.property(key)).toMatchObject({ state: 'awaiting-approval' });
  });

  it('counts everybody who answered it, where more than one must', async () => {
    const { desk, raise } = await deskWithApprovalStep(2);
    await needBoth(desk);
    const key = await raise();
    await answer(desk, 'approver', key, 'approve');
    expect(desk.members('design-studio-users')).toEqual([]);
    await answer(desk, 'second-approver', key, 'approve');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
  });
});

/** The rule for users then asks for two of its approvers. */
async function needBoth(desk: Desk): Promise<void> {
  const groupId = desk.world.jira.groups['access-approvers']?.groupId;
  const stages = [{ name: 'Both', approvers: [{ kind: 'group', groupId }], need: 2 }];
  const rule = {
    id: 'users',
    name: 'Users need two approvers',
    when: { levelIds: ['user'] },
    outcome: { kind: 'approval', stages },
  };
  await desk.admin('rules.save', { rule });
}
