import { requestOf } from '#test/support/requests';
import type { AccessRequest } from '#domain/requests/access-request';
import { emptyOutbox } from '#domain/requests/access-request';
import type { AuditAction } from '#domain/audit/audit-facts';
import { sampleDraft } from '#test/support/audit-samples';
import { issueOperations } from '#resolvers/operations/issue-panel';
import { portalRequestOperations } from '#resolvers/operations/customers';
import { visibleRequest } from '#usecases/requests/views/portal-access';
import { ADMIN, adminWorld, grant, portal, refusalOf, seed } from './admin-world';

const at = '2026-11-01T08:00:00.000Z';
const request: AccessRequest = {
  schema: 1,
  version: 0,
  issueId: '500',
  issueKey: 'ACCESS-1',
  state: 'fulfilled',
  intent: 'grant',
  requesterId: 'acc-asker',
  beneficiaryId: 'acc-person',
  applicationName: 'Wiki',
  levelName: 'User',
  portal,
  fields: {},
  decision: {
    kind: 'approval',
    ruleId: 'wiki-users',
    ruleName: 'Wiki users',
    ruleVersion: 3,
    catalogVersion: 9,
    stages: [
      { name: 'Lead', approvers: ['acc-lead', 'acc-deputy'], need: 1 },
      { name: 'Owner', approvers: ['acc-owner'], need: 1 },
    ],
    entitlements: [],
    takesAway: [],
    why: { rules: [], names: { applications: [], levels: [] } },
    at,
  },
  approvals: [{ stage: 0, accountId: 'acc-lead', at, evidence: 'changelog:7' }],
  judged: [],
  grantIds: ['late', 'soon', 'gone'],
  outbox: emptyOutbox,
  told: [],
  createdAt: at,
  updatedAt: at,
};

async function world() {
  const made = adminWorld();
  const proof = { at, requestId: 'vendor-1', alreadyThere: false };
  await made.ledger.commit({
    request,
    grants: [
      grant({ id: 'late', expiresAt: '2026-12-24T00:00:00.000Z', proof }),
      grant({ id: 'soon', expiresAt: '2026-12-01T00:00:00.000Z' }),
      grant({ id: 'gone', state: 'ended', expiresAt: '2026-11-05T00:00:00.000Z', endCause: 'expiry' }),
    ],
    audit: [],
  });
  return made;
}

test('agents see the decision, its stages with what was counted, and the proof of each grant', async () => {
  const { request: seen } = await issueOperations((await world()).ports)['access.get'](
    {},
    { accountId: 'acc-agent', issueId: '500', role: 'agent' },
  );
  expect(seen).toMatchObject({
    state: 'fulfilled',
    decision: {
      ruleId: 'wiki-users',
      ruleVersion: 3,
      stages: [
        { name: 'Lead', met: true, approvals: [{ accountId: 'acc-lead', evidence: 'changelog:7' }] },
        { name: 'Owner', met: false, approvals: [] },
      ],
    },
    grants: [
      { id: 'late', proof: { requestId: 'vendor-1' } },
      { id: 'soon', proof: { requestId: null } },
      { id: 'gone', proof: null, end: { cause: 'expiry' } },
    ],
  });
});

test('why it was decided is told by codes', async () => {
  const made = await world();
  const caller = { accountId: 'acc-agent', issueId: '500', role: 'agent' as const };
  const decisionSeen = async () =>
    (await issueOperations(made.ports)['access.get']({}, caller)).request?.decision;
  expect(await decisionSeen()).toMatchObject({ why: { rules: [], more: 0, cut: null, automatic: null } });
  const rules = [
    {
      ruleId: 'wiki-users',
      ruleName: 'Wiki users',
      ruleVersion: 3,
      matched: true,
      reasons: [{ code: 'every-request' as const }],
    },
  ];
  const why = { rules, names: { applications: [], levels: [] }, cut: { capMinutes: 480 } };
  const current = await made.ledger.request('500');
  await made.ledger.commit({
    request: requestOf({ ...(current ?? request), decision: { ...request.decision, why } }),
    audit: [],
  });
  expect(await decisionSeen()).toMatchObject({
    why: { ...why, more: 0, cut: { askedMinutes: null, capMinutes: 480 }, automatic: null },
  });
});

test('an issue that is no access request has nothing to show', async () => {
  const ports = adminWorld();
  const caller = { accountId: 'acc-agent', issueId: '1', role: 'agent' as const };
  expect(await issueOperations(ports.ports)['access.get']({}, caller)).toEqual({ request: null });
  expect(await portalRequestOperations(ports)['access.get']({}, caller)).toEqual({ access: null });
});

describe('who sees a request in the portal', () => {
  const requests = {
    followers: async (issueIdOrKey: string) =>
      issueIdOrKey === 'ACCESS-1'
        ? { issueId: '500', reporterId: 'acc-asker', participantIds: ['acc-friend'] }
        : undefined,
    portalIdOf: async () => undefined,
  };
  test.each([
    ['the reporter', 'acc-asker', 'ACCESS-1', '500'],
    ['a participant', 'acc-friend', 'ACCESS-1', '500'],
    ['the beneficiary', 'acc-person', 'ACCESS-1', '500'],
    ['nobody else', 'acc-stranger', 'ACCESS-1', undefined],
    ['nobody, when there is no such request', 'acc-asker', 'ACCESS-2', undefined],
  ])('%s', async (_who, accountId, key, issueId) => {
    const { ledger } = await world();
    expect(await visibleRequest({ requests, ledger }, accountId, key)).toBe(issueId);
  });
});

test('grants are listed by page', async () => {
  const { operations } = await world();
  const held = { beneficiaryId: 'acc-person' };
  const first = await operations['grants.list']({ filter: held, limit: 2 });
  expect(first.items).toHaveLength(2);
  const second = await operations['grants.list']({ filter: held, limit: 2, cursor: first.next });
  expect(second.items).toHaveLength(1);
  expect(second.next).toBeUndefined();
});

describe('the audit trail', () => {
  test('is listed by filter, and an action that does not exist is refused', async () => {
    const made = adminWorld();
    await seed(made);
    const list = (action: string) =>
      made.operations['audit.list']({ filter: { action: action as AuditAction }, limit: 10 });
    expect((await list('secret-changed')).items).toMatchObject([{ actor: ADMIN.accountId }]);
    expect((await refusalOf(list('no-such-action'))).paths).toEqual(['filter.action']);
  });

  test('calls issues by their keys, connections and rules by their names, as long as they are known', async () => {
    const made = await world();
    await seed(made);
    const at = made.clock.now();
    const approved = (subject: string, ruleId: string | null = null) =>
      sampleDraft('request-approved', { subject, at }, { ruleId });
    const decided = { issueKey: 'ACCESS-2', ruleId: 'gone' };
    await made.ports.audit.append([
      approved('issue:500', 'wiki-users'),
      sampleDraft('request-decided', { subject: 'issue:501', at }, decided),
      ...['issue:502', 'connection:main', 'connection:gone'].map((subject) => approved(subject)),
    ]);
    const list = (action: AuditAction) => made.operations['audit.list']({ filter: { action }, limit: 10 });
    const items = [...(await list('request-approved')).items, ...(await list('request-decided')).items];
    const named = items.map(({ subject, subjectName, ruleName }) => [subject, subjectName, ruleName]);
    expect(new Map(named.map(([subject, ...rest]) => [subject, rest]))).toEqual(
      new Map([
        ['issue:500', ['ACCESS-1', 'Wiki users']],
        ['issue:501', ['ACCESS-2', null]],
        ['issue:502', [null, null]],
        ['connection:main', ['Main', null]],
        ['connection:gone', [null, null]],
      ]),
    );
  });

  test('a changed event is found', async () => {
    const made = adminWorld();
    await seed(made);
    const verify = () => made.operations['audit.verify']({ subject: 'configuration' });
    expect(await verify()).toMatchObject({ intact: true, fault: null });
    const [first] = made.audits.chainOf('configuration');
    made.audits.tamper('configuration', 1, first && { ...first, actor: 'acc-other' });
    expect(await verify()).toMatchObject({ intact: false, fault: { seq: 1, fault: 'changed' } });
  });
});
