import type { RuleChangeView } from '#contract/rules/rule-history';
import type { Text } from '../../../../shared/text/text';
import { listText } from '../../../../shared/text/list-text';
import type { Names } from '../sentence/names';
import { beginningText, differenceText } from './difference-text';

type RuleName = (id: string) => string;

/** What happened, in one line. */
export function changeTitle(text: Text, ruleName: RuleName, change: RuleChangeView): string {
  if (change.kind === 'reordered' || change.kind === 'imported') return text(`rules.history.${change.kind}`);
  const rule = ruleName(change.ruleId);
  return text(`rules.history.${change.kind}`, { rule, version: change.version ?? '?' });
}

/** What changed by it, line by line. */
export function changeLines(
  text: Text,
  names: Names,
  ruleName: RuleName,
  change: RuleChangeView,
): readonly string[] {
  const listed = (ids: readonly string[]) => listText(text, ids.map(ruleName), 'conjunction');
  switch (change.kind) {
    case 'reordered':
      return change.moved.map(({ id, from, to }) =>
        text('rules.history.moved', { rule: ruleName(id), from, to }),
      );
    case 'imported':
      return [
        ...(change.added.length > 0 ? [text('rules.history.added', { names: listed(change.added) })] : []),
        ...(change.changed.length > 0
          ? [text('rules.history.touched', { names: listed(change.changed) })]
          : []),
        ...(change.removed.length > 0
          ? [text('rules.history.removed', { names: listed(change.removed) })]
          : []),
      ];
    case 'created':
      return change.differences.flatMap((difference) => beginningText(text, names, difference) ?? []);
    case 'deleted':
      return [];
    default:
      return change.differences.map((difference) => differenceText(text, names, difference));
  }
}
