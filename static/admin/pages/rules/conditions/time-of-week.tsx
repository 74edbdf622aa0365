import { Inline } from '@forge/react';
import React from 'react';
import type { FaultView } from '#contract/kit/reply';
import { TextField } from '../../../../shared/forms/text-field';
import { daysText, weekdays } from '../../../../shared/text/days';
import { useText } from '../../../../shared/text/text-provider';
import type { Text } from '../../../../shared/text/text';
import { compose, strong } from '../sentence/parts';
import { Boxes } from './boxes';
import { conditionPage } from './condition-page';
import type { ConditionFieldProps, When } from './condition-page';

type Values = NonNullable<When['timeOfWeek']>;
/** Hours and the zone as they were typed; without a day, the rule asks for no time. */
type Draft = Readonly<Values>;

const PATH = 'when.timeOfWeek';
const days = weekdays satisfies readonly Values['days'][number][];
const START = '00:00';
const END = '24:00';

interface TypedProps extends ConditionFieldProps<Draft> {
  readonly name: 'from' | 'to' | 'timeZone';
  readonly label: string;
}

function TypedField(props: TypedProps) {
  const { name, label, draft, faultAt } = props;
  return (
    <TextField
      id={`rule-time-${name}`}
      label={label}
      fault={faultAt(`${PATH}.${name}`)}
      initial={draft[name]}
      change={(typed) => props.change({ ...draft, [name]: typed.trim() })}
    />
  );
}

function Times(props: ConditionFieldProps<Draft>) {
  const text = useText();
  const { draft, faultAt } = props;
  const isAsked = draft.days.length > 0;
  return (
    <>
      <Boxes
        name="rule-day"
        label={text('rules.form.time.days')}
        hint={text(isAsked ? 'rules.form.time.some' : 'rules.form.time.any')}
        fault={faultAt(`${PATH}.days`)}
        options={days}
        optionText={(day) => text(`shared.weekday.${day}`)}
        chosen={draft.days}
        change={(chosen) => props.change({ ...draft, days: chosen })}
      />
      {isAsked && (
        <Inline space="space.200" alignBlock="start" shouldWrap>
          <TypedField {...props} name="from" label={text('rules.form.time.from')} />
          <TypedField {...props} name="to" label={text('rules.form.time.to')} />
          <TypedField {...props} name="timeZone" label={text('rules.form.time.zone')} />
        </Inline>
      )}
    </>
  );
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function faults(text: Text, { days: chosen, from, to, timeZone }: Draft): readonly FaultView[] {
  if (chosen.length === 0) return [];
  const wrong = {
    from: TIME.test(from) ? undefined : text('rules.form.time.fault.time'),
    to: TIME.test(to) || to === END ? undefined : text('rules.form.time.fault.time'),
    timeZone: timeZone !== '' ? undefined : text('rules.form.time.fault.zone'),
  };
  const empty = from === to ? text('rules.form.time.fault.empty') : undefined;
  return Object.entries({ ...wrong, to: wrong.to ?? empty }).flatMap(([name, message]) =>
    message === undefined ? [] : [{ path: `${PATH}.${name}`, message }],
  );
}

function phraseOf(text: Text, { days: chosen, from, to, timeZone }: Values): string {
  const named = { days: daysText(text, chosen), from, to, zone: timeZone };
  if (from === START && to === END) return text('rules.sentence.time.days', named);
  return text(
    chosen.length === days.length ? 'rules.sentence.time.everyDay' : 'rules.sentence.time.hours',
    named,
  );
}

/** Days of the week and hours at which a request is decided. */
export const timeOfWeek = conditionPage('timeOfWeek', {
  section: 'when',
  draftOf: (values): Draft =>
    values ?? { days: [], from: START, to: END, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  valuesOf: (draft) => (draft.days.length === 0 ? undefined : { ...draft, days: [...draft.days] }),
  Field: Times,
  faults,
  slot: 'circumstance',
  phrase: (text, _names, values) =>
    compose(text('rules.sentence.time.is'), { time: strong(phraseOf(text, values)) }),
  // What the audit recorded of a rule that had the condition.
  valueText: (text, _names, values) => phraseOf(text, values as Values),
});
