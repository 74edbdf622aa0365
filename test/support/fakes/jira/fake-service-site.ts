import type { FieldDraft, OptionSwitch, RequestTypeDraft, SiteBuilder } from '#ports/site-builder';
import type {
  OptionSource,
  ProjectName,
  ProjectQuery,
  SiteSurvey,
  SurveyedField,
  SurveyedOption,
  SurveyedRequestType,
  SurveyedWorkflow,
} from '#ports/site-survey';
import type { FakeSite } from './fake-site-inspector';

interface Project extends ProjectName {
  readonly serviceDeskId: string;
  readonly workflows: readonly SurveyedWorkflow[];
  readonly onScreen: Set<string>;
}

interface Context {
  readonly id: string;
  readonly fieldId: string;
  /** Undefined = all projects. */
  readonly projectId: string | undefined;
  readonly options: { readonly id: string; readonly value: string; disabled: boolean }[];
}

const kindOf = {
  'single-select': 'single-select',
  text: 'text',
  paragraph: 'text',
  user: 'user',
  users: 'users',
} as const;

/** Thrown as the Jira adapter throws: with the status of the answer. */
class Refused extends Error {
  override readonly name = 'JiraError';
  constructor(readonly status: number) {
    super(`answered ${status}`);
  }
}

/** Service projects that can be read and changed, in memory. */
export class FakeServiceSite implements SiteSurvey, SiteBuilder {
  readonly projects: Project[];
  readonly fieldList: SurveyedField[];
  readonly types: (SurveyedRequestType & { readonly serviceDeskId: string })[] = [];
  readonly contexts: Context[] = [];
  /** Names of methods that refuse, with the status they answer. */
  readonly failing = new Map<keyof SiteBuilder | keyof SiteSurvey, number>();
  private count = 900;

  constructor(site: FakeSite) {
    this.fieldList = Object.entries(site.fields).map(([id, facts]) => ({
      ...{ id, ...facts },
      custom: id.startsWith('customfield_'),
    }));
    const desks = Object.entries(site.projects).filter(([, project]) => project.isServiceProject);
    this.projects = desks.map(
      ([id, { key, serviceDeskId = id, statuses = {}, requestTypes = {}, screenFieldIds = [] }]) => {
        for (const [typeId, { name, issueTypeId, fieldIds }] of Object.entries(requestTypes)) {
          const fields = fieldIds.map((fieldId) => ({ id: fieldId, name: fieldId, required: false }));
          this.types.push({ id: typeId, name, issueTypeId, hidden: false, fields, serviceDeskId });
        }
        const workflows = Object.entries(statuses).map(([issueTypeId, list]) => ({
          ...{ issueTypeId, issueTypeName: `Type ${issueTypeId}` },
          statuses: list.map((status) => ({ ...status, category: 'in-progress' as const })),
        }));
        const onForms = Object.values(requestTypes).flatMap(({ fieldIds }) => fieldIds);
        const onScreen = new Set([...onForms, ...screenFieldIds]);
        return { ...{ id, key, name: key, teamManaged: false, serviceDeskId, workflows }, onScreen };
      },
    );
    for (const [projectId, { options = {} }] of desks)
      for (const [fieldId, values] of Object.entries(options)) this.addContext(fieldId, projectId, values);
  }

  addContext(fieldId: string, projectId: string | undefined, values: readonly string[]): Context {
    const options = values.map((value) => ({ id: this.nextId(), value, disabled: false }));
    const context = { id: this.nextId(), fieldId, projectId, options };
    this.contexts.push(context);
    return context;
  }

  async serviceProjects({ text, start, limit }: ProjectQuery) {
    const found = this.projects.filter(({ key }) => key.toLowerCase().includes(text.toLowerCase()));
    const named = found.map(({ id, key, name, teamManaged }) => ({ id, key, name, teamManaged }));
    const items = named.toSorted((a, b) => a.name.localeCompare(b.name)).slice(start, start + limit);
    return { items, isLast: start + items.length >= found.length };
  }

  async serviceProject(projectId: string) {
    this.refuse('serviceProject');
    const project = this.projects.find(({ id }) => id === projectId);
    if (project === undefined) return undefined;
    const { id, key, name, teamManaged, serviceDeskId } = project;
    return { id, key, name, teamManaged, serviceDeskId };
  }

  async requestTypes(serviceDeskId: string): Promise<readonly SurveyedRequestType[]> {
    const found = this.types.filter((type) => type.serviceDeskId === serviceDeskId);
    return found.map(({ id, name, issueTypeId, hidden, fields }) => ({
      id,
      name,
      issueTypeId,
      hidden,
      fields,
    }));
  }

  async fields() {
    return [...this.fieldList];
  }

  async workflows(projectId: string): Promise<readonly SurveyedWorkflow[]> {
    return this.projects.find(({ id }) => id === projectId)?.workflows ?? [];
  }

  async options(fieldId: string, projectId: string): Promise<OptionSource | undefined> {
    const own = this.contexts.find((each) => each.fieldId === fieldId && each.projectId === projectId);
    const used =
      own ?? this.contexts.find((each) => each.fieldId === fieldId && each.projectId === undefined);
    if (used === undefined) return undefined;
    const options: readonly SurveyedOption[] = used.options.map((option) => ({ ...option }));
    return { contextId: used.id, own: own !== undefined, options };
  }

  async screens(projectId: string) {
    this.refuse('screens');
    const project = this.projects.find(({ id }) => id === projectId);
    if (project === undefined) return [];
    return [{ id: `screen-${projectId}`, tabId: '1', fieldIds: [...project.onScreen] }];
  }

  async createField({ name, type }: FieldDraft) {
    this.refuse('createField');
    const id = `customfield_${this.nextId()}`;
    this.fieldList.push({ id, name, kind: kindOf[type], custom: true });
    this.addContext(id, undefined, []);
    return { id };
  }

  async createContext(fieldId: string, projectId: string) {
    this.refuse('createContext');
    if (this.contexts.some((each) => each.fieldId === fieldId && each.projectId === projectId))
      throw new Refused(400);
    return { contextId: this.addContext(fieldId, projectId, []).id };
  }

  async addOptions(_fieldId: string, contextId: string, values: readonly string[]) {
    this.refuse('addOptions');
    const { options } = this.context(contextId);
    if (values.some((value) => options.some((option) => option.value === value))) throw new Refused(400);
    options.push(...values.map((value) => ({ id: this.nextId(), value, disabled: false })));
  }

  async switchOptions(_fieldId: string, contextId: string, switches: readonly OptionSwitch[]) {
    this.refuse('switchOptions');
    const { options } = this.context(contextId);
    for (const { id, disabled } of switches) {
      const option = options.find((each) => each.id === id);
      if (option === undefined) throw new Refused(404);
      option.disabled = disabled;
    }
  }

  async addToScreen(screenId: string, _tabId: string, fieldId: string) {
    this.refuse('addToScreen');
    const project = this.projects.find(({ id }) => `screen-${id}` === screenId);
    if (project === undefined) throw new Refused(404);
    if (project.onScreen.has(fieldId)) throw new Refused(400);
    project.onScreen.add(fieldId);
  }

  async createRequestType(serviceDeskId: string, { name, issueTypeId }: RequestTypeDraft) {
    this.refuse('createRequestType');
    const id = this.nextId();
    this.types.push({ id, name, issueTypeId, hidden: true, fields: [], serviceDeskId });
    return { id };
  }

  private context(contextId: string): Context {
    const context = this.contexts.find(({ id }) => id === contextId);
    if (context === undefined) throw new Refused(404);
    return context;
  }

  private refuse(method: keyof SiteBuilder | keyof SiteSurvey): void {
    const status = this.failing.get(method);
    if (status !== undefined) throw new Refused(status);
  }

  private nextId(): string {
    this.count += 1;
    return String(this.count);
  }
}
