import type { JiraCaller, ProductEvent, VirtualClock } from '#emulator/contracts';
import { createJiraSite, ROLE, type JiraSite } from '#emulator/jira/index';

export const START = Date.UTC(2026, 0, 1, 10, 0, 0);

/** Virtual time that moves only when told, and five milliseconds per write. */
export function testClock(startMs = START): VirtualClock {
  let now = startMs;
  return {
    now: () => now,
    iso: () => new Date(now).toISOString(),
    tick: () => (now += 5),
    set: (epochMs) => {
      if (epochMs < now) throw new RangeError('time goes forward');
      now = epochMs;
    },
  };
}

export const ALL_SCOPES = [
  'read:jira-work',
  'write:jira-work',
  'read:jira-user',
  'manage:jira-configuration',
  'read:servicedesk-request',
  'write:servicedesk-request',
  'manage:jira-project',
  'read:requesttype:jira-service-management',
  'write:requesttype:jira-service-management',
];

export interface World {
  readonly site: JiraSite;
  readonly clock: VirtualClock;
  readonly events: ProductEvent[];
  readonly people: Readonly<Record<Person, string>>;
  readonly fields: Readonly<
    Record<'application' | 'level' | 'approvers' | 'due' | 'days' | 'reason', string>
  >;
  readonly options: Readonly<Record<'crm' | 'wiki', string>>;
  readonly status: Readonly<Record<StatusName, string>>;
  readonly requestTypeId: string;
  readonly serviceDeskId: string;
}

const PEOPLE = ['requester', 'other', 'approver', 'second', 'agent', 'admin', 'customer'] as const;
type Person = (typeof PEOPLE)[number];
type StatusName = 'waiting' | 'approved' | 'denied' | 'done' | 'revoked';

/** A service project with one request type, an approval step (two approvers, all needed) and every kind of person. */
export function buildWorld(required: 'all' | number = 'all'): World {
  const clock = testClock();
  const site = createJiraSite({ clock, baseUrl: 'http://127.0.0.1/jira' });
  const events: ProductEvent[] = [];
  site.onEvent((event) => events.push(event));
  const people = seedPeople(site);
  const status = seedStatuses(site);
  const fields = seedFields(site);
  const workflowId = seedWorkflow(site, status, fields.approvers, required);
  const project = site.createProject({
    key: 'ACCESS',
    name: 'Access requests',
    leadAccountId: people.admin,
    issueTypes: [{ name: 'Service request', workflowId }],
  });
  for (const accountId of [people.agent, people.admin]) site.addRoleActor('ACCESS', ROLE.team, { accountId });
  const requestType = site.createRequestType({
    projectKey: 'ACCESS',
    name: 'Request application access',
    issueTypeName: 'Service request',
    fields: [
      { fieldId: fields.application, required: true, label: 'Which application?' },
      { fieldId: fields.level, required: false },
      { fieldId: fields.reason, required: false },
      { fieldId: fields.approvers, required: false },
    ],
    statusNames: { [status.waiting]: 'Waiting for approval' },
  });
  const options =
    site.state.fields.get(fields.application)?.contexts[0]?.options.map((option) => option.id) ?? [];
  return {
    site,
    clock,
    events,
    people,
    fields,
    status,
    options: { crm: options[0] ?? '', wiki: options[1] ?? '' },
    requestTypeId: requestType.id,
    serviceDeskId: project.serviceDeskId ?? '',
  };
}

function seedPeople(site: JiraSite): World['people'] {
  const rows = PEOPLE.map((name) => {
    const accountType = name === 'customer' ? 'customer' : 'atlassian';
    const account = site.createAccount({
      displayName: `${name.charAt(0).toUpperCase()}${name.slice(1)} Account`,
      email: `${name}@example.com`,
      emailVisible: name === 'approver',
      accountType,
    });
    return [name, account.accountId] as const;
  });
  const people = Object.fromEntries(rows) as World['people'];
  site.addToGroup('jira-administrators', people.admin);
  return people;
}

function seedStatuses(site: JiraSite): World['status'] {
  const make = (name: string, category: 'new' | 'indeterminate' | 'done'): string =>
    site.createStatus({ name, category }).id;
  return {
    waiting: make('Waiting', 'new'),
    approved: make('Approved', 'indeterminate'),
    denied: make('Denied', 'done'),
    done: make('Provisioned', 'done'),
    revoked: make('Revoked', 'done'),
  };
}

const seedFields = (site: JiraSite): World['fields'] => ({
  application: site.createField({ name: 'Application', kind: 'select', options: ['CRM', 'Wiki'] }).id,
  level: site.createField({ name: 'Access type', kind: 'select', options: ['User', 'Admin'] }).id,
  approvers: site.createField({ name: 'Approvers', kind: 'multiuserpicker' }).id,
  due: site.createField({ name: 'Access until', kind: 'datetime' }).id,
  days: site.createField({ name: 'Duration', kind: 'float' }).id,
  reason: site.createField({ name: 'Justification', kind: 'textarea' }).id,
});

function seedWorkflow(
  site: JiraSite,
  status: World['status'],
  approverFieldId: string,
  required: 'all' | number,
): string {
  const workflow = site.createWorkflow({
    name: 'Access workflow',
    initialStatusId: status.waiting,
    transitions: [
      { name: 'Approve', from: [status.waiting], to: status.approved },
      { name: 'Deny', from: [status.waiting], to: status.denied },
      { name: 'Provision', from: [status.approved], to: status.done },
      {
        name: 'Revoke',
        from: [status.approved, status.done],
        to: status.revoked,
        condition: { userInField: 'assignee' },
      },
      {
        name: 'Cancel',
        from: [status.waiting],
        to: status.denied,
        forCustomers: true,
        condition: { userInField: 'reporter' },
      },
    ],
    approvals: [
      { statusId: status.waiting, approverFieldId, required, onApprove: 'Approve', onDecline: 'Deny' },
    ],
  });
  return workflow.id;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, as a loose tree for assertions. */
  readonly body: Json;
}

export interface Json {
  readonly [key: string]: Json;
}

export const asUser = (accountId: string): JiraCaller => ({ kind: 'user', accountId });
export const asApp = (scopes: readonly string[] = ALL_SCOPES): JiraCaller => ({ kind: 'app', scopes });

/** A leaf of an answer as text. */
export const text = (leaf: unknown): string => (typeof leaf === 'string' ? leaf : JSON.stringify(leaf));

export async function call(
  world: Pick<World, 'site'>,
  caller: JiraCaller,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await world.site.fetch(new Request(`http://site.local${path}`, init), caller);
  const raw = await response.text();
  const parsed = (raw === '' ? null : JSON.parse(raw)) as Json;
  return { status: response.status, headers: response.headers, body: parsed };
}

/** Raises a request in the portal and returns its key; approvers are both unless given. */
export async function raise(
  world: World,
  options: { readonly by?: string; readonly approvers?: readonly string[] } = {},
): Promise<string> {
  const { people, fields } = world;
  const approvers = options.approvers ?? [people.approver, people.second];
  const answer = await call(
    world,
    asUser(options.by ?? people.requester),
    'POST',
    '/rest/servicedeskapi/request',
    {
      serviceDeskId: world.serviceDeskId,
      requestTypeId: world.requestTypeId,
      requestFieldValues: {
        summary: 'CRM please',
        [fields.application]: { value: 'CRM' },
        [fields.approvers]: approvers.map((accountId) => ({ accountId })),
      },
    },
  );
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return text(answer.body['issueKey']);
}

export const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
