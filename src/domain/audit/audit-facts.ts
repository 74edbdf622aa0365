import * as z from 'zod';
import { configurationFacts } from './facts/configuration';
import { connectionFacts } from './facts/connections';
import { grantFacts } from './facts/grants';
import { requestFacts } from './facts/requests';

/**
 * The table of everything that is ever recorded: each action, a fact in the past tense, with the schema of its facts. The
 * set is closed: an auditor can learn it by heart. Facts are ids, codes and numbers; never a secret, a name or an e-mail address.
 */
export const auditFacts = {
  ...requestFacts,
  ...grantFacts,
  ...connectionFacts,
  ...configurationFacts,
} as const;

export const auditActions = Object.keys(auditFacts) as (keyof typeof auditFacts)[];
export const AuditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof AuditAction>;

/** The facts of one action. */
export type FactsOf<A extends AuditAction> = z.infer<(typeof auditFacts)[A]>;

/** Of each action in a union, the action with its facts. */
export type AuditFactOf<A extends AuditAction> = A extends AuditAction
  ? { readonly action: A; readonly facts: FactsOf<A> }
  : never;

/** What happened, with its facts; the action tells which they are. */
export type AuditFact = AuditFactOf<AuditAction>;

/** What was recorded; undefined when its facts are not those of its action, so that it can only be shown. */
export function auditFactIn(event: {
  readonly action: AuditAction;
  readonly facts: Readonly<Record<string, unknown>>;
}): AuditFact | undefined {
  const { action, facts } = event;
  // The schema of the very action: the two belong together.
  return auditFacts[action].safeParse(facts).success
    ? ({ action, facts } as unknown as AuditFact)
    : undefined;
}
