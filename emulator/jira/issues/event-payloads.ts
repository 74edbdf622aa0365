import { commentJson } from '../render/comment';
import { eventIssueJson } from '../render/event-issue';
import { statusJson } from '../render/status';
import { userJson, type Viewer } from '../render/user';
import type { ChangeGroup, Issue, IssueComment } from '../model/issue';
import type { AdfNode } from '../model/field';
import { accountOf, statusOf } from '../state/lookups';
import type { SiteCore } from '../site-core';
import type { Actor } from '../http/actor';

/** Sends one issue event in the shape that Forge hands to triggers. Custom fields are left out, as nothing promises them. */
function send(
  core: SiteCore,
  actor: Actor,
  issue: Issue,
  name: string,
  extra: Readonly<Record<string, unknown>>,
): void {
  const eventType = `avi:jira:${name}`;
  core.emit({
    eventType,
    selfGenerated: actor.viaApp,
    payload: {
      eventType,
      timestamp: core.state.clock.now(),
      issue: eventIssueJson(viewerOf(core), issue),
      atlassianId: actor.account.accountId,
      associatedUsers: associatedUsers(core, actor, issue),
      ...(actor.viaApp ? { selfGenerated: true } : {}),
      ...extra,
    },
  });
}

const viewerOf = (core: SiteCore): Viewer => ({
  state: core.state,
  account: accountOf(core.state, core.appAccountId),
});

function associatedUsers(core: SiteCore, actor: Actor, issue: Issue) {
  const ids = [
    actor.account.accountId,
    issue.values.get('reporter'),
    issue.values.get('assignee'),
    issue.creatorId,
  ];
  const known = ids.filter((id): id is string => typeof id === 'string');
  return [...new Set(known)].map((id) => userJson(viewerOf(core), id));
}

export function announceCreated(core: SiteCore, actor: Actor, issue: Issue): void {
  send(core, actor, issue, 'created:issue', { jiraEventTypeName: 'issue_created' });
}

export function announceDeleted(core: SiteCore, actor: Actor, issue: Issue): void {
  send(core, actor, issue, 'deleted:issue', { jiraEventTypeName: 'issue_deleted' });
}

/** `updated`, and `assigned` on top when the assignee changed. */
export function announceUpdated(core: SiteCore, actor: Actor, issue: Issue, group: ChangeGroup): void {
  const moved = group.items.find((item) => item.fieldId === 'status');
  const assigned = group.items.some((item) => item.fieldId === 'assignee');
  const changelog = { id: group.id, items: group.items };
  const statuses = [moved?.from, moved?.to].flatMap((id) =>
    id ? [statusJson(core.state, statusOf(core.state, id))] : [],
  );
  send(core, actor, issue, 'updated:issue', {
    changelog,
    jiraEventTypeName: moved ? 'issue_generic' : assigned ? 'issue_assigned' : 'issue_updated',
    ...(moved ? { associatedStatuses: statuses } : {}),
  });
  if (assigned)
    send(core, actor, issue, 'assigned:issue', { changelog, jiraEventTypeName: 'issue_assigned' });
}

/** `commented`, and `mentioned` on top when the text names people. */
export function announceCommented(core: SiteCore, actor: Actor, issue: Issue, comment: IssueComment): void {
  const shown = { comment: commentJson(viewerOf(core), issue, comment, false) };
  send(core, actor, issue, 'commented:issue', { ...shown, jiraEventTypeName: 'issue_commented' });
  const mentionedAccountIds = mentions(comment.body);
  if (mentionedAccountIds.length > 0)
    send(core, actor, issue, 'mentioned:issue', { ...shown, mentionedAccountIds });
}

function mentions(node: AdfNode): readonly string[] {
  const own = node.type === 'mention' ? [String(node.attrs?.['id'] ?? '')] : [];
  return [...new Set([...own, ...(node.content ?? []).flatMap(mentions)])];
}

export function announceProperty(
  core: SiteCore,
  actor: Actor,
  issue: Issue,
  verb: 'set' | 'deleted',
  key: string,
): void {
  send(core, actor, issue, `${verb}:issue-property`, { property: { key } });
}
