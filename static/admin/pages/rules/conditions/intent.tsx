import React from 'react';
import { useText } from '../../../../shared/text/text-provider';
import { plain } from '../sentence/parts';
import { Boxes } from './boxes';
import { conditionPage } from './condition-page';
import type { ConditionFieldProps, When } from './condition-page';

type Draft = When['intents'];

const intents = ['grant', 'removal', 'change'] as const satisfies Draft;

function Intents(props: ConditionFieldProps<Draft>) {
  const { draft } = props;
  const text = useText();
  return (
    <Boxes
      name="rule-intent"
      label={text('rules.form.intents')}
      hint={text(draft.length === 0 ? 'rules.form.intentsAny' : 'rules.form.intentsSome')}
      options={intents}
      optionText={(intent) => text(`shared.intent.${intent}`)}
      chosen={draft}
      change={(chosen) => props.change(chosen)}
    />
  );
}

const kinds = ['grant', 'removal', 'change', 'grant-removal', 'grant-change', 'removal-change'] as const;

/** The kinds of request a rule is for, as the name of a text; all of them and none named mean the same. */
function kindsIn(chosen: Draft): (typeof kinds)[number] | 'any' {
  const named = intents.filter((kind) => chosen.includes(kind));
  return kinds.find((kind) => kind === named.join('-')) ?? 'any';
}

/** The kinds of request that a rule is for. */
export const intent = conditionPage('intents', {
  section: 'what',
  draftOf: (chosen): Draft => chosen,
  valuesOf: (draft) => [...draft],
  Field: Intents,
  slot: 'asks',
  phrase: (text, _names, chosen) => plain(text(`rules.sentence.asks.${kindsIn(chosen)}`)),
  valueText: (text, _names, kind) => text.maybe(`shared.intent.${String(kind)}`, String(kind)),
});
