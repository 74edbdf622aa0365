import type { ReactElement } from 'react';
import type { RuleFields } from '#contract/rules/rule-input';
import type { FaultView } from '#contract/kit/reply';
import type { RuleNamesView } from '#contract/rules/rule-view';
import type { Text } from '../../../../shared/text/text';
import type { ApplicationChoice } from '../choices';
import type { Names } from '../sentence/names';
import type { Part } from '../sentence/parts';

export type When = RuleFields['when'];
export type ConditionKey = keyof When;

/** What ids in a rule are called, and the applications that it names, with their levels. */
export interface Known {
  readonly names: Names;
  readonly applications: readonly ApplicationChoice[];
}

export interface ConditionFieldProps<Draft> {
  readonly draft: Draft;
  change(draft: Draft): void;
  /** The applications that are chosen in the form. */
  readonly applications: readonly ApplicationChoice[];
  /** What is wrong at this path of the rule, or below it. */
  readonly faultAt: (path: string) => string | undefined;
}

/**
 * Where a condition stands in the sentence of a rule. `who`: a word after "someone". `levels` and `applications`: what is
 * asked for. `asks`: the verb, with `{who}` and `{what}` in it. `circumstance`: a clause of its own.
 */
type Slot = 'who' | 'levels' | 'applications' | 'asks' | 'circumstance';

/** What pages know of one condition of a rule: its fields in the editor, its phrase in the sentence, its words. */
export interface ConditionPage<Key extends ConditionKey, Draft> {
  /** The part of the form that it is in. */
  readonly section: 'who' | 'what' | 'when';
  /** What the form holds. @param values absent: the rule does not ask about it. */
  draftOf(values: When[Key], known: Known, when: When): Draft;
  /** Undefined: the rule does not ask about it. */
  valuesOf(draft: Draft): When[Key];
  Field(props: ConditionFieldProps<Draft>): ReactElement;
  /** What is wrong before anybody else is asked; paths as in the rule. */
  faults?(text: Text, draft: Draft): readonly FaultView[];
  /** Names of what was chosen. */
  chosen?(draft: Draft): Partial<RuleNamesView>;
  /** What is left of the choice when other applications are chosen. */
  fitting?(draft: Draft, applications: readonly ApplicationChoice[]): Draft;
  readonly slot: Slot;
  /** Empty where the rule does not ask about it. */
  phrase(text: Text, names: Names, values: NonNullable<When[Key]>, when: When): readonly Part[];
  /** In a list of differences: an item of its list, or its value; null: the rule does not ask about it. */
  valueText(text: Text, names: Names, value: unknown): string;
}

/** Lets a page's parts be checked against one another without naming their types. */
export const conditionPage = <const Key extends ConditionKey, Draft>(
  _key: Key,
  page: ConditionPage<Key, Draft>,
): ConditionPage<Key, Draft> => page;

export const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
