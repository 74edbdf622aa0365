import { Checkbox, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { IntentView } from '#contract/kit/intent-view';
import { Section } from '../../../../shared/page';
import { useText } from '../../../../shared/text/text-provider';
import { findApplications, findLevels } from '../choices';
import { Choose, Pick } from '../pick';
import type { FieldsProps } from './fields-props';
import type { ApplicationChoice, RuleDraft } from './draft';

const intents = ['grant', 'removal', 'change'] as const satisfies readonly IntentView[];

/** Levels of the chosen applications, each id once. */
function levelsOf({ applications, levels }: RuleDraft) {
  const offered = [...applications.flatMap((application) => application.levels), ...levels];
  return [...new Map(offered.map((level) => [level.id, level])).values()];
}

/** Which applications, levels and kinds of request a rule is for. */
export function WhatFields({ draft, change, faultAt }: FieldsProps) {
  const text = useText();
  const changeApplications = (applications: readonly ApplicationChoice[]) => {
    const kept = new Set(applications.flatMap(({ levels }) => levels.map(({ id }) => id)));
    const levels = applications.length === 0 ? [] : draft.levels.filter(({ id }) => kept.has(id));
    change({ applications, levels });
  };
  return (
    <Section title={text('rules.form.what')}>
      <Pick
        id="rule-applications"
        label={text('rules.form.applications')}
        hint={text('rules.form.applicationsHint')}
        placeholder={text('rules.form.applicationsPlaceholder')}
        fault={faultAt('when.applicationIds')}
        chosen={draft.applications}
        find={findApplications}
        change={changeApplications}
      />
      <LevelField {...{ draft, change, faultAt }} />
      <Intents chosen={draft.intents} change={(chosen) => change({ intents: chosen })} />
    </Section>
  );
}

/** Levels of the chosen applications, or of all of them, which are too many to be read at once. */
function LevelField({ draft, change, faultAt }: FieldsProps) {
  const text = useText();
  const shared = {
    id: 'rule-levels',
    label: text('rules.form.levels'),
    hint: text('rules.form.levelsHint'),
    placeholder: text('rules.form.levelsPlaceholder'),
    fault: faultAt('when.levelIds'),
    chosen: draft.levels,
    change: (levels: RuleDraft['levels']) => change({ levels }),
  };
  return draft.applications.length === 0 ? (
    <Pick {...shared} find={findLevels} />
  ) : (
    <Choose {...shared} isMulti options={levelsOf(draft)} />
  );
}

interface IntentsProps {
  readonly chosen: readonly IntentView[];
  readonly change: (chosen: readonly IntentView[]) => void;
}

function Intents({ chosen, change }: IntentsProps) {
  const text = useText();
  const flip = (intent: IntentView) =>
    change(intents.filter((one) => (one === intent) !== chosen.includes(one)));
  return (
    <Stack space="space.050">
      <Text weight="bold" size="small" color="color.text.subtle">
        {text('rules.form.intents')}
      </Text>
      <Inline space="space.200">
        {intents.map((intent) => (
          <Checkbox
            key={intent}
            name={`rule-intent-${intent}`}
            label={text(`shared.intent.${intent}`)}
            isChecked={chosen.includes(intent)}
            onChange={() => flip(intent)}
          />
        ))}
      </Inline>
      <Text size="small" color="color.text.subtle">
        {text(chosen.length === 0 ? 'rules.form.intentsAny' : 'rules.form.intentsSome')}
      </Text>
    </Stack>
  );
}
