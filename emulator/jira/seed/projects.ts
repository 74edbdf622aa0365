import type { IssueType, Project, RequestType, RequestTypeField } from '../model/project';
import { accountOf, fieldOf, projectByIdOrKey, statusOf, workflowOf } from '../state/lookups';
import type { SiteState } from '../state/site-state';
import { addRoleActor, defaultGrants, ROLE } from './grants';

export interface ProjectDraft {
  readonly key: string;
  readonly name: string;
  readonly leadAccountId: string;
  /** Default `service_desk`. */
  readonly projectTypeKey?: Project['projectTypeKey'];
  /** Types are shared between projects by name. */
  readonly issueTypes: readonly {
    readonly name: string;
    readonly workflowId: string;
    readonly description?: string;
  }[];
  readonly customerAccess?: Project['customerAccess'];
}

export function createProject(state: SiteState, appAccountId: string, draft: ProjectDraft): Project {
  if (!/^[A-Z][A-Z0-9]+$/.test(draft.key)) throw new Error(`Jira site: bad project key ${draft.key}`);
  if (projectByIdOrKey(state, draft.key) !== undefined)
    throw new Error(`Jira site: project ${draft.key} exists already`);
  const types = draft.issueTypes.map(
    (type) => [ensureIssueType(state, type.name, type.description).id, type.workflowId] as const,
  );
  const project: Project = {
    id: state.sequences.next('project'),
    key: draft.key,
    name: draft.name,
    projectTypeKey: draft.projectTypeKey ?? 'service_desk',
    leadAccountId: accountOf(state, draft.leadAccountId).accountId,
    issueTypeIds: types.map(([id]) => id),
    workflowByIssueType: new Map(types),
    roleActors: new Map(),
    grants: defaultGrants(state),
    ...serviceDesk(state, draft),
    customerAccess: draft.customerAccess ?? 'open',
    customers: new Set(),
    nextIssueNumber: 1,
  };
  for (const [typeId] of types) workflowOf(state, project, typeId);
  state.projects.set(project.id, project);
  addRoleActor(state, project, ROLE.apps, { accountId: appAccountId });
  return project;
}

const serviceDesk = (state: SiteState, draft: ProjectDraft): { serviceDeskId?: string } =>
  (draft.projectTypeKey ?? 'service_desk') === 'service_desk'
    ? { serviceDeskId: state.sequences.next('serviceDesk') }
    : {};

function ensureIssueType(state: SiteState, name: string, description = ''): IssueType {
  const found = [...state.issueTypes.values()].find((type) => type.name === name);
  if (found !== undefined) return found;
  const type: IssueType = { id: state.sequences.next('issueType'), name, description };
  state.issueTypes.set(type.id, type);
  return type;
}

export interface RequestTypeDraft {
  readonly projectKey: string;
  readonly name: string;
  readonly description?: string;
  readonly helpText?: string;
  readonly issueTypeName: string;
  /** In portal order. `summary` is required and added in front when missing. */
  readonly fields: readonly RequestTypeField[];
  /** Status id → name in the portal. */
  readonly statusNames?: Readonly<Record<string, string>>;
}

export function createRequestType(state: SiteState, draft: RequestTypeDraft): RequestType {
  const project = projectByIdOrKey(state, draft.projectKey);
  if (project?.serviceDeskId === undefined)
    throw new Error(`Jira site: ${draft.projectKey} is no service project`);
  const issueTypeId = project.issueTypeIds.find(
    (id) => state.issueTypes.get(id)?.name === draft.issueTypeName,
  );
  if (issueTypeId === undefined)
    throw new Error(`Jira site: ${draft.projectKey} has no issue type ${draft.issueTypeName}`);
  for (const { fieldId } of draft.fields) fieldOf(state, fieldId);
  const statusNames = new Map(Object.entries(draft.statusNames ?? {}));
  for (const id of statusNames.keys()) statusOf(state, id);
  const summary: readonly RequestTypeField[] = draft.fields.some((field) => field.fieldId === 'summary')
    ? []
    : [{ fieldId: 'summary', required: true }];
  const requestType: RequestType = {
    id: state.sequences.next('requestType'),
    name: draft.name,
    description: draft.description ?? '',
    helpText: draft.helpText ?? '',
    issueTypeId,
    projectId: project.id,
    serviceDeskId: project.serviceDeskId,
    fields: [...summary, ...draft.fields],
    statusNames,
  };
  state.requestTypes.set(requestType.id, requestType);
  return requestType;
}
