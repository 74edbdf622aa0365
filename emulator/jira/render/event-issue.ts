import type { Issue } from '../model/issue';
import { issueTypeOf, projectOf, statusOf } from '../state/lookups';
import { jiraTime } from './dates';
import { issueTypeJson, projectRefJson } from './project';
import { statusJson } from './status';
import { userJson, userOrNull, type Viewer } from './user';

/** The issue inside a product event: the standard fields that every event carries and no custom field. */
export function eventIssueJson(viewer: Viewer, issue: Issue) {
  const { state } = viewer;
  return {
    id: issue.id,
    key: issue.key,
    self: `${state.baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.values.get('summary') ?? '',
      issuetype: issueTypeJson(state, issueTypeOf(state, issue.issueTypeId)),
      creator: userJson(viewer, issue.creatorId),
      created: jiraTime(issue.createdAt),
      updated: jiraTime(issue.updatedAt),
      project: projectRefJson(state, projectOf(state, issue.projectId)),
      reporter: userOrNull(viewer, issue.values.get('reporter')),
      assignee: userOrNull(viewer, issue.values.get('assignee')),
      status: statusJson(state, statusOf(state, issue.statusId)),
    },
  };
}
