import type { RuleDraft } from './draft';

/** What every part of the form works with. */
export interface FieldsProps {
  readonly draft: RuleDraft;
  readonly change: (changes: Partial<RuleDraft>) => void;
  /** What is wrong at this path of the rule, or below it. */
  readonly faultAt: (path: string) => string | undefined;
}
