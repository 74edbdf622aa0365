import fc from 'fast-check';
import type { RequestFacts } from '#domain/rules/conditions/given';
import { evaluate, explain } from '#domain/rules/evaluate';
import { indexRules } from '#domain/rules/rule-index';
import { AccessRule } from '#domain/rules/rule';
import type { AccessRule as Rule } from '#domain/rules/rule';

/** Small alphabets, so that rules and facts meet often. */
const applications = ['wiki', 'chat'];
const risks = ['low', 'medium', 'high'] as const;
const people = ['anna', 'ben'];
const levels = ['user', 'admin'];
const groups = ['team-a', 'team-b', 'team-c'];
const domains = ['example.com', 'example.org'];

const some = (values: readonly string[]) => fc.subarray([...values]);

const arbitraryHour = fc.constantFrom('00:00', '06:00', '12:00', '22:00');
/** Another version of the runtime may have known it. */
export const UNKNOWN_ZONE = 'Europe/Nowhere';
const arbitraryTimeOfWeek = fc
  .record({
    days: fc.subarray(['friday', 'saturday', 'sunday'], { minLength: 1 }),
    from: arbitraryHour,
    to: arbitraryHour,
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', UNKNOWN_ZONE),
  })
  .filter(({ from, to }) => from !== to);

export const arbitraryConditions = fc.record(
  {
    applicationIds: some(applications),
    levelIds: some(levels),
    intents: fc.subarray<'grant' | 'removal' | 'change'>(['grant', 'removal', 'change']),
    requesterGroupIds: some(groups),
    requesterEmailDomains: some(domains),
    applicationRisks: fc.subarray([...risks]),
    requesterIsOwner: fc.boolean(),
    timeOfWeek: arbitraryTimeOfWeek,
  },
  {
    requiredKeys: ['applicationIds', 'levelIds', 'intents', 'requesterGroupIds', 'requesterEmailDomains'],
  },
);

const arbitraryOutcome = fc
  .constantFrom('automatic', 'refuse', 'lead', 'security')
  .map((kind) =>
    kind === 'automatic' || kind === 'refuse'
      ? { kind, reason: 'a reason' }
      : { kind: 'approval', stages: [{ approvers: [{ kind: 'user', accountId: kind }] }] },
  );

export const arbitraryRules: fc.Arbitrary<readonly Rule[]> = fc
  .array(fc.record({ when: arbitraryConditions, enabled: fc.boolean(), outcome: arbitraryOutcome }), {
    maxLength: 6,
  })
  .map((rules) => rules.map((rule, index) => aRule({ ...rule, id: `rule-${index + 1}` })));

const arbitraryEmail = fc.constantFrom(
  undefined,
  'someone@example.com',
  'Someone@EXAMPLE.ORG',
  'x@elsewhere.example',
);

/** For themselves, or for somebody else. */
export const arbitraryFacts: fc.Arbitrary<RequestFacts> = fc.record(
  {
    intent: fc.constantFrom('grant', 'removal', 'change'),
    application: fc.record({
      id: fc.constantFrom(...applications),
      risk: fc.constantFrom(...risks),
      ownerAccountId: fc.constantFrom(undefined, ...people),
    }),
    level: fc.constantFrom(undefined, ...levels.map((id) => ({ id }))),
    requesterId: fc.constant('anna'),
    requesterGroupIds: some(groups),
    requesterEmail: arbitraryEmail,
    beneficiary: fc.record({ accountId: fc.constant('ben'), groupIds: some(groups), email: arbitraryEmail }),
    at: fc
      .integer({ min: Date.UTC(2026, 9, 22), max: Date.UTC(2026, 9, 27) })
      .map((time) => new Date(time).toISOString()),
  },
  {
    requiredKeys: [
      ...(['intent', 'application', 'level', 'requesterId', 'requesterGroupIds'] as const),
      ...(['requesterEmail', 'at'] as const),
    ],
  },
);

/** The verdict with its trace. */
export function evaluated(rules: readonly Rule[], facts: RequestFacts) {
  const indexed = indexRules(rules);
  const verdict = evaluate(indexed, facts);
  return { ...verdict, trace: explain(indexed, facts, verdict) };
}

/** A rule as an administrator's file would give it; everything left out has its default. */
export function aRule(changes: Readonly<Record<string, unknown>> = {}): Rule {
  return AccessRule.parse({
    id: 'rule-1',
    name: 'A rule',
    when: {},
    outcome: { kind: 'automatic', reason: 'low risk' },
    ...changes,
  });
}
