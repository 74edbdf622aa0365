import type { NamedView } from '#contract/kit/named-view';
import type { RuleNamesView } from '#contract/rules/rule-view';
import type { Text } from '../../../../shared/text/text';

/** Ids in words, as far as they are known. */
export interface Names {
  readonly application: (id: string) => string;
  readonly level: (id: string, applicationIds: readonly string[]) => string;
  readonly group: (id: string) => string;
  readonly person: (id: string) => string;
}

const nameOf = (items: readonly NamedView[], id: string) => items.find((item) => item.id === id)?.name;

/** Ids of the catalog are readable themselves; those of the site are not. */
export function namesIn(text: Text, known: RuleNamesView): Names {
  const levelOf = (id: string, applicationIds: readonly string[]) =>
    known.applications
      .filter((application) => applicationIds.includes(application.id))
      .map(({ levels }) => nameOf(levels, id))
      .find((name) => name !== undefined);
  return {
    application: (id) => nameOf(known.applications, id) ?? id,
    level: (id, applicationIds) => levelOf(id, applicationIds) ?? nameOf(known.levels, id) ?? id,
    group: (id) => nameOf(known.groups, id) ?? text('rules.sentence.goneGroup'),
    person: (id) => nameOf(known.people, id) ?? text('rules.sentence.unknownPerson'),
  };
}

const merged = <T extends NamedView>(first: readonly T[], others: readonly T[]): readonly T[] => [
  ...first,
  ...others.filter(({ id }) => !first.some((item) => item.id === id)),
];

/** Names of what was chosen in a form, with those that were known before. */
export function withNames(known: RuleNamesView, more: Partial<RuleNamesView>): RuleNamesView {
  return {
    applications: merged(more.applications ?? [], known.applications),
    levels: merged(more.levels ?? [], known.levels),
    groups: merged(more.groups ?? [], known.groups),
    people: merged(more.people ?? [], known.people),
  };
}
