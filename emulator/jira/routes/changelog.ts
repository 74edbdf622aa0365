import { visibleIssue } from '../access/issue-access';
import { platformPage, platformWindow } from '../http/paging';
import { ok, type Call, type Reply, type Route } from '../http/route';
import { changeGroupJson } from '../render/changelog';
import { viewerOf } from './viewer';

/** Oldest first. */
function changelog(call: Call): Reply {
  const issue = visibleIssue(call);
  const url = `${call.core.state.baseUrl}/rest/api/3/issue/${issue.id}/changelog`;
  const groups = issue.changelog.map((group) => changeGroupJson(viewerOf(call), group));
  return ok(platformPage(groups, platformWindow(call.query, 100, 100), url));
}

export const changelogRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issue/{issueIdOrKey}/changelog',
    scopes: ['read:jira-work'],
    handle: changelog,
  },
];
