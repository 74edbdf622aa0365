import * as z from 'zod';
import type { AuditEvent } from './audit-event';

const Difference = z.union([
  z.object({ field: z.string(), from: z.json(), to: z.json() }),
  z.object({ field: z.string(), added: z.array(z.string()), removed: z.array(z.string()) }),
  z.object({ field: z.string(), reworded: z.literal(true) }),
]);
const Version = z.object({ from: z.number().nullable(), to: z.number().nullable() });
const Moved = z.object({ id: z.string(), from: z.number(), to: z.number() });
const Lists = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  removed: z.array(z.string()),
});

/** The facts of events that touch rules. What was recorded before differences were kept has none. */
const Facts = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('rule'),
    id: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    version: Version.default({ from: null, to: null }),
    changes: z.array(Difference).default([]),
  }),
  z.object({ what: z.literal('rule-order'), moved: z.array(Moved).default([]) }),
  z.object({
    what: z.literal('configuration'),
    rules: Lists.default({ added: [], changed: [], removed: [] }),
  }),
]);
type Facts = z.infer<typeof Facts>;

interface WhoAndWhen {
  /** Account id. */
  readonly actor: string;
  readonly at: string;
  /** Place in the chain of the configuration. */
  readonly seq: number;
}

/** One change of the rules, as the audit trail tells it. */
export type RuleChange = WhoAndWhen &
  (
    | {
        readonly kind: 'created' | 'changed' | 'deleted';
        readonly ruleId: string;
        /** The version the rule has since; of a deleted rule the last one. Null: not recorded. */
        readonly version: number | null;
        readonly differences: readonly z.infer<typeof Difference>[];
      }
    | { readonly kind: 'reordered'; readonly moved: readonly z.infer<typeof Moved>[] }
    | ({ readonly kind: 'imported' } & z.infer<typeof Lists>)
  );

function kindOf({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  if (from === null) return 'created';
  return to === null ? 'deleted' : 'changed';
}

function changeFrom(facts: Facts, head: WhoAndWhen): RuleChange | undefined {
  switch (facts.what) {
    case 'rule': {
      const { id, version, changes } = facts;
      const kind = kindOf(facts);
      return { ...head, kind, ruleId: id, version: version.to ?? version.from, differences: changes };
    }
    case 'rule-order':
      return { ...head, kind: 'reordered', moved: facts.moved };
    case 'configuration': {
      const { added, changed, removed } = facts.rules;
      const touched = added.length + changed.length + removed.length > 0;
      return touched ? { ...head, kind: 'imported', ...facts.rules } : undefined;
    }
  }
}

/** What an event of the configuration says about rules; undefined = nothing. */
export function ruleChangeIn({ actor, at, seq, facts }: AuditEvent): RuleChange | undefined {
  const read = Facts.safeParse(facts);
  return read.success ? changeFrom(read.data, { actor, at, seq }) : undefined;
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
