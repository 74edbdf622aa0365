import type { SiteSurvey } from '#ports/site-survey';
import type { FieldFacts, RequestTypeFacts, SiteInspector } from '#ports/site-inspector';

interface FakeProject {
  readonly key: string;
  readonly isServiceProject: boolean;
  readonly serviceDeskId?: string;
  /** By request type id. */
  readonly requestTypes?: Readonly<Record<string, RequestTypeFacts>>;
  /** By issue type id. */
  readonly statuses?: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>;
  /** Fields that only agents see: on screens, on no form. */
  readonly screenFieldIds?: readonly string[];
  /** Labels of enabled options, by field id. */
  readonly options?: Readonly<Record<string, readonly string[]>>;
}

export interface FakeSite {
  readonly projects: Readonly<Record<string, FakeProject>>;
  readonly fields: Readonly<Record<string, FieldFacts>>;
  readonly groupIds: readonly string[];
  /** By group id; a group without a name here is named like its id. */
  readonly groupNames?: Readonly<Record<string, string>>;
}

/** A site's configuration as plain data. */
export class FakeSiteInspector implements SiteInspector {
  /** @param survey where options come from that change; absent = those of the site as it was made */
  constructor(
    private readonly site: FakeSite,
    private readonly survey?: Pick<SiteSurvey, 'options'>,
  ) {}

  async project(projectId: string) {
    const project = this.site.projects[projectId];
    return project && { key: project.key, isServiceProject: project.isServiceProject };
  }

  async requestType(serviceDeskId: string, requestTypeId: string): Promise<RequestTypeFacts | undefined> {
    const desks = Object.values(this.site.projects);
    return desks.find((project) => project.serviceDeskId === serviceDeskId)?.requestTypes?.[requestTypeId];
  }

  async field(fieldId: string): Promise<FieldFacts | undefined> {
    return this.site.fields[fieldId];
  }

  async optionsOf(fieldId: string, projectId: string): Promise<readonly string[]> {
    if (this.survey === undefined) return this.site.projects[projectId]?.options?.[fieldId] ?? [];
    const source = await this.survey.options(fieldId, projectId);
    return (source?.options ?? []).filter(({ disabled }) => !disabled).map(({ value }) => value);
  }

  async statusesOf(projectId: string, issueTypeId: string) {
    return this.site.projects[projectId]?.statuses?.[issueTypeId] ?? [];
  }

  async groupExists(groupId: string): Promise<boolean> {
    return this.site.groupIds.includes(groupId);
  }

  async groupsNamed(text: string, limit: number) {
    const named = this.groups().filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));
    return named.slice(0, limit);
  }

  async groupsById(groupIds: readonly string[]) {
    return this.groups().filter(({ id }) => groupIds.includes(id));
  }

  private groups() {
    return this.site.groupIds.map((id) => ({ id, name: this.site.groupNames?.[id] ?? id }));
  }
}
