import fc from 'fast-check';
import type { RequestFacts } from '#domain/rules/evaluate';
import { AccessRule } from '#domain/rules/rule';
import type { AccessRule as Rule } from '#domain/rules/rule';

/** Small alphabets, so that rules and facts meet often. */
const applications = ['wiki', 'chat'];
const levels = ['user', 'admin'];
const groups = ['team-a', 'team-b', 'team-c'];
const domains = ['example.com', 'example.org'];

const some = (values: readonly string[]) => fc.subarray([...values]);

export const arbitraryConditions = fc.record({
  applicationIds: some(applications),
  levelIds: some(levels),
  intents: fc.subarray<'grant' | 'removal' | 'change'>(['grant', 'removal', 'change']),
  requesterGroupIds: some(groups),
  requesterEmailDomains: some(domains),
});

const arbitraryOutcome = fc.constantFrom('automatic', 'refuse').map((kind) => ({ kind, reason: 'a reason' }));

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
    application: fc.constantFrom(...applications.map((id) => ({ id }))),
    level: fc.constantFrom(undefined, ...levels.map((id) => ({ id }))),
    requesterGroupIds: some(groups),
    requesterEmail: arbitraryEmail,
    beneficiary: fc.record({ groupIds: some(groups), email: arbitraryEmail }),
  },
  { requiredKeys: ['intent', 'application', 'level', 'requesterGroupIds', 'requesterEmail'] },
);

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
