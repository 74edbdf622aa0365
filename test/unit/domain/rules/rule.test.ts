import { AccessRule } from '#domain/rules/rule';
import { faultsFrom } from '#domain/failure/fault';
import { entryFaults } from '#domain/rules/condition-references';
import { aRule } from './arbitrary-rules';

const approval = (stage: object) => ({ outcome: { kind: 'approval', stages: [stage] } });
const owner = { kind: 'application-owner' };

function faultsOf(changes: object) {
  const bare = { id: 'rule-1', name: 'A rule', when: {}, outcome: { kind: 'automatic', reason: 'low risk' } };
  const parsed = AccessRule.safeParse({ ...bare, ...changes });
  return parsed.success
    ? []
    : faultsFrom(parsed.error).map((fault) => `${fault.path.join('.')}: ${fault.message}`);
}

it('a rule says nothing twice: everything left out has its default', () => {
  expect(aRule()).toEqual({
    id: 'rule-1',
    name: 'A rule',
    version: 1,
    enabled: true,
    when: { applicationIds: [], levelIds: [], intents: [], requesterGroupIds: [], requesterEmailDomains: [] },
    outcome: { kind: 'automatic', reason: 'low risk' },
    justificationRequired: false,
    extraEntitlements: [],
  });
  expect(aRule(approval({ approvers: [owner] })).outcome).toEqual({
    kind: 'approval',
    stages: [{ name: 'Approval', approvers: [owner], need: 'any' }],
  });
});

it.each([
  ['a quorum of all', approval({ approvers: [owner], need: 'all' })],
  ['a quorum by number', approval({ approvers: [owner], need: 2 })],
  [
    'people, groups and owners',
    approval({
      approvers: [{ kind: 'user', accountId: '712020:abc' }, { kind: 'group', groupId: 'g' }, owner],
    }),
  ],
  ['a refusal with its reason', { outcome: { kind: 'refuse', reason: 'frozen' } }],
  ['a cap in ISO form', { durationCap: 'P30D' }],
  ['a cap in words', { durationCap: '8 hours' }],
  ['a domain', { when: { requesterEmailDomains: ['example.co.uk'] } }],
])('%s is sound', (_what, changes) => {
  expect(faultsOf(changes)).toEqual([]);
});

it('a rule names each of a few words once and in their order, however they were entered', () => {
  const timeOfWeek = { days: ['sunday', 'monday', 'sunday'], timeZone: 'UTC' };
  const { when } = aRule({
    when: { intents: ['change', 'grant', 'change'], applicationRisks: ['high', 'low', 'high'], timeOfWeek },
  });
  expect(when).toMatchObject({
    intents: ['grant', 'change'],
    applicationRisks: ['low', 'high'],
    timeOfWeek: { days: ['monday', 'sunday'] },
  });
});

it('hours may be entered without their nought, and a time zone under any of its names', () => {
  const kept = (entered: object) =>
    aRule({ when: { timeOfWeek: { days: ['monday'], timeZone: 'UTC', ...entered } } }).when.timeOfWeek;
  expect(kept({ from: '8:00', to: '9:30' })).toMatchObject({ from: '08:00', to: '09:30' });
  expect(kept({ timeZone: 'europe/berlin' })).toMatchObject({ timeZone: 'Europe/Berlin' });
  expect(kept({ timeZone: 'US/Eastern' })).toMatchObject({ timeZone: 'America/New_York' });
  expect(kept({ timeZone: 'Etc/UTC' })).toMatchObject({ timeZone: 'UTC' });
});

it('an application, level, group or domain that is entered twice is named', () => {
  const when = {
    applicationIds: ['wiki', 'chat', 'wiki'],
    levelIds: ['user', 'user'],
    requesterGroupIds: ['g', 'g'],
    requesterEmailDomains: ['example.com', 'Example.com'],
  };
  const faults = entryFaults(aRule({ when }).when, undefined);
  expect(faults.map(({ path, message }) => `${path.join('.')}: ${message}`)).toEqual([
    'applicationIds.2: This is named twice.',
    'levelIds.1: This is named twice.',
    'requesterGroupIds.1: This is named twice.',
    'requesterEmailDomains.1: This is named twice.',
  ]);
});

it('what is none of them stays as it is until it is checked', () => {
  const { timeOfWeek } = aRule({ when: { timeOfWeek: { days: ['monday'], timeZone: 'EST' } } }).when;
  expect(timeOfWeek?.timeZone).toBe('EST');
});

it.each([
  [
    'a cap in months',
    { durationCap: '2 months' },
    'durationCap: Write a duration like PT8H, P30D, 8 hours or 30 days: at least 5 minutes, at most 10 years.',
  ],
  [
    'a cap with words behind it',
    { durationCap: 'P30D or longer' },
    'durationCap: Write a duration like PT8H, P30D, 8 hours or 30 days: at least 5 minutes, at most 10 years.',
  ],
  ['no stage', { outcome: { kind: 'approval', stages: [] } }, 'outcome.stages: Give at least one stage.'],
  [
    'a stage without approvers',
    approval({ approvers: [] }),
    'outcome.stages.0.approvers: A stage needs at least one approver.',
  ],
  [
    'no word why nobody decides',
    { outcome: { kind: 'automatic', reason: ' ' } },
    'outcome.reason: Say why no person decides.',
  ],
  [
    'no word why it is refused',
    { outcome: { kind: 'refuse', reason: '' } },
    'outcome.reason: Say why it is refused.',
  ],
  [
    'an e-mail address for a domain',
    { when: { requesterEmailDomains: ['a@example.com'] } },
    'when.requesterEmailDomains.0: Write a domain name like example.com, without @.',
  ],
  [
    'a domain with its at sign',
    { when: { requesterEmailDomains: ['@example.com'] } },
    'when.requesterEmailDomains.0: Write a domain name like example.com, without @.',
  ],
  [
    'an id with capitals',
    { id: 'Rule' },
    'id: Use lower-case letters, digits and dashes, at most 40 characters.',
  ],
  [
    'a misspelt condition',
    { when: { applicationId: ['wiki'] } },
    'when.applicationId: There is no such setting.',
  ],
])('%s is refused beside it', (_what, changes, fault) => {
  expect(faultsOf(changes)).toEqual([fault]);
});

it.each([
  ['a quorum of none', approval({ approvers: [owner], need: 0 })],
  ['a quorum of half a person', approval({ approvers: [owner], need: 1.5 })],
  [
    'six stages',
    { outcome: { kind: 'approval', stages: Array.from({ length: 6 }, () => ({ approvers: [owner] })) } },
  ],
  ['an outcome nobody knows', { outcome: { kind: 'maybe' } }],
  ['an approver nobody knows', approval({ approvers: [{ kind: 'manager' }] })],
  ['no conditions at all, not even empty ones', { when: undefined }],
  ['version nought', { version: 0 }],
])('%s is refused', (_what, changes) => {
  expect(faultsOf(changes)).not.toEqual([]);
});
