import { AccessRule } from '#domain/rules/rule';
import type { RequestFacts } from '#domain/rules/conditions/given';

const APPLICATIONS = 2_000;
const GROUPS = 400;
const LEVELS = ['user', 'editor', 'admin'] as const;
const INTENTS = ['grant', 'removal', 'change'] as const;
const RISKS = ['low', 'medium', 'high'] as const;
const DOMAINS = ['example.com', 'example.org', 'example.net'] as const;

/** The same numbers in every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Next = ReturnType<typeof numbers>;
const oneOf = <T>(next: Next, values: readonly [T, ...T[]]): T => values[next(values.length)] ?? values[0];
const some = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
const application = (next: Next) => `application-${next(APPLICATIONS)}`;
const group = (next: Next) => `group-${next(GROUPS)}`;

/** Rules as a large company might have them: nearly all name applications, some ask for people or risk. */
export function generatedRules(count: number): readonly AccessRule[] {
  const next = numbers(7);
  return Array.from({ length: count }, (_, index) =>
    AccessRule.parse({
      id: `rule-${index}`,
      name: `Rule ${index}`,
      when: {
        applicationIds: some(1 + next(8), () => application(next)),
        levelIds: next(3) === 0 ? [oneOf(next, LEVELS)] : [],
        intents: next(2) === 0 ? [oneOf(next, INTENTS)] : [],
        requesterGroupIds: next(3) > 0 ? some(1 + next(3), () => group(next)) : [],
        requesterEmailDomains: next(5) === 0 ? [oneOf(next, DOMAINS)] : [],
        ...(next(4) === 0 ? { applicationRisks: [oneOf(next, RISKS)] } : {}),
      },
      outcome: { kind: 'automatic', reason: 'generated' },
    }),
  );
}

/** Requests for applications that the rules know. */
export function generatedFacts(count: number): readonly RequestFacts[] {
  const next = numbers(11);
  return some(count, () => ({
    intent: oneOf(next, INTENTS),
    application: { id: application(next), risk: oneOf(next, RISKS) },
    level: { id: oneOf(next, LEVELS) },
    requesterId: 'somebody',
    requesterGroupIds: some(12, () => group(next)),
    requesterEmail: `somebody@${oneOf(next, DOMAINS)}`,
    at: '2026-11-27T09:00:00.000Z',
  }));
}
