import type { Actor } from '../http/actor';
import type { Edits } from '../fields/edits';
import { DEFAULT_PRIORITY } from '../fields/priority';
import type { StoredValue } from '../model/field';
import type { Issue } from '../model/issue';
import type { Project } from '../model/project';
import type { SiteCore } from '../site-core';
import { workflowOf } from '../state/lookups';
import { enterStatus } from './approvals';
import { announceCreated } from './event-payloads';

export interface IssueDraft {
  readonly project: Project;
  readonly issueTypeId: string;
  readonly reporterId: string;
  readonly edits: Edits;
  readonly requestTypeId?: string;
  readonly channel: Issue['channel'];
}

export function createIssue(core: SiteCore, actor: Actor, draft: IssueDraft): Issue {
  const { state } = core;
  const now = state.clock.tick();
  const issue: Issue = {
    id: state.sequences.next('issue'),
    key: `${draft.project.key}-${draft.project.nextIssueNumber++}`,
    projectId: draft.project.id,
    issueTypeId: draft.issueTypeId,
    creatorId: actor.account.accountId,
    createdAt: now,
    updatedAt: now,
    statusId: workflowOf(state, draft.project, draft.issueTypeId).initialStatusId,
    statusSince: now,
    ...(draft.requestTypeId === undefined ? {} : { requestTypeId: draft.requestTypeId }),
    channel: draft.channel,
    values: initialValues(draft),
    comments: [],
    changelog: [],
    properties: new Map(),
    approvals: [],
    watcherIds: new Set([draft.reporterId]),
  };
  state.issues.set(issue.id, issue);
  enterStatus(core, issue);
  core.index.record(issue);
  announceCreated(core, actor, issue);
  return issue;
}

function initialValues(draft: IssueDraft): Map<string, StoredValue> {
  const values = new Map<string, StoredValue>([['priority', DEFAULT_PRIORITY]]);
  values.set('reporter', draft.reporterId);
  for (const [id, value] of draft.edits) if (value !== undefined) values.set(id, value);
  return values;
}
