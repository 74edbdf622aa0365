import type { FaultView } from '#contract/kit/reply';
import type { RuleNamesView } from '#contract/rules/rule-view';
import type { Text } from '../../../../shared/text/text';
import type { Names } from '../sentence/names';
import type { Part } from '../sentence/parts';
import { application } from './application';
import { applicationRisk } from './application-risk';
import type { ConditionKey, ConditionPage, Known, When } from './condition-page';
import { intent } from './intent';
import { level } from './level';
import { requesterEmailDomain } from './requester-email-domain';
import { requesterGroup } from './requester-group';
import { requesterOwner } from './requester-owner';
import { timeOfWeek } from './time-of-week';

/** Every condition there is, in the order of the form. The compiler names what is missing. */
const pages = {
  requesterGroupIds: requesterGroup,
  requesterEmailDomains: requesterEmailDomain,
  requesterIsOwner: requesterOwner,
  applicationIds: application,
  applicationRisks: applicationRisk,
  levelIds: level,
  intents: intent,
  timeOfWeek,
} as const satisfies { readonly [Key in ConditionKey]-?: ConditionPage<Key, unknown> };

type Pages = typeof pages;
type AnyPage = ConditionPage<ConditionKey, unknown>;

/** The conditions of a rule as its form holds them. */
export type ConditionDrafts = { readonly [Key in ConditionKey]-?: ReturnType<Pages[Key]['draftOf']> };

// Object.entries forgets which key has which page.
const entries = Object.entries(pages) as unknown as readonly (readonly [ConditionKey, AnyPage])[];

/** Nothing asked: what a rule is that leaves out all it may. */
export const anything: When = {
  applicationIds: [],
  levelIds: [],
  intents: [],
  requesterGroupIds: [],
  requesterEmailDomains: [],
};

/** The form of the conditions of a rule. */
export function conditionDrafts(when: When, known: Known): ConditionDrafts {
  const drafts = entries.map(([key, page]) => [key, page.draftOf(when[key], known, when)]);
  // Each page makes the draft of its own key.
  return Object.fromEntries(drafts) as ConditionDrafts;
}

/** The conditions of the rule that a form means. */
export function whenOf(drafts: ConditionDrafts): When {
  const values = entries.map(([key, page]) => [key, page.valuesOf(drafts[key])] as const);
  return { ...anything, ...Object.fromEntries(values.filter(([, value]) => value !== undefined)) };
}

/** Whether a path of the rule lies in a condition that the form does not ask about: nothing can be wrong there. */
export function isUnasked(path: string, drafts: ConditionDrafts): boolean {
  const [top, key = ''] = path.split('.');
  return top === 'when' && isCondition(key) && !isAsked(whenOf(drafts)[key]);
}

/** The form after a change of one condition; others keep what fits. */
export function withChange(drafts: ConditionDrafts, key: ConditionKey, draft: unknown): ConditionDrafts {
  const changed: ConditionDrafts = { ...drafts, [key]: draft };
  if (key !== 'applicationIds') return changed;
  // Each page keeps the draft of its own key.
  const kept = entries.map(([one, page]) => [
    one,
    page.fitting?.(changed[one], changed.applicationIds) ?? changed[one],
  ]);
  return Object.fromEntries(kept) as ConditionDrafts;
}

/** The conditions of one part of the form. */
export const pagesIn = (section: AnyPage['section']) =>
  entries.filter(([, page]) => page.section === section);

export const conditionFaults = (text: Text, drafts: ConditionDrafts): readonly FaultView[] =>
  entries.flatMap(([key, page]) => page.faults?.(text, drafts[key]) ?? []);

/** Names of everything that was chosen in the conditions. */
export const namesInConditions = (drafts: ConditionDrafts): readonly Partial<RuleNamesView>[] =>
  entries.flatMap(([key, page]) => page.chosen?.(drafts[key]) ?? []);

const isAsked = (values: unknown) => values !== undefined && !(Array.isArray(values) && values.length === 0);

/** What the conditions of a rule put in one place of its sentence; nothing asked, nothing said. */
export function phrasesFor(
  slot: AnyPage['slot'],
  text: Text,
  names: Names,
  when: When,
): readonly (readonly Part[])[] {
  return entries
    .filter(([key, page]) => page.slot === slot && isAsked(when[key]))
    .map(([key, page]) => page.phrase(text, names, when[key] as NonNullable<When[ConditionKey]>, when));
}

export const isCondition = (field: string): field is ConditionKey => Object.hasOwn(pages, field);

/** What a value in a recorded difference means; undefined: the field is no condition. */
export function conditionValueText(text: Text, names: Names, field: string, value: unknown) {
  return entries.find(([key]) => key === field)?.[1].valueText(text, names, value);
}
