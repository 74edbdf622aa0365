import { createJiraPeople } from '../../src/forge/jira-people';
import { createJiraPermissions } from '../../src/forge/jira-permissions';
import { createJiraSiteInspector } from '../../src/forge/jira-site-inspector';
import { ForgeRealm } from './ports/forge-realm';
import { describeIssueTracker } from './ports/issue-tracker';
import { jiraTrackerHarness } from './ports/jira-tracker-harness';
import { buildJiraWorld } from './ports/jira-world';
import { describePeople } from './ports/people';
import { describeSiteInspector } from './ports/site-inspector';

describeIssueTracker('The Jira adapter', () => jiraTrackerHarness(new ForgeRealm()));

describePeople('The Jira adapter', async () => {
  const realm = new ForgeRealm();
  const { world, raise } = jiraTrackerHarness(realm);
  return {
    people: realm.inApp(createJiraPeople()),
    permissions: realm.inApp(createJiraPermissions()),
    accounts: { ...world.people, editor: world.people.requester },
    groups: world.groups,
    issueId: await raise(),
  };
});

describeSiteInspector('The Jira adapter', () => {
  const realm = new ForgeRealm();
  const { desk, other, requestType, field, status, groups } = buildJiraWorld(realm.jira);
  const { waiting, approved, provisioned, revoked } = status;
  return {
    inspector: realm.inApp(createJiraSiteInspector()),
    project: { id: desk.id, key: desk.key, serviceDeskId: desk.serviceDeskId ?? '' },
    otherProjectId: other.id,
    requestType,
    fields: field,
    statuses: { Waiting: waiting, Approved: approved, Provisioned: provisioned, Revoked: revoked },
    groupId: groups.empty,
  };
});
