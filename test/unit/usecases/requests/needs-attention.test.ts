import { inEnglish } from '#domain/failure/sentence';
import { advanceIssue } from '#usecases/requests/advance-issue';
import {
  APPROVER,
  FIELD,
  PERSON,
  STATUS,
  actionsOf,
  configure,
  openWorld,
  rule,
  theRequest,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, fields, issueNow, raiseIssue, receive, textField as text, without } from '../kit/issue-cases';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

const twoWikis = [
  { id: 'wiki', name: 'Wiki' },
  { id: 'other', name: 'Other', aliases: ['WIKI'] },
];
const ownersDecide = {
  kind: 'approval',
  stages: [{ name: 'Owners', approvers: [{ kind: 'application-owner' }] }],
};

/** What is special about a case: in English, and by its key. */
const special: Readonly<Record<string, readonly [string, object]>> = {
  'what was written, cut to what is enough to recognise it': [
    `"${'x'.repeat(200)}…"`,
    { key: 'findings.reason.quoted', params: { value: `${'x'.repeat(200)}…` } },
  ],
  'the applications that a name means': [
    '"Wiki" means "Wiki" and "Other"',
    { key: 'findings.reason.twice', params: { name: 'Wiki', first: 'Wiki', second: 'Other' } },
  ],
  'the rule': [`rule "${rule.name}"`, { key: 'findings.reason.rule', params: { rule: rule.name } }],
  'the stage and the rule': [
    `stage "Owners" needs 1 and has 0, rule "${rule.name}"`,
    {
      key: 'findings.reason.stageShort',
      params: { stage: 'Owners', need: 1, found: 0, rule: rule.name },
    },
  ],
};

const audiences = async () =>
  (await theRequest(world, ISSUE)).outbox.notices.map((notice) => notice.audience);

describe('a request that needs attention', () => {
  it.each<[string, object]>([
    ['missing-application', { fields: without(FIELD.application) }],
    ['missing-level', { fields: without(FIELD.level) }],
    ['unknown-application', { fields: { ...fields, [FIELD.application]: text('Wikipedia') } }],
    ['unknown-level', { fields: { ...fields, [FIELD.level]: text('Owner') } }],
    ['unreadable-duration', { fields: { ...fields, [FIELD.duration]: text('a while') } }],
    ['unreadable-duration', { fields: { ...fields, [FIELD.duration]: text('long '.repeat(5_000)) } }],
    ['unknown-application', { fields: { ...fields, [FIELD.application]: text('x'.repeat(5_000)) } }],
    [
      'beneficiary-unreadable',
      { fields: { ...fields, [FIELD.beneficiary]: { raw: 'a,b', label: 'A, B', accountIds: ['a', 'b'] } } },
    ],
    ['beneficiary-unreadable', { fields: { ...fields, [FIELD.beneficiary]: text('my colleague') } }],
  ])('(%s) says so to both sides, once, and moves the issue', async (code, changes) => {
    raiseIssue(world, changes);
    const request = await receive(world);
    expect(request).toMatchObject({
      state: 'needs-attention',
      attention: { code },
      returnTo: STATUS.waiting,
      outbox: { moveTo: STATUS.attention },
    });
    expect(await audiences()).toEqual(['internal', 'public']);
    expect(await receive(world)).toEqual(request);
    expect(actionsOf(world, 'issue:1')).toEqual(['request-received', 'request-needs-attention']);
  });

  it.each<[string, object, object]>([
    [
      'what was written, cut to what is enough to recognise it',
      {},
      { fields: { ...fields, [FIELD.level]: text('x'.repeat(5_000)) } },
    ],
    ['the applications that a name means', { applications: twoWikis }, {}],
    ['the rule', { rules: [{ ...rule, justificationRequired: true }] }, {}],
    ['the stage and the rule', { rules: [{ ...rule, outcome: ownersDecide }] }, {}],
  ])('names %s, in words that have a key', async (what, changes, issue) => {
    await configure(world, changes);
    raiseIssue(world, issue);
    const { attention } = await receive(world);
    expect([attention?.said && inEnglish(attention.said), attention?.said]).toEqual(special[what]);
  });

  it.each<[string, { readonly blind?: boolean; readonly [section: string]: unknown }]>([
    [
      'ambiguous-application',
      {
        applications: [
          { id: 'wiki', name: 'Wiki' },
          { id: 'other', name: 'Other', aliases: ['WIKI'] },
        ],
      },
    ],
    ['application-disabled', { applications: [{ id: 'wiki', name: 'Wiki', enabled: false }] }],
    [
      'level-without-entitlements',
      { applications: [{ id: 'wiki', name: 'Wiki', levels: [{ id: 'user', name: 'User' }] }] },
    ],
    ['missing-justification', { rules: [{ ...rule, justificationRequired: true }] }],
    [
      'requester-email-unknown',
      { rules: [{ ...rule, when: { requesterEmailDomains: ['example.com'] } }], blind: true },
    ],
    [
      'rule-time-unknown',
      { rules: [{ ...rule, when: { timeOfWeek: { days: ['monday'], timeZone: 'Europe/Nowhere' } } }] },
    ],
    [
      'no-approver',
      {
        rules: [
          {
            ...rule,
            outcome: { kind: 'approval', stages: [{ approvers: [{ kind: 'user', accountId: PERSON }] }] },
          },
        ],
      },
    ],
    [
      'no-approver',
      {
        rules: [
          {
            ...rule,
            outcome: { kind: 'approval', stages: [{ approvers: [{ kind: 'application-owner' }] }] },
          },
        ],
      },
    ],
    [
      'no-approver',
      {
        rules: [
          {
            ...rule,
            outcome: {
              kind: 'approval',
              stages: [{ approvers: [{ kind: 'user', accountId: APPROVER }], need: 2 }],
            },
          },
        ],
      },
    ],
  ])(
    '(%s) because of the catalog goes on by itself when that is mended',
    async (code, { blind = false, ...changes }) => {
      await configure(world, changes);
      if (blind) world.people.set({ accountId: PERSON });
      raiseIssue(world);
      expect(await receive(world)).toMatchObject({ state: 'needs-attention', attention: { code } });
      await configure(world, {});
      const mended = await receive(world);
      expect(mended.state).toBe('awaiting-approval');
      expect(mended).not.toHaveProperty('attention');
    },
  );

  it('says a new thing when it stops for another reason', async () => {
    raiseIssue(world, { fields: without(FIELD.level) });
    await receive(world);
    world.clock.advance({ seconds: 1 });
    world.tracker.editBy(PERSON, ISSUE, FIELD.level, text('Owner'));
    expect((await receive(world)).outbox.notices).toHaveLength(4);
  });

  it('goes back to where it was when it can be decided', async () => {
    raiseIssue(world, { fields: without(FIELD.level) });
    await advanceIssue(world.ports, ISSUE);
    expect((await issueNow(world)).statusId).toBe(STATUS.attention);
    world.tracker.editBy(PERSON, ISSUE, FIELD.level, fields[FIELD.level]);
    await advanceIssue(world.ports, ISSUE);
    expect(await issueNow(world)).toMatchObject({ statusId: STATUS.waiting });
    expect(await theRequest(world, ISSUE)).not.toHaveProperty('returnTo');
  });

  it('is not moved there any more if it was decided before anybody moved it', async () => {
    raiseIssue(world, { fields: without(FIELD.level) });
    expect((await receive(world)).outbox.moveTo).toBe(STATUS.attention);
    world.tracker.editBy(PERSON, ISSUE, FIELD.level, fields[FIELD.level]);
    await advanceIssue(world.ports, ISSUE);
    expect((await theRequest(world, ISSUE)).state).toBe('awaiting-approval');
    expect((await issueNow(world)).statusId).toBe(STATUS.waiting);
  });
});
