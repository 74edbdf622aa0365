/** One thing in which two versions of a rule differ: a value, a list, or a text of which only the change is kept. */
export type RuleDifferenceView =
  | { readonly field: string; readonly from: unknown; readonly to: unknown }
  | { readonly field: string; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly field: string; readonly reworded: true };

interface WhoAndWhen {
  /** Account id. */
  readonly actor: string;
  readonly at: string;
  /** Place in the audit chain of the configuration. */
  readonly seq: number;
}

/** One change of the rules, from the audit trail. */
export type RuleChangeView = WhoAndWhen &
  (
    | {
        readonly kind: 'created' | 'changed' | 'deleted';
        readonly ruleId: string;
        readonly version: number | null;
        readonly differences: readonly RuleDifferenceView[];
      }
    | {
        readonly kind: 'reordered';
        readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[];
      }
    | {
        readonly kind: 'imported';
        readonly added: readonly string[];
        readonly changed: readonly string[];
        readonly removed: readonly string[];
      }
  );
