import type { RuleFields } from '#contract/rules/rule-input';
import { durationText } from '../../../../shared/text/dates';
import type { Text } from '../../../../shared/text/text';
import { listText } from '../../../../shared/text/list-text';
import type { Names } from './names';
import { compose, strong } from './parts';
import type { Part } from './parts';
import { stagesPhrase } from './stages-phrase';

/** What of a rule its sentence tells. */
export type Sayable = Pick<RuleFields, 'when' | 'outcome' | 'justificationRequired' | 'extraEntitlements'> & {
  readonly capMinutes: number | null;
};

type When = RuleFields['when'];

function whoPhrase(text: Text, names: Names, when: When): readonly Part[] {
  const groups = listText(text, when.requesterGroupIds.map(names.group));
  const domains = listText(text, when.requesterEmailDomains);
  if (groups !== '' && domains !== '') return strong(text('rules.sentence.who.both', { groups, domains }));
  if (groups !== '') return strong(text('rules.sentence.who.groups', { groups }));
  return strong(
    domains === '' ? text('rules.sentence.who.anyone') : text('rules.sentence.who.domains', { domains }),
  );
}

function whatPhrase(text: Text, names: Names, { applicationIds, levelIds }: When): readonly Part[] {
  const applications = strong(listText(text, applicationIds.map(names.application)));
  const levels = strong(
    listText(
      text,
      levelIds.map((id) => names.level(id, applicationIds)),
    ),
  );
  if (applicationIds.length > 0 && levelIds.length > 0)
    return compose(text('rules.sentence.what.both'), { levels, applications });
  if (applicationIds.length > 0) return compose(text('rules.sentence.what.applications'), { applications });
  return levelIds.length > 0
    ? compose(text('rules.sentence.what.levels'), { levels })
    : strong(text('rules.sentence.what.anything'));
}

const kinds = ['grant', 'removal', 'change', 'grant-removal', 'grant-change', 'removal-change'] as const;

/** The kinds of request a rule is for, as the name of a text; all of them and none named mean the same. */
function kindsOf({ intents }: When): (typeof kinds)[number] | 'any' {
  const named = ['grant', 'removal', 'change'].filter((kind) => intents.some((intent) => intent === kind));
  return kinds.find((kind) => kind === named.join('-')) ?? 'any';
}

/** Who asks for what: one phrase, because languages do not agree on where its verb stands. */
function asksPhrase(text: Text, names: Names, when: When): readonly Part[] {
  const slots = { who: whoPhrase(text, names, when), what: whatPhrase(text, names, when) };
  return compose(text(`rules.sentence.asks.${kindsOf(when)}`), slots);
}

function mainSentence(text: Text, names: Names, rule: Sayable): readonly Part[] {
  const { outcome, when, capMinutes } = rule;
  const slots = { asks: asksPhrase(text, names, when) };
  if (outcome.kind === 'refuse')
    return compose(text('rules.sentence.refuse'), {
      ...slots,
      refused: strong(text('rules.sentence.refused')),
    });
  const follows =
    outcome.kind === 'approval'
      ? { stages: stagesPhrase(text, names, outcome.stages) }
      : { approved: strong(text('rules.sentence.approved')) };
  if (capMinutes === null) return compose(text(`rules.sentence.${outcome.kind}`), { ...slots, ...follows });
  const cap = strong(durationText(text, capMinutes));
  return compose(text(`rules.sentence.${outcome.kind}Capped`), { ...slots, ...follows, cap });
}

/** What it asks and gives beside the decision. A rule that refuses does neither. */
function additions(text: Text, rule: Sayable): readonly (readonly Part[])[] {
  if (rule.outcome.kind === 'refuse') return [];
  const required = strong(text('rules.sentence.required'));
  const names = rule.extraEntitlements.map(({ displayName }) => displayName);
  const entitlements = strong(listText(text, names, 'conjunction'));
  return [
    ...(rule.justificationRequired ? [compose(text('rules.sentence.justification'), { required })] : []),
    ...(names.length > 0 ? [compose(text('rules.sentence.extra'), { entitlements })] : []),
  ];
}

/** A rule as sentences in the reader's language: the first says what it decides, the others what comes with it. */
export function sentencesOf(text: Text, names: Names, rule: Sayable): readonly (readonly Part[])[] {
  return [mainSentence(text, names, rule), ...additions(text, rule)];
}
