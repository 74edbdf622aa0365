import type { ErrorView } from '#contract/kit/reply';
import { faultView, faultsFrom } from '#domain/failure/fault';
import { PortalMapping } from '#domain/portals/portal';
import { AccessRule } from '#domain/rules/rule';
import { adminResolver } from '#resolvers/admin';
import { ADMIN, adminWorld, portal, rule } from '../usecases/kit/admin-world';

async function refused(functionKey: string, payload: unknown): Promise<ErrorView> {
  const { operations, logger } = adminWorld();
  const resolve = adminResolver({ isJiraAdmin: async () => true, operations, logger }, () => 'invocation');
  const reply = await resolve({ call: { functionKey, payload }, context: {} }, { principal: ADMIN } as never);
  return (reply as { readonly error: ErrorView }).error;
}

/** What the schema of the domain says of a form. */
function faultsOf(schema: typeof AccessRule | typeof PortalMapping, form: unknown) {
  const { error } = schema.safeParse(form);
  return error === undefined ? [] : faultsFrom(error).map(faultView);
}

const group = { type: 'group' as const, id: 'g1' };
const binding = (n: number) => ({ connectionId: `c${n}`, entitlement: group, displayName: 'Group' });
const stage = { name: 'Owners', need: 'any', approvers: [{ kind: 'application-owner' }] };
const approval = (...stages: object[]) => ({ outcome: { kind: 'approval', stages } });

const brokenRules: readonly [string, object][] = [
  ['a name of blanks', { name: '  ' }],
  ['an id of another form', { id: 'Not An Id' }],
  ['ids of another form', { when: { ...rule.when, applicationIds: ['wiki', 'Wiki!'], levelIds: [''] } }],
  ['a domain that is none', { when: { ...rule.when, requesterEmailDomains: ['@example.com'] } }],
  ['no stage', approval()],
  ['six stages', approval(stage, stage, stage, stage, stage, stage)],
  ['a stage without approvers', approval({ ...stage, approvers: [] })],
  ['a stage that needs nobody', approval({ ...stage, need: 0 })],
  ['an approver that is no account', approval({ ...stage, approvers: [{ kind: 'user', accountId: 'a b' }] })],
  ['no reason for an automatic yes', { outcome: { kind: 'automatic', reason: ' ' } }],
  ['no reason for a refusal', { outcome: { kind: 'refuse', reason: '' } }],
  ['a cap that is no duration', { durationCap: 'soon' }],
  ['too many extra entitlements', { extraEntitlements: Array.from({ length: 11 }, (_, n) => binding(n)) }],
  ['several at once', { name: '', durationCap: 'soon', ...approval({ ...stage, name: '' }) }],
];

describe.each(brokenRules)('a rule with %s', (_what, changes) => {
  const form = { ...rule, ...changes };
  const expected = faultsOf(AccessRule, form);

  test.each([
    ['rules.save', { rule: form }],
    ['rules.replay', { draft: { rule: form } }],
  ])('%s says what the domain says, from the top of the form', async (operation, payload) => {
    const { code, faults, field } = await refused(operation, payload);
    expect(expected.length).toBeGreaterThan(0);
    expect({ code, faults, field }).toEqual({
      ...{ code: 'invalid-input', faults: expected },
      field: expected[0]?.path,
    });
  });

  test('a replayed list says which rule', async () => {
    const { faults } = await refused('rules.replay', { draft: { rules: [rule, form] } });
    expect(faults).toEqual(expected.map((fault) => ({ ...fault, path: `rules.1.${fault.path}` })));
  });
});

describe('a rule with more ids than a condition holds', () => {
  const levelIds = Array.from({ length: 1001 }, (_, n) => `level-${n}`);
  const form = { ...rule, when: { ...rule.when, applicationIds: [], levelIds } };
  const tooMany = {
    message: 'Give at most 1000 entries.',
    said: { key: 'faults.input.tooMany', params: { count: 1000 } },
  };

  test.each([
    ['rules.save', { rule: form }, 'when.levelIds'],
    ['rules.replay', { draft: { rule: form } }, 'when.levelIds'],
    ['rules.replay', { draft: { rules: [form] } }, 'rules.0.when.levelIds'],
  ])('%s says so once, and nothing of each', async (operation, payload, path) => {
    const { code, faults } = await refused(operation, payload);
    expect({ code, faults }).toEqual({ code: 'invalid-input', faults: [{ ...tooMany, path }] });
  });
});

describe.each<[string, object]>([
  ['no request type', { requestTypes: [] }],
  ['a project that is no number', { projectId: 'ACCESS' }],
  ['a field that cannot be mapped', { fields: { ...portal.fields, application: '../../field' } }],
  ['a status that is none', { statuses: { ...portal.statuses, revoked: '' } }],
  ['something unknown', { surprise: true }],
  ['several at once', { id: '', requestTypes: [], approverField: 'nobody' }],
])('a mapping with %s', (_what, changes) => {
  const form = { ...portal, ...changes };
  const expected = faultsOf(PortalMapping, form);

  test.each([
    ['portals.save', { portal: form }],
    ['portals.syncOptions', { portal: form }],
  ])('%s says what the domain says, from the top of the form', async (operation, payload) => {
    const { code, faults } = await refused(operation, payload);
    expect(expected.length).toBeGreaterThan(0);
    expect({ code, faults }).toEqual({ code: 'invalid-input', faults: expected });
  });
});

test('one fault is the message, several are counted; a form that is not sent is missed by its name', async () => {
  const one = await refused('rules.save', { rule: { ...rule, durationCap: 'soon' } });
  expect(one.said).toEqual({ key: 'faults.duration' });
  const two = await refused('rules.save', { rule: { ...rule, name: '', durationCap: 'soon' } });
  expect(two.said).toEqual({ key: 'faults.several', params: { count: 2 } });
  const none = await refused('rules.save', {});
  expect(none.faults).toMatchObject([{ path: 'rule', said: { key: 'faults.input.missing' } }]);
});
