import type { NamedView } from '#contract/kit/named-view';
import type { SaidView } from '#contract/kit/reply';
import type { RuleFields } from './rule-input';

/** A rule as it was entered, with what the app counts and computes. */
export interface RuleView extends RuleFields {
  readonly version: number;
  /** The cap on the duration; null = none. */
  readonly capMinutes: number | null;
  /** Why nobody can tell any more whether its conditions hold: what depends on them waits for an administrator. */
  readonly findings: readonly { readonly sentence: string; readonly said: SaidView }[];
  readonly fingerprint: string;
}

/** Names of what the rules mention. What is not in it is gone, or the site did not say. */
export interface RuleNamesView {
  readonly applications: readonly (NamedView & { readonly levels: readonly NamedView[] })[];
  /** By level id; several names when applications call it differently. */
  readonly levels: readonly NamedView[];
  readonly groups: readonly NamedView[];
  readonly people: readonly NamedView[];
}
