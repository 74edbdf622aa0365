import type { Issue, IssueComment } from '../model/issue';
import { projectOf } from '../state/lookups';
import { jiraTime } from './dates';
import { userJson, type Viewer } from './user';

export function commentJson(viewer: Viewer, issue: Issue, comment: IssueComment, withProperties: boolean) {
  const isDesk = projectOf(viewer.state, issue.projectId).serviceDeskId !== undefined;
  return {
    self: `${viewer.state.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author: userJson(viewer, comment.authorId),
    body: comment.body,
    updateAuthor: userJson(viewer, comment.updateAuthorId),
    created: jiraTime(comment.createdAt),
    updated: jiraTime(comment.updatedAt),
    ...(isDesk ? { jsdPublic: comment.isPublic } : {}),
    ...(withProperties
      ? { properties: [...comment.properties].map(([key, value]) => ({ key, value })) }
      : {}),
  };
}
