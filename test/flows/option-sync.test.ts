import { Desk } from '../support/desk';

interface Reviews {
  readonly portals: readonly { readonly faults: readonly { readonly path: string }[] }[];
}

const faultsOf = async (desk: Desk) =>
  (await desk.admin<Reviews>('portals.review')).portals.flatMap(({ faults }) =>
    faults.map(({ path }) => path),
  );

const shown = async (desk: Desk, key: string) => {
  const fieldId = desk.field('application').id;
  const issue = await desk.jira<{ fields: Record<string, { value: string } | null> }>(
    ...(['agent', 'GET', `/rest/api/3/issue/${key}?fields=${fieldId}`] as const),
  );
  return issue.fields[fieldId]?.value;
};

const sync = (desk: Desk) =>
  desk.admin('portals.syncOptions', { id: 'access-desk', disableGone: true, dryRun: false });

describe('options that are switched off', () => {
  it('stay readable on the issue that holds one, and the request goes on once the catalog knows it', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { application: 'Unlisted tool' });
    expect(await desk.property(key)).toMatchObject({ reason: 'unknown-application' });
    expect(await faultsOf(desk)).toEqual(['fields.application']);

    await sync(desk);
    expect(await faultsOf(desk)).toEqual([]);
    expect(await shown(desk, key)).toBe('Unlisted tool');
    await expect(desk.raise('requester', { application: 'Unlisted tool' })).rejects.toThrow('400');

    const { id: entitlementId } = desk.group('spare');
    await desk.admin('applications.save', { name: 'Unlisted tool', levels: [{ id: 'user', name: 'User' }] });
    await desk.admin('entitlements.bind', {
      ...{ applicationId: 'unlisted-tool', levelId: 'user', connectionId: 'entra' },
      entitlement: { type: 'group', id: entitlementId },
    });
    const { id: issueId } = await desk.jira<{ id: string }>('admin', 'GET', `/rest/api/3/issue/${key}`);
    await desk.admin('attention.retry', { kind: 'request', issueId });
    await desk.site.drain();
    await desk.move('approver', key, 'Approve');
    expect(await desk.statusOf(key)).toBe('Provisioned');
    expect(desk.members('spare')).toEqual(['requester']);
  });

  it('do not disturb a request that was decided before, and are offered again with the catalog', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { application: 'Design Studio' });
    await desk.admin('applications.save', { id: 'design-studio', name: 'Design Studio', enabled: false });
    await sync(desk);
    expect(await shown(desk, key)).toBe('Design Studio');
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    await desk.admin('applications.save', { id: 'design-studio', name: 'Design Studio', enabled: true });
    await sync(desk);
    await expect(desk.ask('second-requester', { application: 'Design Studio' })).resolves.toMatch(/^ACCESS-/);
  });

  it('are none that still mean something: an application that was renamed keeps its old name as alias', async () => {
    const desk = await Desk.open();
    await desk.admin('applications.save', {
      ...{ id: 'design-studio', name: 'Drawing Studio', aliases: ['Design Studio'] },
    });
    await sync(desk);
    const key = await desk.ask('requester', { application: 'Design Studio' });
    await desk.move('approver', key, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
  });
});
