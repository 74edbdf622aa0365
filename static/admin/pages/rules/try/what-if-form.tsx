import { Box, Inline, Stack, xcss } from '@forge/react';
import React from 'react';
import type { ReactNode } from 'react';
import type { NamedView } from '#contract/kit/named-view';
import type { IntentView } from '#contract/kit/intent-view';
import { DateField } from '../../../../shared/forms/date-field';
import { TextField } from '../../../../shared/forms/text-field';
import { faultAt } from '../../../../shared/data/faults';
import { useText } from '../../../../shared/text/text-provider';
import { findApplications } from '../choices';
import { PeopleField } from '../people-field';
import { ChooseOne } from '../choose-one';
import { Choose, Pick } from '../pick';
import type { WhatIf } from './use-what-if';

const half = xcss({ width: '50%' });
const intents = ['grant', 'removal', 'change'] as const satisfies readonly IntentView[];
const ALL_LEVELS = '';

/** Who asks for what. */
export function WhatIfForm({ whatIf }: { readonly whatIf: WhatIf }) {
  const text = useText();
  const { imagined, change } = whatIf;
  return (
    <Stack space="space.150">
      <Pair>
        <PeopleField
          name="what-if-requester"
          label={text('rules.try.requester')}
          isRequired
          change={([requester]) => change({ requester })}
        />
        <PeopleField
          name="what-if-beneficiary"
          label={text('rules.try.beneficiary')}
          hint={text('rules.try.beneficiaryHint')}
          change={([beneficiary]) => change({ beneficiary })}
        />
      </Pair>
      <Pair>
        <Pick
          id="what-if-application"
          label={text('rules.try.application')}
          placeholder={text('rules.form.applicationsPlaceholder')}
          isMulti={false}
          isRequired
          chosen={imagined.application === undefined ? [] : [imagined.application]}
          find={findApplications}
          change={([application]) => change({ application, level: undefined })}
        />
        <LevelField whatIf={whatIf} />
      </Pair>
      <Pair>
        <IntentField whatIf={whatIf} />
        <DurationField whatIf={whatIf} />
      </Pair>
      <MomentFields whatIf={whatIf} />
    </Stack>
  );
}

function Pair({ children }: { readonly children: readonly ReactNode[] }) {
  return (
    <Inline space="space.200" alignBlock="start">
      {children.map((child, index) => (
        <Box key={index} xcss={half}>
          {child}
        </Box>
      ))}
    </Inline>
  );
}

interface PartProps {
  readonly whatIf: WhatIf;
}

/** Only a removal may mean all levels. */
function LevelField({ whatIf: { imagined, change } }: PartProps) {
  const text = useText();
  const isRemoval = imagined.intent === 'removal';
  const all: NamedView = { id: ALL_LEVELS, name: text('rules.try.levelAny') };
  const levels = imagined.application?.levels ?? [];
  const chosen = imagined.level ?? (isRemoval ? all : undefined);
  return (
    <Choose
      id="what-if-level"
      label={text('rules.try.level')}
      placeholder={text('rules.form.levelsPlaceholder')}
      isRequired={!isRemoval}
      options={isRemoval ? [all, ...levels] : levels}
      chosen={chosen === undefined ? [] : [chosen]}
      change={([level]) => change({ level: level?.id === ALL_LEVELS ? undefined : level })}
    />
  );
}

function IntentField({ whatIf: { imagined, change } }: PartProps) {
  const text = useText();
  const options = intents.map((intent) => ({ id: intent, name: text(`shared.intent.${intent}`) }));
  return (
    <ChooseOne
      id="what-if-intent"
      label={text('rules.try.intent')}
      options={options}
      chosen={imagined.intent}
      change={(intent) => change({ intent })}
    />
  );
}

function DurationField({ whatIf: { imagined, change, error } }: PartProps) {
  const text = useText();
  return (
    <TextField
      id="what-if-duration"
      label={text('rules.try.duration')}
      hint={text('rules.try.durationHint')}
      fault={faultAt(error, 'duration')}
      initial={imagined.duration}
      change={(duration) => change({ duration })}
    />
  );
}

/** When it would be decided: rules may ask for days and hours. */
function MomentFields({ whatIf: { imagined, change } }: PartProps) {
  const text = useText();
  return (
    <Pair>
      <DateField
        id="what-if-day"
        label={text('rules.try.day')}
        hint={text('rules.try.momentHint')}
        placeholder={text('rules.try.now')}
        change={(day) => change({ day })}
      />
      <TextField
        id="what-if-time"
        label={text('rules.try.time')}
        hint={text('rules.try.timeHint', { zone: text.timeZone })}
        initial={imagined.time}
        change={(time) => change({ time: time.trim() })}
      />
    </Pair>
  );
}
