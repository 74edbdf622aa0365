import { advanceIssue } from '#usecases/requests/advance-issue';
import {
  APPROVER,
  FIELD,
  PERSON,
  STATUS,
  actionsOf,
  configure,
  openWorld,
  provision,
  rule,
  theRequest,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, fields, issueNow, raiseIssue, receive, textField as text, without } from '../kit/issue-cases';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

const audiences = async () =>
  (await theRequest(world, ISSUE)).outbox.notices.map((notice) => notice.audience);

describe('a request that can be decided', () => {
  it('is frozen with its decision, its fields and its approvers, and told to the agents', async () => {
    raiseIssue(world, { fields: { ...fields, [FIELD.duration]: text('8 hours') } });
    const request = await receive(world);
    expect(request).toMatchObject({
      state: 'awaiting-approval',
      requesterId: PERSON,
      beneficiaryId: PERSON,
      applicationId: 'wiki',
      levelId: 'user',
      fields: {
        [FIELD.application]: '100',
        [FIELD.level]: '200',
        [FIELD.duration]: '8 hours',
        [FIELD.justification]: '',
        reporter: PERSON,
      },
      decision: {
        ruleId: 'wiki-users',
        ruleVersion: 1,
        durationMinutes: 480,
        stages: [{ approvers: [APPROVER], need: 1 }],
      },
      outbox: { fillApprovers: true },
    });
    expect(await audiences()).toEqual(['internal']);
    expect(actionsOf(world, 'issue:1')).toEqual(['request-received', 'request-decided']);
  });

  it('keeps its decision when the rules change', async () => {
    raiseIssue(world);
    const request = await receive(world);
    await configure(world, { rules: [] });
    await advanceIssue(world.ports, ISSUE);
    expect((await theRequest(world, ISSUE)).decision).toEqual(request.decision);
  });

  it('by a rule that asks nobody is approved in the same commit', async () => {
    await configure(world, { rules: [{ ...rule, outcome: { kind: 'automatic', reason: 'low risk' } }] });
    raiseIssue(world);
    expect(await receive(world)).toMatchObject({ state: 'in-progress', grantIds: ['1:main:group:g1'] });
    expect(actionsOf(world, 'issue:1')).toEqual(['request-received', 'request-decided', 'request-approved']);
    expect(world.queue.jobs).toMatchObject([{ kind: 'grant' }]);
  });

  it('for somebody else keeps the two apart', async () => {
    world.people.set({ accountId: 'acc-other', email: 'other@example.com' });
    raiseIssue(world, {
      fields: {
        ...fields,
        [FIELD.beneficiary]: { raw: 'acc-other', label: 'Other', accountIds: ['acc-other'] },
      },
    });
    expect(await receive(world)).toMatchObject({ requesterId: PERSON, beneficiaryId: 'acc-other' });
  });
});

describe('the duration', () => {
  it.each([
    ['nothing without a cap', undefined, undefined, undefined],
    ['what was asked for without a cap', '2 days', undefined, 2_880],
    ['the cap where nothing was asked for', undefined, 'P30D', 43_200],
    ['the cap where more was asked for', '60 days', 'P30D', 43_200],
    ['what was asked for below the cap', '8h', 'P30D', 480],
    ['what was asked for, exactly the cap', '30 days', 'P30D', 43_200],
  ])('is %s', async (_what, asked, durationCap, minutes) => {
    await configure(world, { rules: [{ ...rule, ...(durationCap === undefined ? {} : { durationCap }) }] });
    raiseIssue(world, {
      fields: { ...fields, ...(asked === undefined ? {} : { [FIELD.duration]: text(asked) }) },
    });
    const { decision } = await receive(world);
    expect(decision?.durationMinutes).toBe(minutes);
    const isCut = minutes === 43_200 && asked !== '30 days';
    const cut = { capMinutes: 43_200, ...(asked === undefined ? {} : { askedMinutes: 86_400 }) };
    expect(decision?.why.cut).toEqual(isCut ? cut : undefined);
  });
});

describe('a request that is refused', () => {
  it.each([
    ['no-rule', { rules: [] }],
    ['refused-by-rule', { rules: [{ ...rule, outcome: { kind: 'refuse', reason: 'frozen' } }] }],
  ])('(%s) is declined, told to the customer, and never read again', async (code, changes) => {
    await configure(world, changes);
    raiseIssue(world);
    expect(await receive(world)).toMatchObject({
      state: 'refused',
      attention: { code },
      outbox: { moveTo: STATUS.declined },
    });
    expect(await audiences()).toEqual(['public', 'internal']);
    await configure(world, {});
    await advanceIssue(world.ports, ISSUE);
    expect((await theRequest(world, ISSUE)).state).toBe('refused');
    expect((await issueNow(world)).statusId).toBe(STATUS.declined);
  });
});

describe('a removal', () => {
  it('names the live grants it would take, strictly read, and lasts for ever', async () => {
    await provision(world, '7');
    raiseIssue(world, { requestTypeId: '102', fields: { ...fields, [FIELD.duration]: text('8 hours') } });
    const { decision } = await receive(world, 'removal');
    expect(decision).toMatchObject({ entitlements: [], takesAway: ['7:main:group:g1'] });
    expect(decision).not.toHaveProperty('durationMinutes');
  });

  it('without a level means all of the application', async () => {
    await provision(world, '7');
    raiseIssue(world, { requestTypeId: '102', fields: without(FIELD.level) });
    expect((await receive(world, 'removal')).decision?.takesAway).toHaveLength(1);
  });

  it('of what nobody granted needs attention', async () => {
    raiseIssue(world, { requestTypeId: '102' });
    expect((await receive(world, 'removal')).attention?.code).toBe('nothing-to-remove');
  });

  it('that is not for this person or application takes nothing', async () => {
    await provision(world, '7');
    world.people.set({ accountId: 'acc-other' });
    raiseIssue(world, { requestTypeId: '102', reporterId: 'acc-other' });
    expect((await receive(world, 'removal')).attention?.code).toBe('nothing-to-remove');
  });
});
