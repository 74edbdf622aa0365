import type { Actor } from '../http/actor';
import type { AdfNode } from '../model/field';
import type { Issue, IssueComment } from '../model/issue';
import type { SiteCore } from '../site-core';
import { touch } from './commit';
import { announceCommented } from './event-payloads';

/** JSM's switch between a public and an internal comment. */
export const PUBLIC_COMMENT_PROPERTY = 'sd.public.comment';

export function addComment(
  core: SiteCore,
  actor: Actor,
  issue: Issue,
  draft: {
    readonly body: AdfNode;
    readonly isPublic: boolean;
    readonly properties?: ReadonlyMap<string, unknown>;
  },
): IssueComment {
  const at = touch(core, issue);
  const comment: IssueComment = {
    id: core.state.sequences.next('comment'),
    authorId: actor.account.accountId,
    updateAuthorId: actor.account.accountId,
    body: draft.body,
    createdAt: at,
    updatedAt: at,
    isPublic: draft.isPublic,
    properties: new Map([
      [PUBLIC_COMMENT_PROPERTY, { internal: !draft.isPublic }],
      ...(draft.properties ?? []),
    ]),
  };
  issue.comments.push(comment);
  core.index.record(issue);
  announceCommented(core, actor, issue, comment);
  return comment;
}
