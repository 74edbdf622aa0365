import { adfText } from '../fields/text-codecs';
import type { Issue, IssueComment } from '../model/issue';
import { deskDate } from '../render/dates';
import { deskUserJson, type Viewer } from '../render/user';

/** The service desk API speaks plain text; documents are flattened. */
export const deskCommentJson = (viewer: Viewer, issue: Issue, comment: IssueComment) => ({
  _expands: ['attachment', 'renderedBody'],
  id: comment.id,
  body: adfText(comment.body),
  public: comment.isPublic,
  author: deskUserJson(viewer, comment.authorId),
  created: deskDate(comment.createdAt),
  _links: { self: `${viewer.state.baseUrl}/rest/servicedeskapi/request/${issue.id}/comment/${comment.id}` },
});

export const commentsShown = (issue: Issue, isAgent: boolean): readonly IssueComment[] =>
  issue.comments.filter((comment) => isAgent || comment.isPublic);
