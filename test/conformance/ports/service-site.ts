import type { SiteBuilder } from '#ports/site-builder';
import type { SiteSurvey } from '#ports/site-survey';

/** A service project with one request type and another project, which is no service project. */
export interface ServiceSiteHarness {
  readonly survey: SiteSurvey;
  readonly builder: SiteBuilder;
  readonly project: { readonly id: string; readonly key: string; readonly serviceDeskId: string };
  readonly otherProjectId: string;
  readonly requestType: { readonly id: string; readonly name: string; readonly issueTypeId: string };
  /** `application` offers CRM and Wiki in all projects; it and `reason` are on the form and on the screens. */
  readonly fields: Readonly<Record<'application' | 'reason', string>>;
  readonly statusIds: readonly string[];
}

const select = { name: 'Access level', description: 'The level.', type: 'single-select' as const };
const draft = { name: 'Request access removal', description: 'Give it back.' };

function describeSurvey(make: () => ServiceSiteHarness): void {
  it('finds service projects by key or name, page by page', async () => {
    const { survey, project, otherProjectId } = make();
    const all = await survey.serviceProjects({ text: '', start: 0, limit: 10 });
    expect(all.items.map(({ id }) => id)).toEqual([project.id]);
    expect(all.items[0]).toMatchObject({ key: project.key, teamManaged: false });
    expect(all.isLast).toBe(true);
    expect((await survey.serviceProjects({ text: 'no such', start: 0, limit: 10 })).items).toEqual([]);
    await expect(survey.serviceProject(otherProjectId)).resolves.toBeUndefined();
    await expect(survey.serviceProject('99999999')).resolves.toBeUndefined();
    const found = await survey.serviceProject(project.id);
    expect(found).toMatchObject({ id: project.id, serviceDeskId: project.serviceDeskId });
  });

  it('reads request types with their forms, and workflows with their statuses', async () => {
    const { survey, project, requestType, fields, statusIds } = make();
    const [type, ...others] = await survey.requestTypes(project.serviceDeskId);
    expect(others).toEqual([]);
    expect(type).toMatchObject({ ...requestType, hidden: false });
    expect(type?.fields.map(({ id }) => id)).toEqual(
      expect.arrayContaining([fields.application, fields.reason]),
    );
    const workflows = await survey.workflows(project.id);
    const workflow = workflows.find(({ issueTypeId }) => issueTypeId === requestType.issueTypeId);
    expect(workflow?.statuses.map(({ id }) => id).sort()).toEqual([...statusIds].sort());
    await expect(survey.workflows('99999999')).resolves.toEqual([]);
  });

  it('tells custom fields and what they hold', async () => {
    const { survey, fields } = make();
    const all = await survey.fields();
    expect(all.find(({ id }) => id === fields.application)).toMatchObject({
      ...{ name: 'Application', kind: 'single-select', custom: true },
    });
    expect(all.find(({ id }) => id === 'assignee')).toMatchObject({ kind: 'user', custom: false });
  });
}

function describeBuilder(make: () => ServiceSiteHarness): void {
  it('creates a field that is offered nowhere yet, and puts it on the screens once', async () => {
    const { survey, builder, project, requestType } = make();
    const { id } = await builder.createField(select);
    expect((await survey.fields()).find((field) => field.id === id)).toMatchObject({
      ...{ name: 'Access level', kind: 'single-select', custom: true },
    });
    const screens = await survey.screens(project.id, requestType.issueTypeId);
    expect(screens.length).toBeGreaterThan(0);
    for (const screen of screens) {
      expect(screen.fieldIds).not.toContain(id);
      await builder.addToScreen(screen.id, screen.tabId, id);
    }
    const after = await survey.screens(project.id, requestType.issueTypeId);
    expect(after.every(({ fieldIds }) => fieldIds.includes(id))).toBe(true);
    const [first] = after;
    await expect(builder.addToScreen(first?.id ?? '', first?.tabId ?? '', id)).rejects.toMatchObject({
      status: 400,
    });
  });

  it('creates fields of every type', async () => {
    const { survey, builder } = make();
    const kinds = { text: 'text', paragraph: 'text', user: 'user', users: 'users' } as const;
    for (const [type, kind] of Object.entries(kinds)) {
      const { id } = await builder.createField({ ...select, type: type as keyof typeof kinds });
      expect((await survey.fields()).find((field) => field.id === id)?.kind).toBe(kind);
    }
  });

  it('gives a project options of its own, which come before those for all projects', async () => {
    const { survey, builder, project, fields } = make();
    const shared = await survey.options(fields.application, project.id);
    expect(shared).toMatchObject({ own: false });
    const { contextId } = await builder.createContext(fields.application, project.id, 'Own list');
    await builder.addOptions(fields.application, contextId, ['Chat', 'Mail']);
    const own = await survey.options(fields.application, project.id);
    expect(own).toMatchObject({ contextId, own: true });
    expect(own?.options.map(({ value, disabled }) => [value, disabled])).toEqual([
      ['Chat', false],
      ['Mail', false],
    ]);
    await expect(builder.createContext(fields.application, project.id, 'Second list')).rejects.toMatchObject({
      status: 400,
    });
    await expect(survey.options('customfield_99999', project.id)).resolves.toBeUndefined();
  });

  it('switches options off and on, and refuses to add one twice', async () => {
    const { survey, builder, project, fields } = make();
    const source = await survey.options(fields.application, project.id);
    const wiki = source?.options.find(({ value }) => value === 'Wiki');
    const contextId = source?.contextId ?? '';
    const disabled = async () =>
      (await survey.options(fields.application, project.id))?.options.find(({ id }) => id === wiki?.id)
        ?.disabled;
    await builder.switchOptions(fields.application, contextId, [{ id: wiki?.id ?? '', disabled: true }]);
    await expect(disabled()).resolves.toBe(true);
    await builder.switchOptions(fields.application, contextId, [{ id: wiki?.id ?? '', disabled: false }]);
    await expect(disabled()).resolves.toBe(false);
    await expect(builder.addOptions(fields.application, contextId, ['Wiki'])).rejects.toMatchObject({
      status: 400,
    });
  });

  it('creates a request type that the portal does not show yet', async () => {
    const { survey, builder, project, requestType } = make();
    const { issueTypeId } = requestType;
    const { id } = await builder.createRequestType(project.serviceDeskId, { ...draft, issueTypeId });
    const created = (await survey.requestTypes(project.serviceDeskId)).find((type) => type.id === id);
    expect(created).toMatchObject({ name: draft.name, issueTypeId, hidden: true });
  });
}

/** What every SiteSurvey and SiteBuilder of one site do together. */
export function describeServiceSite(name: string, make: () => ServiceSiteHarness): void {
  describe(`${name} as a SiteSurvey`, () => describeSurvey(make));
  describe(`${name} as a SiteBuilder`, () => describeBuilder(make));
}
