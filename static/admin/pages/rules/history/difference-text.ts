import type { RuleDifferenceView } from '#contract/rules/rule-history';
import { durationText } from '../../../../shared/text/dates';
import type { Text } from '../../../../shared/text/text';
import { listText } from '../../../../shared/text/list-text';
import { conditionValueText, isCondition } from '../conditions/index';
import type { Names } from '../sentence/names';
import { numberText } from '../sentence/stages-phrase';

interface RecordedStage {
  readonly need: 'any' | 'all' | number;
  readonly approvers: readonly string[];
}

/** `user:id`, `group:id` or `application-owner`, as the audit records who approves. */
function approverText(text: Text, names: Names, recorded: string): string {
  const [kind, id] = [recorded.slice(0, recorded.indexOf(':')), recorded.slice(recorded.indexOf(':') + 1)];
  if (kind === 'user') return names.person(id);
  return kind === 'group' ? names.group(id) : text('rules.sentence.many.owner');
}

function stageText(text: Text, names: Names, { need, approvers }: RecordedStage): string {
  const listed = approvers.map((recorded) => approverText(text, names, recorded));
  if (listed.length === 1 && need === 'any') return listText(text, listed);
  return text('rules.sentence.stage', {
    number: numberText(text, need),
    approvers: listText(text, listed, 'conjunction'),
  });
}

const isStage = (value: unknown): value is RecordedStage =>
  typeof value === 'object' && value !== null && Array.isArray((value as RecordedStage).approvers);

const minutesOf: Readonly<Record<string, number>> = { W: 10_080, D: 1_440, H: 60, M: 1 };

/** Longest durations as the form writes them; what an import wrote otherwise is shown as it is. */
function capText(text: Text, value: string): string {
  const [, amount, unit = ''] = /^PT?(\d+)([WDHM])$/.exec(value) ?? [];
  const size = minutesOf[unit];
  return amount === undefined || size === undefined ? value : durationText(text, Number(amount) * size);
}

function valueText(text: Text, names: Names, field: string, value: unknown): string {
  const ofCondition = conditionValueText(text, names, field, value);
  if (ofCondition !== undefined) return ofCondition;
  if (value === null || (Array.isArray(value) && value.length === 0)) return text('rules.history.nothing');
  if (typeof value === 'boolean') return text(value ? 'rules.history.yes' : 'rules.history.no');
  if (Array.isArray(value)) {
    const stages = value.filter(isStage);
    return stages.map((stage) => stageText(text, names, stage)).join('; ');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  return field === 'durationCap' ? capText(text, value) : text.maybe(`rules.verdict.${value}`, value);
}

/** What an item in a list of a rule means. */
const itemText = (text: Text, names: Names, field: string, item: string): string =>
  conditionValueText(text, names, field, item) ?? item;

/** A switch that is off, a list without items. A condition that is there at all says something. */
function hasNothing(field: string, value: unknown): boolean {
  if (value === null || (Array.isArray(value) && value.length === 0)) return true;
  return value === false && !isCondition(field);
}

/** What a new rule began with; undefined where there is nothing to tell. */
export function beginningText(text: Text, names: Names, difference: RuleDifferenceView): string | undefined {
  if ('reworded' in difference) return undefined;
  const field = fieldText(text, difference);
  const to = 'added' in difference ? difference.added : difference.to;
  if (hasNothing(difference.field, to)) return undefined;
  const shown =
    'added' in difference
      ? itemsText(text, names, difference.field, difference.added)
      : valueText(text, names, difference.field, to);
  return text('rules.history.set', { field, to: shown });
}

const fieldText = (text: Text, { field }: RuleDifferenceView) =>
  text.maybe(`rules.history.field.${field}`, field);

function itemsText(text: Text, names: Names, field: string, ids: readonly string[]): string {
  const items = ids.map((id) => itemText(text, names, field, id));
  return listText(text, items, 'conjunction');
}

/** One difference between two versions of a rule, as a line. */
export function differenceText(text: Text, names: Names, difference: RuleDifferenceView): string {
  const field = fieldText(text, difference);
  if ('reworded' in difference) return text('rules.history.reworded', { field });
  if ('added' in difference) {
    const listed = (ids: readonly string[]) => itemsText(text, names, difference.field, ids);
    const { added, removed } = difference;
    const changes = [
      ...(added.length > 0 ? [text('rules.history.plus', { names: listed(added) })] : []),
      ...(removed.length > 0 ? [text('rules.history.minus', { names: listed(removed) })] : []),
    ];
    return text('rules.history.listed', { field, changes: changes.join(', ') });
  }
  const shown = (value: unknown) => valueText(text, names, difference.field, value);
  return text('rules.history.fromTo', { field, from: shown(difference.from), to: shown(difference.to) });
}
