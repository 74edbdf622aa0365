import type { FieldFacts } from './site-inspector';

/** What a service project has, for the person who maps it or sets it up. Ids are Jira ids. */
export interface SiteSurvey {
  /** Service projects whose key or name contains the text, by name. */
  serviceProjects(query: ProjectQuery): Promise<ProjectPage>;
  /** A service project with its desk; undefined = there is none, or it is another kind of project. */
  serviceProject(projectId: string): Promise<ServiceProject | undefined>;
  requestTypes(serviceDeskId: string): Promise<readonly SurveyedRequestType[]>;
  /** Every field of the site that the app may use at all. */
  fields(): Promise<readonly SurveyedField[]>;
  /** The issue types of the project with the statuses of their workflows. Sub-tasks are left out. */
  workflows(projectId: string): Promise<readonly SurveyedWorkflow[]>;
  /** Where the options come from that a select field offers in the project; undefined = the field is not offered there. */
  options(fieldId: string, projectId: string): Promise<OptionSource | undefined>;
  /** The screens on which issues of this type are made, shown and edited. */
  screens(projectId: string, issueTypeId: string): Promise<readonly SurveyedScreen[]>;
}

export interface ProjectQuery {
  readonly text: string;
  /** Items to skip. */
  readonly start: number;
  readonly limit: number;
}

export interface ProjectPage {
  readonly items: readonly ProjectName[];
  readonly isLast: boolean;
}

export interface ProjectName {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Made and run by its team: request types and fields of such a project cannot be set up from outside. */
  readonly teamManaged: boolean;
}

export interface ServiceProject extends ProjectName {
  readonly serviceDeskId: string;
}

export interface SurveyedRequestType {
  readonly id: string;
  readonly name: string;
  readonly issueTypeId: string;
  /** In no group of the portal: customers do not see it. */
  readonly hidden: boolean;
  readonly fields: readonly { readonly id: string; readonly name: string; readonly required: boolean }[];
}

export interface SurveyedField extends FieldFacts {
  readonly id: string;
  readonly custom: boolean;
}

export type StatusCategory = 'to-do' | 'in-progress' | 'done';

export interface SurveyedWorkflow {
  readonly issueTypeId: string;
  readonly issueTypeName: string;
  readonly statuses: readonly {
    readonly id: string;
    readonly name: string;
    readonly category: StatusCategory;
  }[];
}

export interface SurveyedOption {
  readonly id: string;
  readonly value: string;
  readonly disabled: boolean;
}

export interface OptionSource {
  readonly contextId: string;
  /** Made for this project (and perhaps others); false = the context for all projects. */
  readonly own: boolean;
  readonly options: readonly SurveyedOption[];
}

export interface SurveyedScreen {
  readonly id: string;
  /** The tab that new fields go to. */
  readonly tabId: string;
  readonly fieldIds: readonly string[];
}
