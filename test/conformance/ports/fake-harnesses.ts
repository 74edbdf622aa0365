import { FakeIssueTracker } from '#test/support/fakes/jira/fake-issue-tracker';
import { FakePeople } from '#test/support/fakes/jira/fake-people';
import { FakePermissions } from '#test/support/fakes/jira/fake-permissions';
import { FakeServiceSite } from '#test/support/fakes/jira/fake-service-site';
import { FakeSiteInspector } from '#test/support/fakes/jira/fake-site-inspector';
import { FixedClock } from '#test/support/fakes/fixed-clock';
import type { TrackerHarness } from './issue-tracker';
import type { PeopleHarness } from './people';
import type { ServiceSiteHarness } from './service-site';
import type { InspectorHarness } from './site-inspector';

const people = { requester: 'a:requester', approver: 'a:approver', second: 'a:second', agent: 'a:agent' };
const statuses = { waiting: '1', approved: '2', provisioned: '3', revoked: '4' };
const fields = { application: 'customfield_1', level: 'customfield_2', approvers: 'customfield_3' };
const options = { crm: '11', wiki: '12' };
const labels = { crm: 'CRM', wiki: 'Wiki' };
const where = { projectId: '10000', statusId: statuses.waiting };

const textOf = (parts: readonly (string | { readonly mention: string })[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : `@${part.mention}`)).join('');

export function fakeTrackerHarness(): TrackerHarness {
  const clock = new FixedClock();
  const tracker = new FakeIssueTracker(clock);
  const value = (option: 'crm' | 'wiki') => ({ raw: options[option], label: labels[option] });
  let count = 10_000;
  const nextId = () => {
    clock.advance({ seconds: 1 });
    count += 1;
    return String(count);
  };
  return {
    ...{ tracker, people, statuses, fields, options, projectId: where.projectId, requestTypeId: '21' },
    now: () => clock.now(),
    advance: (minutes) => clock.advance({ minutes }),
    raise: async () => {
      const request = {
        requestTypeId: '21',
        reporterId: people.requester,
        fields: { [fields.application]: value('crm') },
      };
      const issue = tracker.add({ id: nextId(), ...where, ...request });
      issue.unreachable.add(statuses.revoked);
      return issue.id;
    },
    create: async () => tracker.add({ id: nextId(), ...where, reporterId: people.agent }).id,
    choose: async (person, issueId, option) =>
      tracker.editBy(people[person], issueId, fields.application, value(option)),
    moveBy: async (person, issueId, status) => void tracker.moveBy(people[person], issueId, statuses[status]),
    approve: async (person, issueId) => {
      const answer = { accountId: people[person], at: clock.now(), evidence: 'approval:1' };
      tracker.issue(issueId).approvals.push(answer);
    },
    property: async (issueId) => tracker.issue(issueId).property,
    comments: async (issueId) =>
      tracker
        .issue(issueId)
        .notices.map(({ audience, paragraphs }) => ({ audience, text: paragraphs.map(textOf).join('\n') })),
  };
}

export async function fakePeopleHarness(): Promise<PeopleHarness> {
  const account = (name: string) => `a:${name}`;
  const accounts = {
    ...{ open: account('open'), hidden: account('hidden'), gone: account('gone') },
    ...{ admin: account('admin'), agent: account('agent'), editor: account('editor') },
  };
  const crowd = Array.from({ length: 120 }, (_, n) => ({ accountId: `a:${n}`, groupIds: ['large'] }));
  const directory = new FakePeople(
    [
      { accountId: accounts.open, email: 'open@example.com', groupIds: ['mixed'] },
      { accountId: accounts.hidden, groupIds: ['mixed'] },
      { accountId: accounts.gone, active: false, groupIds: ['mixed'] },
      { accountId: accounts.agent },
      ...crowd,
    ],
    ['empty'],
  );
  const permissions = new FakePermissions();
  permissions.makeAdmin(accounts.admin);
  permissions.makeAgent(accounts.agent, '10012');
  permissions.makeViewer(accounts.open, '10012');
  const groups = { mixed: 'mixed', empty: 'empty', large: 'large' };
  return { people: directory, permissions, accounts, groups, issueId: '10012' };
}

export function fakeInspectorHarness(): InspectorHarness {
  const requestType = { id: '21', name: 'Request access', issueTypeId: '31' };
  const form = { ...requestType, fieldIds: ['summary', 'customfield_1', 'customfield_4'] };
  const inspector = new FakeSiteInspector({
    projects: {
      '10000': {
        ...{ key: 'ACCESS', isServiceProject: true, serviceDeskId: '1', requestTypes: { '21': form } },
        statuses: { '31': [{ id: '1', name: 'Waiting' }] },
        options: { customfield_1: ['CRM', 'Wiki'] },
      },
      '10001': { key: 'OTHER', isServiceProject: false, options: { customfield_1: ['Intranet'] } },
    },
    fields: {
      customfield_1: { name: 'Application', kind: 'single-select' },
      customfield_3: { name: 'Approvers', kind: 'users' },
      customfield_4: { name: 'Justification', kind: 'text' },
      assignee: { name: 'Assignee', kind: 'user' },
    },
    groupIds: ['g1', 'g2'],
    groupNames: { g1: 'empty', g2: 'mixed' },
  });
  return {
    ...{ inspector, requestType, otherProjectId: '10001', groupId: 'g1', statuses: { Waiting: '1' } },
    project: { id: '10000', key: 'ACCESS', serviceDeskId: '1' },
    fields: { application: 'customfield_1', approvers: 'customfield_3', reason: 'customfield_4' },
  };
}

export function fakeServiceSiteHarness(): ServiceSiteHarness {
  const requestType = { id: '21', name: 'Request access', issueTypeId: '10300' };
  const form = { ...requestType, fieldIds: ['customfield_1', 'customfield_2'] };
  const site = new FakeServiceSite({
    groupIds: [],
    fields: {
      customfield_1: { name: 'Application', kind: 'single-select' },
      customfield_2: { name: 'Justification', kind: 'text' },
      assignee: { name: 'Assignee', kind: 'user' },
    },
    projects: {
      '10000': {
        ...{ key: 'ACCESS', isServiceProject: true, serviceDeskId: '1', requestTypes: { '21': form } },
        statuses: { '10300': Object.entries(statuses).map(([name, id]) => ({ id, name })) },
      },
      '10001': { key: 'OTHER', isServiceProject: false },
    },
  });
  site.addContext('customfield_1', undefined, ['CRM', 'Wiki']);
  return {
    ...{ survey: site, builder: site, requestType, otherProjectId: '10001' },
    project: { id: '10000', key: 'ACCESS', serviceDeskId: '1' },
    fields: { application: 'customfield_1', reason: 'customfield_2' },
    statusIds: Object.values(statuses),
  };
}
