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
  /** Portal groups; default one, as for a type made in the project settings. */
  readonly groupIds?: readonly string[];
}

const withSummary = (fields: readonly RequestTypeField[]): readonly RequestTypeField[] =>
  fields.some((field) => field.fieldId === 'summary')
    ? fields
    : [{ fieldId: 'summary', required: true }, ...fields];

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
  const requestType: RequestType = {
    id: state.sequences.next('requestType'),
    name: draft.name,
    description: draft.description ?? '',
    helpText: draft.helpText ?? '',
    issueTypeId,
    projectId: project.id,
    serviceDeskId: project.serviceDeskId,
    fields: withSummary(draft.fields),
    groupIds: draft.groupIds ?? ['1'],
    statusNames,
  };
  state.requestTypes.set(requestType.id, requestType);
  return requestType;
}

/** Puts fields on the form, each once; they must be on the screens of the project, as in Jira. */
export function arrangeRequestType(
  state: SiteState,
  requestType: RequestType,
  fields: readonly RequestTypeField[],
  inPortal: boolean | undefined,
): void {
  for (const { fieldId } of fields)
    if (fieldOf(state, fieldId).offScreenProjectIds.has(requestType.projectId))
      throw new Error(`Jira site: field ${fieldId} is on no screen of the project`);
  const form = [...requestType.fields, ...fields];
  requestType.fields = form.filter(
    ({ fieldId }, at) => form.findIndex((field) => field.fieldId === fieldId) === at,
  );
  if (inPortal !== undefined) requestType.groupIds = inPortal ? ['1'] : [];
}
