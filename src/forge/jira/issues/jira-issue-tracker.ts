import { asApp, route } from '@forge/api';
import type { Clock } from '#ports/clock';
import type { AccessProperty, IssueTracker } from '#ports/issue-tracker';
import { readApprovals } from './jira-approvals';
import { findChangedIssues } from './jira-changed-issues';
import { json, perform } from '../jira-client';
import { fillApproverField } from './jira-fill-approvers';
import { readHistory } from './jira-history';
import { moveIssue } from './jira-move';
import { readToldNotices, tellNotice } from './jira-notices';
import { readIssue } from './jira-read-issue';

/** The property is declared for search in manifest.yml. */
async function showProperty(issueId: string, property: AccessProperty): Promise<void> {
  await perform('write issue property', () =>
    asApp().requestJira(route`/rest/api/3/issue/${issueId}/properties/gatehouse.access`, {
      method: 'PUT',
      ...json(property),
    }),
  );
}

/** Issues through the Jira REST API, with the app's own rights. Everything throws JiraError. */
export function createJiraIssueTracker({ clock }: { readonly clock: Clock }): IssueTracker {
  return {
    read: readIssue,
    history: readHistory,
    recordedApprovals: readApprovals,
    toldNotices: readToldNotices,
    tell: tellNotice,
    fillApprovers: fillApproverField,
    show: showProperty,
    move: moveIssue,
    changedSince: (projectIds, since) => findChangedIssues(clock, projectIds, since),
  };
}
