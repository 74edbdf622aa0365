import type { Page } from 'playwright-core';
import type { BusyDesk } from './busy-desk';
import { press, see } from './clicks';
import type { Scene } from './scene';

type Key = keyof BusyDesk;
type DeskScene = Scene<BusyDesk>;

const issue = (persona: string, key: Key) => ({
  persona,
  route: (desk: BusyDesk) => `issues/${desk[key]}`,
});
const request = (persona: string, key: Key) => ({
  persona,
  route: (desk: BusyDesk) => `portal/${desk[key]}`,
});

async function openMyAccess(page: Page): Promise<void> {
  await press(page, / my menu$/);
  await page.getByRole('menuitem').first().click();
}

/** What approvers and agents see on an issue. */
const issues: readonly DeskScene[] = [
  { ...issue('approver', 'waiting'), name: 'issue-waiting', height: 1250, shows: 'Before you approve' },
  {
    ...issue('approver', 'wrongApproval'),
    name: 'issue-refused-approval',
    height: 1250,
    shows: 'An approval did not count',
  },
  { ...issue('approver', 'twoStages'), name: 'issue-two-stages', height: 1250, shows: /approved on/ },
  { ...issue('agent', 'provisioned'), name: 'issue-provisioned', height: 1250, shows: 'Check now' },
  {
    ...issue('agent', 'provisioned'),
    name: 'issue-checked',
    height: 1250,
    act: (page) => press(page, 'Check now'),
    shows: 'Is there',
  },
  {
    ...issue('agent', 'provisioned'),
    name: 'issue-revoke',
    act: async (page) => {
      await press(page, 'Revoke access');
    },
    shows: 'Revoke this access?',
  },
  {
    ...issue('agent', 'provisioned'),
    name: 'issue-why',
    act: (page) => press(page, /^Rule: /),
    shows: 'Why it was decided like this',
  },
  {
    ...issue('agent', 'attention'),
    name: 'issue-needs-attention',
    height: 1250,
    shows: 'Not clear',
  },
  {
    ...issue('agent', 'missingJustification'),
    name: 'issue-undecided',
    height: 1250,
    shows: 'This request needs attention',
  },
];

/** What people who ask see in the portal. */
const requests: readonly DeskScene[] = [
  { persona: 'requester', route: 'portal', name: 'portal', shows: 'Request application access' },
  {
    persona: 'requester',
    route: 'portal/new/1/21',
    name: 'portal-form',
    height: 1000,
    shows: 'Justification',
  },
  { ...request('customer', 'waiting'), name: 'portal-request-waiting', shows: 'waits for approval' },
  { ...request('requester', 'provisioned'), name: 'portal-request-active', shows: 'The access is in place.' },
  {
    ...request('requester', 'provisioned'),
    name: 'portal-request-give-back',
    act: (page) => press(page, 'Give back'),
    shows: 'You lose the access within minutes.',
  },
  {
    ...request('second-requester', 'missingJustification'),
    name: 'portal-request-to-fix',
    shows: 'A justification is needed.',
  },
  {
    ...request('ambiguous', 'attention'),
    name: 'portal-request-with-service-team',
    shows: 'The service team looks into your request.',
  },
  {
    persona: 'requester',
    route: 'portal',
    name: 'my-access',
    act: openMyAccess,
    shows: 'What you have been given through requests',
  },
  {
    persona: 'contractor',
    route: 'portal',
    name: 'my-access-empty',
    act: openMyAccess,
    shows: 'You hold no access yet',
  },
];

/** What only the local site has: the queue, the directory, time, faults and the log. */
const surroundings: readonly DeskScene[] = [
  { persona: 'agent', route: 'issues', name: 'queue', shows: 'ACCESS-14' },
  { persona: 'agent', route: 'entra/groups', name: 'entra-groups', shows: 'Sample - Dynamic' },
  {
    persona: 'agent',
    route: 'entra/groups',
    name: 'entra-group',
    act: (page) => page.getByRole('link').filter({ hasText: 'Design Studio - Users' }).click(),
    shows: 'requester@example.com',
  },
  { persona: 'agent', route: 'entra/users', name: 'entra-users', shows: 'Guest' },
  { persona: 'agent', route: 'time', name: 'time', shows: 'Let time pass' },
  { persona: 'agent', route: 'calls', name: 'event-log', height: 900, shows: 'Outbound calls' },
  { persona: 'agent', route: 'calls/log', name: 'event-log-lines', height: 900, shows: 'Log' },
  {
    persona: 'agent',
    route: 'faults',
    name: 'faults',
    height: 1100,
    act: async (page) => {
      await press(page, 'Add fault: Graph: unavailable');
      await see(page, 'respond 503');
    },
    shows: 'respond 503',
  },
];

/** Requests of a desk at work, the issues behind them, and the local site around. They change the world. */
export const deskScenes: readonly DeskScene[] = [...issues, ...requests, ...surroundings];
