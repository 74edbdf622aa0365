import type { RuleFields } from '#contract/rules/rule-input';
import { durationText } from '../../../../shared/text/dates';
import type { Text } from '../../../../shared/text/text';
import { listText } from '../../../../shared/text/list-text';
import { phrasesFor } from '../conditions/index';
import type { Names } from './names';
import { compose, strong, textOf } from './parts';
import type { Part } from './parts';
import { stagesPhrase } from './stages-phrase';

/** What of a rule its sentence tells. */
export type Sayable = Pick<RuleFields, 'when' | 'outcome' | 'justificationRequired' | 'extraEntitlements'> & {
  readonly capMinutes: number | null;
};

type When = RuleFields['when'];

function whoPhrase(text: Text, names: Names, when: When): readonly Part[] {
  const phrases = phrasesFor('who', text, names, when).map(textOf).join(' ');
  return strong(
    phrases === '' ? text('rules.sentence.who.anyone') : text('rules.sentence.who.someone', { phrases }),
  );
}

function whatPhrase(text: Text, names: Names, when: When): readonly Part[] {
  const [applications] = phrasesFor('applications', text, names, when);
  const [levels] = phrasesFor('levels', text, names, when);
  if (applications !== undefined && levels !== undefined)
    return compose(text('rules.sentence.what.both'), { levels, applications });
  if (applications !== undefined) return compose(text('rules.sentence.what.applications'), { applications });
  return levels === undefined
    ? strong(text('rules.sentence.what.anything'))
    : compose(text('rules.sentence.what.levels'), { levels });
}

/** Who asks for what, and under which circumstances: languages do not agree on where the verb stands. */
function asksPhrase(text: Text, names: Names, when: When): readonly Part[] {
  const [asked] = phrasesFor('asks', text, names, when);
  const template = asked === undefined ? text('rules.sentence.asks.any') : textOf(asked);
  const asks = compose(template, { who: whoPhrase(text, names, when), what: whatPhrase(text, names, when) });
  return phrasesFor('circumstance', text, names, when).reduce(
    (before, circumstance) => compose(text('rules.sentence.and'), { asks: before, circumstance }),
    asks,
  );
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
