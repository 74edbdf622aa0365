/** What an administrator's mapping is checked against. Ids are Jira ids. */
export interface SiteInspector {
  project(
    projectId: string,
  ): Promise<{ readonly key: string; readonly isServiceProject: boolean } | undefined>;
  requestType(serviceDeskId: string, requestTypeId: string): Promise<RequestTypeFacts | undefined>;
  field(fieldId: string): Promise<FieldFacts | undefined>;
  /** Labels of the enabled options of a single-select field in the project's context. */
  optionsOf(fieldId: string, projectId: string): Promise<readonly string[]>;
  /** Ids and names of the statuses of the issue type's workflow in the project. */
  statusesOf(
    projectId: string,
    issueTypeId: string,
  ): Promise<readonly { readonly id: string; readonly name: string }[]>;
  groupExists(groupId: string): Promise<boolean>;
  /** Groups whose name contains the text, whatever its case. */
  groupsNamed(text: string, limit: number): Promise<readonly SiteGroup[]>;
  /** Those of the groups that exist. */
  groupsById(groupIds: readonly string[]): Promise<readonly SiteGroup[]>;
}

export interface SiteGroup {
  readonly id: string;
  readonly name: string;
}

export interface RequestTypeFacts {
  readonly name: string;
  readonly issueTypeId: string;
  /** Fields on the request form. */
  readonly fieldIds: readonly string[];
}

export interface FieldFacts {
  readonly name: string;
  readonly kind: 'single-select' | 'user' | 'users' | 'text' | 'other';
}
