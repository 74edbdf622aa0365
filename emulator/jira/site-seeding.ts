import type { JiraSeeding } from './jira-site';
import type { Group } from './model/account';
import type { Project } from './model/project';
import { addContext, addOption, createField } from './seed/fields';
import {
  addRoleActor,
  createRole,
  grantGlobal,
  grantInProject,
  removeRoleActor,
  revokeGlobal,
  revokeInProject,
} from './seed/grants';
import { createAccount, createGroup, groupByName } from './seed/people';
import { arrangeRequestType, createProject, createRequestType } from './seed/projects';
import { createStatus, createWorkflow } from './seed/workflows';
import { accountOf, fieldOf, projectByIdOrKey, requestTypeOf } from './state/lookups';
import type { SiteState } from './state/site-state';

/** Binds the seeding functions to one site. */
export function seeding(state: SiteState, appAccountId: string): JiraSeeding {
  return { ...people(state), ...configuration(state), ...projects(state, appAccountId), ...grants(state) };
}

type People = Pick<
  JiraSeeding,
  'createAccount' | 'setActive' | 'setEmailVisible' | 'createGroup' | 'addToGroup' | 'removeFromGroup'
>;

const people = (state: SiteState): People => ({
  createAccount: (draft) => createAccount(state, draft),
  setActive: (accountId, active) => void (accountOf(state, accountId).active = active),
  setEmailVisible: (accountId, visible) => void (accountOf(state, accountId).emailVisible = visible),
  createGroup: (name, memberIds) => createGroup(state, name, memberIds),
  addToGroup: (name, accountId) =>
    void mustGroup(state, name).members.add(accountOf(state, accountId).accountId),
  removeFromGroup: (name, accountId) => void mustGroup(state, name).members.delete(accountId),
});

type Configuration = Pick<
  JiraSeeding,
  | 'createStatus'
  | 'createField'
  | 'addFieldContext'
  | 'addFieldOption'
  | 'setOptionDisabled'
  | 'setOnScreen'
  | 'createWorkflow'
  | 'registerEntityProperty'
>;

const configuration = (state: SiteState): Configuration => ({
  createStatus: (draft) => createStatus(state, draft),
  createField: (draft) => createField(state, draft),
  addFieldContext: (fieldId, draft) => addContext(state, fieldId, draft),
  addFieldOption: (fieldId, value, contextId) => addOption(state, fieldId, value, contextId),
  setOptionDisabled: (fieldId, optionId, disabled) => setOptionDisabled(state, fieldId, optionId, disabled),
  setOnScreen: (projectKey, fieldId, onScreen) => {
    const hiddenIn = fieldOf(state, fieldId).offScreenProjectIds;
    const { id } = mustProject(state, projectKey);
    if (onScreen) hiddenIn.delete(id);
    else hiddenIn.add(id);
  },
  createWorkflow: (draft) => createWorkflow(state, draft),
  registerEntityProperty: (index) => void state.entityProperties.push(index),
});

type Projects = Pick<
  JiraSeeding,
  | 'createProject'
  | 'createRequestType'
  | 'arrangeRequestType'
  | 'createRole'
  | 'addRoleActor'
  | 'removeRoleActor'
  | 'addCustomer'
>;

const projects = (state: SiteState, appAccountId: string): Projects => ({
  createProject: (draft) => createProject(state, appAccountId, draft),
  createRequestType: (draft) => createRequestType(state, draft),
  arrangeRequestType: ({ requestTypeId, fields, inPortal }) =>
    arrangeRequestType(state, requestTypeOf(state, requestTypeId), fields, inPortal),
  createRole: (name, description) => createRole(state, name, description),
  addRoleActor: (key, role, actor) => addRoleActor(state, mustProject(state, key), role, actor),
  removeRoleActor: (key, role, id) => removeRoleActor(state, mustProject(state, key), role, id),
  addCustomer: (key, accountId) =>
    void mustProject(state, key).customers.add(accountOf(state, accountId).accountId),
});

type Grants = Pick<JiraSeeding, 'grant' | 'revoke' | 'grantGlobal' | 'revokeGlobal'>;

const grants = (state: SiteState): Grants => ({
  grant: (key, permission, grantee) => grantInProject(mustProject(state, key), permission, grantee),
  revoke: (key, permission, grantee) => revokeInProject(mustProject(state, key), permission, grantee),
  grantGlobal: (permission, grantee) => grantGlobal(state, permission, grantee),
  revokeGlobal: (permission, grantee) => revokeGlobal(state, permission, grantee),
});

function mustProject(state: SiteState, key: string): Project {
  const project = projectByIdOrKey(state, key);
  if (project === undefined) throw new Error(`Jira site: no project ${key}`);
  return project;
}

function mustGroup(state: SiteState, name: string): Group {
  const group = groupByName(state, name);
  if (group === undefined) throw new Error(`Jira site: no group ${name}`);
  return group;
}

function setOptionDisabled(state: SiteState, fieldId: string, optionId: string, disabled: boolean): void {
  const options = fieldOf(state, fieldId).contexts.flatMap((context) => context.options);
  const option = options.find((each) => each.id === optionId);
  if (option === undefined) throw new Error(`Jira site: field ${fieldId} has no option ${optionId}`);
  option.disabled = disabled;
}
