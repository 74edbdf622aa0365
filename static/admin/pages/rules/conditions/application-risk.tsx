import React from 'react';
import { listText } from '../../../../shared/text/list-text';
import { useText } from '../../../../shared/text/text-provider';
import { compose, strong } from '../sentence/parts';
import { Boxes } from './boxes';
import { conditionPage } from './condition-page';
import type { ConditionFieldProps, When } from './condition-page';

type Draft = NonNullable<When['applicationRisks']>;

const risks = ['low', 'medium', 'high'] as const satisfies Draft;

function Risks(props: ConditionFieldProps<Draft>) {
  const { draft } = props;
  const text = useText();
  return (
    <Boxes
      name="rule-risk"
      label={text('rules.form.risks')}
      hint={text('rules.form.risksHint')}
      options={risks}
      optionText={(risk) => text(`shared.riskShort.${risk}`)}
      chosen={draft}
      change={(chosen) => props.change(chosen)}
    />
  );
}

/** The risks of applications that a rule is for. */
export const applicationRisk = conditionPage('applicationRisks', {
  section: 'what',
  draftOf: (chosen = []): Draft => chosen,
  valuesOf: (draft) => (draft.length === 0 ? undefined : [...draft]),
  Field: Risks,
  slot: 'circumstance',
  phrase(text, _names, chosen) {
    const named = risks.filter((risk) => chosen.includes(risk));
    const words = named.map((risk) => text(`rules.sentence.risk.${risk}`));
    return compose(text('rules.sentence.risk.is'), { risks: strong(listText(text, words)) });
  },
  valueText: (text, _names, risk) => text.maybe(`shared.riskShort.${String(risk)}`, String(risk)),
});
