import { createJiraPeople } from '#forge/jira/jira-people';
import { createJiraPermissions } from '#forge/jira/jira-permissions';
import { createJiraSiteBuilder } from '#forge/jira/site/jira-site-builder';
import { createJiraSiteInspector } from '#forge/jira/site/jira-site-inspector';
import { createJiraSiteSurvey } from '#forge/jira/site/jira-site-survey';
import { ForgeRealm } from './ports/forge/forge-realm';
import { describeIssueTracker } from './ports/issue-tracker';
import { jiraTrackerHarness } from './ports/jira/jira-tracker-harness';
import { buildJiraWorld } from './ports/jira/jira-world';
import { describePeople } from './ports/people';
import { describeServiceSite } from './ports/service-site';
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

describeServiceSite('The Jira adapter', () => {
  const realm = new ForgeRealm();
  const { desk, other, requestType, field, status } = buildJiraWorld(realm.jira);
  const { id, name, issueTypeId } = requestType;
  return {
    survey: realm.inApp(createJiraSiteSurvey()),
    builder: realm.inApp(createJiraSiteBuilder()),
    project: { id: desk.id, key: desk.key, serviceDeskId: desk.serviceDeskId ?? '' },
    otherProjectId: other.id,
    requestType: { id, name, issueTypeId },
    fields: field,
    statusIds: Object.values(status),
  };
});
