import { auditFactIn } from './audit-facts';
import type { FactsOf } from './audit-facts';
import type { AuditEvent } from './audit-event';
import type { RuleDifference, RuleMove } from './facts/rule-difference';

interface WhoAndWhen {
  /** Account id. */
  readonly actor: string;
  readonly at: string;
  /** Place in the chain of the configuration. */
  readonly seq: number;
}

/** Ids of rules. */
interface Touched {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** One change of the rules, as the audit trail tells it. */
export type RuleChange = WhoAndWhen &
  (
    | {
        readonly kind: 'created' | 'changed' | 'deleted';
        readonly ruleId: string;
        /** The version the rule has since; of a deleted rule the last one. Null: not recorded. */
        readonly version: number | null;
        readonly differences: readonly RuleDifference[];
      }
    | { readonly kind: 'reordered'; readonly moved: readonly RuleMove[] }
    | ({ readonly kind: 'imported' } & Touched)
  );

function kindOf({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  if (from === null) return 'created';
  return to === null ? 'deleted' : 'changed';
}

function importOf(head: WhoAndWhen, rules: Touched | undefined): RuleChange | undefined {
  if (rules === undefined) return undefined;
  const touched = rules.added.length + rules.changed.length + rules.removed.length > 0;
  return touched ? { ...head, kind: 'imported', ...rules } : undefined;
}

function changeFrom(facts: FactsOf<'configuration-changed'>, head: WhoAndWhen): RuleChange | undefined {
  switch (facts.what) {
    case 'rule': {
      const { id, version, changes } = facts;
      const kind = kindOf(facts);
      return { ...head, kind, ruleId: id, version: version.to ?? version.from, differences: changes };
    }
    case 'rule-order':
      return { ...head, kind: 'reordered', moved: facts.moved };
    case 'configuration':
      return importOf(head, facts.rules);
    default:
      return undefined;
  }
}

/** What an event of the configuration says about rules; undefined = nothing. */
export function ruleChangeIn(event: AuditEvent): RuleChange | undefined {
  const fact = auditFactIn(event);
  const { actor, at, seq } = event;
  return fact?.action === 'configuration-changed' ? changeFrom(fact.facts, { actor, at, seq }) : undefined;
}

/** Whether the change touched this rule. */
export function concerns(change: RuleChange, ruleId: string): boolean {
  switch (change.kind) {
    case 'reordered':
      return change.moved.some(({ id }) => id === ruleId);
    case 'imported':
      return [...change.added, ...change.changed, ...change.removed].includes(ruleId);
    default:
      return change.ruleId === ruleId;
  }
}
