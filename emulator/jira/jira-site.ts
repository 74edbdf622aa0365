import type { ProductSite, VirtualClock } from '../contracts';
import type { Account, Group } from './model/account';
import type { Field, FieldContext, FieldOption } from './model/field';
import type { GlobalPermission, Grantee, ProjectPermission } from './model/permission';
import type { Project, ProjectRole, RequestType, RequestTypeField } from './model/project';
import type { Status, Workflow } from './model/workflow';
import type { FieldContextDraft, FieldDraft } from './seed/fields';
import type { AccountDraft } from './seed/people';
import type { ProjectDraft, RequestTypeDraft } from './seed/projects';
import type { StatusDraft, WorkflowDraft } from './seed/workflows';
import type { EntityPropertyIndex, SiteSettings, SiteState } from './state/site-state';

export interface JiraSiteOptions {
  readonly clock: VirtualClock;
  /** Prefix of every `self` link; default `https://site.example`. */
  readonly baseUrl?: string;
  /** Display name of the app's own account; default `Gatehouse`. */
  readonly appName?: string;
}

type RoleActor = { readonly accountId: string } | { readonly groupId: string };

/** Building a world. Every function throws on a reference that does not exist. */
export interface JiraSeeding {
  createAccount(draft: AccountDraft): Account;
  /** Deactivated accounts cannot call, hold no permission and cannot answer approvals. */
  setActive(accountId: string, active: boolean): void;
  setEmailVisible(accountId: string, visible: boolean): void;
  createGroup(name: string, memberIds?: readonly string[]): Group;
  addToGroup(groupName: string, accountId: string): void;
  removeFromGroup(groupName: string, accountId: string): void;
  createStatus(draft: StatusDraft): Status;
  createField(draft: FieldDraft): Field;
  addFieldContext(fieldId: string, draft: FieldContextDraft): FieldContext;
  addFieldOption(fieldId: string, value: string, contextId?: string): FieldOption;
  setOptionDisabled(fieldId: string, optionId: string, disabled: boolean): void;
  /** Takes a field off (or puts it back on) the screens of one project. */
  setOnScreen(projectKey: string, fieldId: string, onScreen: boolean): void;
  createWorkflow(draft: WorkflowDraft): Workflow;
  createProject(draft: ProjectDraft): Project;
  createRequestType(draft: RequestTypeDraft): RequestType;
  /** What an administrator does in the project settings: fields onto the form, and into a portal group or out of it. */
  arrangeRequestType(arrangement: {
    readonly requestTypeId: string;
    readonly fields: readonly RequestTypeField[];
    readonly inPortal?: boolean | undefined;
  }): void;
  createRole(name: string, description?: string): ProjectRole;
  addRoleActor(projectKey: string, roleName: string, actor: RoleActor): void;
  /** `id` is an account id or a group id. */
  removeRoleActor(projectKey: string, roleName: string, id: string): void;
  grant(projectKey: string, permission: ProjectPermission, grantee: Grantee): void;
  revoke(projectKey: string, permission: ProjectPermission, grantee: Grantee): void;
  grantGlobal(permission: GlobalPermission, grantee: Grantee): void;
  revokeGlobal(permission: GlobalPermission, grantee: Grantee): void;
  /** Lets an account into a desk with restricted customer access. */
  addCustomer(projectKey: string, accountId: string): void;
  /** Declares searchable paths of an issue property (`jira:entityProperty` of the manifest). */
  registerEntityProperty(index: EntityPropertyIndex): void;
}

export interface JiraSite extends ProductSite, JiraSeeding {
  /** Read-only view for the shell and for tests; change it through the API or the seeding functions. */
  readonly state: Readonly<SiteState>;
  readonly appAccountId: string;
  /** `METHOD path` of every call that the site does not model, in order. */
  readonly unmodelled: readonly string[];
  configure(settings: Partial<SiteSettings>): void;
  accountByEmail(email: string): Account | undefined;
}
