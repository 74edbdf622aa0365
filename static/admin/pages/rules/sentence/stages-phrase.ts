import type { RuleFields } from '#contract/rules/rule-input';
import type { Text } from '../../../../shared/text/text';
import type { Names } from './names';
import { compose, strong } from './parts';
import type { Part } from './parts';
import { listText } from '../../../../shared/text/list-text';

type Stage = Extract<RuleFields['outcome'], { kind: 'approval' }>['stages'][number];
type Approver = Stage['approvers'][number];

function approverText(text: Text, names: Names, source: Approver, form: 'one' | 'many'): string {
  if (source.kind === 'user') return names.person(source.accountId);
  return source.kind === 'group'
    ? text(`rules.sentence.${form}.group`, { name: names.group(source.groupId) })
    : text(`rules.sentence.${form}.owner`);
}

/** `two`; beyond ten, digits. */
export function numberText(text: Text, need: Stage['need']): string {
  if (need === 'all') return text('rules.sentence.all');
  const count = need === 'any' ? 1 : need;
  return text.maybe(`rules.sentence.number.${count}`, text('rules.sentence.number.many', { count }));
}

function stagePhrase(text: Text, names: Names, { approvers, need }: Stage): readonly Part[] {
  const [first, ...others] = approvers;
  if (first === undefined) return strong(text('rules.sentence.nobody'));
  const isOnePerson = others.length === 0 && (need === 'any' || (need === 'all' && first.kind !== 'group'));
  if (isOnePerson) return strong(approverText(text, names, first, 'one'));
  const listed = approvers.map((source) => approverText(text, names, source, 'many'));
  return compose(text('rules.sentence.stage'), {
    number: strong(numberText(text, need)),
    approvers: strong(listText(text, listed, need === 'any' ? 'disjunction' : 'conjunction')),
  });
}

/** Who must approve, stage after stage. */
export function stagesPhrase(text: Text, names: Names, stages: readonly Stage[]): readonly Part[] {
  const [first, ...rest] = stages;
  if (first === undefined) return strong(text('rules.sentence.nobody'));
  const phrase = stagePhrase(text, names, first);
  if (rest.length === 0) return phrase;
  return compose(text('rules.sentence.then'), { first: phrase, rest: stagesPhrase(text, names, rest) });
}
