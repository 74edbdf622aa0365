import type { SiteInspector } from '#ports/site-inspector';

/** A service project and a project of another kind, and fields of each kind. */
export interface InspectorHarness {
  readonly inspector: SiteInspector;
  readonly project: { readonly id: string; readonly key: string; readonly serviceDeskId: string };
  readonly otherProjectId: string;
  readonly requestType: { readonly id: string; readonly name: string; readonly issueTypeId: string };
  /** `application` offers CRM and Wiki in every project but the other one, where it offers Intranet; Old is disabled. */
  readonly fields: Readonly<Record<'application' | 'approvers' | 'reason', string>>;
  readonly statuses: Readonly<Record<string, string>>;
  /** The group is called empty; there is another one called mixed. */
  readonly groupId: string;
}

/** What every SiteInspector does. */
export function describeSiteInspector(name: string, make: () => InspectorHarness): void {
  describe(`${name} as a SiteInspector`, () => {
    it('tells service projects from others', async () => {
      const { inspector, project, otherProjectId } = make();
      await expect(inspector.project(project.id)).resolves.toEqual({
        key: project.key,
        isServiceProject: true,
      });
      expect((await inspector.project(otherProjectId))?.isServiceProject).toBe(false);
      await expect(inspector.project('99999999')).resolves.toBeUndefined();
    });

    it('knows request types and the fields of their forms', async () => {
      const { inspector, project, requestType, fields } = make();
      const found = await inspector.requestType(project.serviceDeskId, requestType.id);
      expect(found).toMatchObject({ name: requestType.name, issueTypeId: requestType.issueTypeId });
      expect(found?.fieldIds).toEqual(expect.arrayContaining([fields.application, fields.reason]));
      await expect(inspector.requestType(project.serviceDeskId, '99999')).resolves.toBeUndefined();
    });

    it('knows what a field can hold', async () => {
      const { inspector, fields } = make();
      const kindOf = async (fieldId: string) => (await inspector.field(fieldId))?.kind;
      await expect(inspector.field(fields.application)).resolves.toEqual({
        name: 'Application',
        kind: 'single-select',
      });
      await expect(kindOf(fields.approvers)).resolves.toBe('users');
      await expect(kindOf(fields.reason)).resolves.toBe('text');
      await expect(kindOf('assignee')).resolves.toBe('user');
      await expect(inspector.field('customfield_99999')).resolves.toBeUndefined();
    });

    it('lists the enabled options that a project offers', async () => {
      const { inspector, project, otherProjectId, fields } = make();
      await expect(inspector.optionsOf(fields.application, project.id)).resolves.toEqual(['CRM', 'Wiki']);
      await expect(inspector.optionsOf(fields.application, otherProjectId)).resolves.toEqual(['Intranet']);
      await expect(inspector.optionsOf('customfield_99999', project.id)).resolves.toEqual([]);
    });

    it('lists the statuses of an issue type in a project', async () => {
      const { inspector, project, requestType, statuses } = make();
      const found = await inspector.statusesOf(project.id, requestType.issueTypeId);
      const expected = Object.entries(statuses).map(([label, id]) => ({ id, name: label }));
      expect(found).toEqual(expect.arrayContaining(expected));
      expect(found).toHaveLength(expected.length);
      await expect(inspector.statusesOf(project.id, '99999')).resolves.toEqual([]);
      await expect(inspector.statusesOf('99999999', requestType.issueTypeId)).resolves.toEqual([]);
    });

    it('knows whether a group exists', async () => {
      const { inspector, groupId } = make();
      await expect(inspector.groupExists(groupId)).resolves.toBe(true);
      await expect(inspector.groupExists('00000000-0000-4000-8000-000000000000')).resolves.toBe(false);
    });

    it('finds groups by a part of their name in any case, up to the limit', async () => {
      const { inspector, groupId } = make();
      const named = async (text: string, limit = 20) =>
        (await inspector.groupsNamed(text, limit)).map(({ name }) => name);
      await expect(inspector.groupsNamed('MPT', 20)).resolves.toEqual([{ id: groupId, name: 'empty' }]);
      await expect(named('no such group')).resolves.toEqual([]);
      expect(await named('')).toEqual(expect.arrayContaining(['empty', 'mixed']));
      expect(await named('', 1)).toHaveLength(1);
    });

    it('names the groups that exist', async () => {
      const { inspector, groupId } = make();
      const ids = [groupId, '00000000-0000-4000-8000-000000000000'];
      await expect(inspector.groupsById(ids)).resolves.toEqual([{ id: groupId, name: 'empty' }]);
      await expect(inspector.groupsById([])).resolves.toEqual([]);
    });
  });
}
