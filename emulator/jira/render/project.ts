import type { IssueType, Project } from '../model/project';
import { issueTypeOf } from '../state/lookups';
import type { SiteState } from '../state/site-state';
import { userJson, type Viewer } from './user';

export const projectRefJson = (state: SiteState, project: Project) => ({
  self: `${state.baseUrl}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.projectTypeKey,
  simplified: false,
  avatarUrls: Object.fromEntries(
    ['48x48', '24x24', '16x16', '32x32'].map((size) => [
      size,
      `${state.baseUrl}/project-avatars/${project.id}?size=${size}`,
    ]),
  ),
});

export const issueTypeJson = (state: SiteState, type: IssueType) => ({
  self: `${state.baseUrl}/rest/api/3/issuetype/${type.id}`,
  id: type.id,
  description: type.description,
  iconUrl: `${state.baseUrl}/images/issue-types/${type.id}.svg`,
  name: type.name,
  subtask: false,
  hierarchyLevel: 0,
});

export const projectJson = (viewer: Viewer, project: Project) => ({
  ...projectRefJson(viewer.state, project),
  description: '',
  lead: userJson(viewer, project.leadAccountId),
  issueTypes: project.issueTypeIds.map((id) => issueTypeJson(viewer.state, issueTypeOf(viewer.state, id))),
  assigneeType: 'UNASSIGNED',
  style: 'classic',
  isPrivate: false,
});
