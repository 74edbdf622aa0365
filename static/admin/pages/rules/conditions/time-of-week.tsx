import { Box, Inline, xcss } from '@forge/react';
import React from 'react';
import type { FaultView } from '#contract/kit/reply';
import { TextField } from '../../../../shared/forms/text-field';
import { daysText, weekdays } from '../../../../shared/text/days';
import { useText } from '../../../../shared/text/text-provider';
import type { Text } from '../../../../shared/text/text';
import { clockTime } from '../clock-time';
import { Choose } from '../pick';
import { compose, strong } from '../sentence/parts';
import { Boxes } from './boxes';
import { conditionPage } from './condition-page';
import type { ConditionFieldProps, When } from './condition-page';
import { ownZone, zonesToChoose } from './zones';

type Values = NonNullable<When['timeOfWeek']>;
/** Hours as they were typed; without a day, the rule asks for no time. */
type Draft = Readonly<Values>;

const PATH = 'when.timeOfWeek';
const days = weekdays satisfies readonly Values['days'][number][];
const START = '00:00';
const END = '24:00';
const nothing: Draft = { days: [], from: START, to: END, timeZone: '' };

const hour = xcss({ width: '200px' });
const zone = xcss({ width: '320px' });
const optionOf = (name: string) => ({ id: name, name });
const zoneOptions = zonesToChoose.map(optionOf);

interface HourProps extends ConditionFieldProps<Draft> {
  readonly name: 'from' | 'to';
}

function HourField(props: HourProps) {
  const text = useText();
  const { name, draft, faultAt } = props;
  return (
    <Box xcss={hour}>
      <TextField
        id={`rule-time-${name}`}
        label={text(`rules.form.time.${name}`)}
        hint={text(`rules.form.time.${name}Hint`)}
        fault={faultAt(`${PATH}.${name}`)}
        initial={draft[name]}
        change={(typed) => props.change({ ...draft, [name]: typed.trim() })}
      />
    </Box>
  );
}

function ZoneField(props: ConditionFieldProps<Draft>) {
  const text = useText();
  const { draft, faultAt } = props;
  const { timeZone } = draft;
  return (
    <Box xcss={zone}>
      <Choose
        id="rule-time-zone"
        label={text('rules.form.time.zone')}
        hint={text('rules.form.time.zoneHint')}
        placeholder={text('rules.form.time.zonePlaceholder')}
        fault={faultAt(`${PATH}.timeZone`)}
        options={zoneOptions}
        chosen={timeZone === '' ? [] : [optionOf(timeZone)]}
        change={([chosen]) => props.change({ ...draft, timeZone: chosen?.id ?? '' })}
      />
    </Box>
  );
}

function Times(props: ConditionFieldProps<Draft>) {
  const text = useText();
  const { draft, faultAt } = props;
  const isAsked = draft.days.length > 0;
  const choose = (chosen: Values['days']) => {
    const timeZone = draft.timeZone === '' ? ownZone(text.timeZone) : draft.timeZone;
    props.change({ ...draft, days: chosen, timeZone });
  };
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
        change={choose}
      />
      {isAsked && (
        <Inline space="space.200" alignBlock="start" shouldWrap>
          <HourField {...props} name="from" />
          <HourField {...props} name="to" />
          <ZoneField {...props} />
        </Inline>
      )}
    </>
  );
}

const endTime = (typed: string) => (typed === END ? END : clockTime(typed));

function faults(text: Text, draft: Draft): readonly FaultView[] {
  if (draft.days.length === 0) return [];
  const [from, to] = [clockTime(draft.from), endTime(draft.to)];
  const wrong = {
    from: from === undefined && text('faults.rule.time'),
    to: (to === undefined && text('faults.rule.time')) || (from === to && text('faults.rule.noTime')),
    timeZone: draft.timeZone === '' && text('faults.rule.timeZone'),
  };
  return Object.entries(wrong).flatMap(([name, message]) =>
    message === false ? [] : [{ path: `${PATH}.${name}`, message }],
  );
}

function valuesOf({ from, to, ...draft }: Draft): Values | undefined {
  if (draft.days.length === 0) return undefined;
  const hours = { from: clockTime(from) ?? from, to: endTime(to) ?? to };
  return { ...draft, ...hours, days: [...draft.days] };
}

function phraseOf(text: Text, { days: chosen, from, to, timeZone }: Values): string {
  const named = { days: daysText(text, chosen), from, to, zone: timeZone || '…' };
  if (from === START && to === END) return text('rules.sentence.time.days', named);
  return text(
    chosen.length === days.length ? 'rules.sentence.time.everyDay' : 'rules.sentence.time.hours',
    named,
  );
}

/** Days of the week and hours at which a request is decided. */
export const timeOfWeek = conditionPage('timeOfWeek', {
  section: 'when',
  draftOf: (values): Draft => values ?? nothing,
  valuesOf,
  Field: Times,
  faults,
  slot: 'circumstance',
  phrase: (text, _names, values) =>
    compose(text('rules.sentence.time.is'), { time: strong(phraseOf(text, values)) }),
  valueText: (text, _names, values) =>
    // What the audit recorded of a rule that had the condition.
    values === null ? text('rules.history.anyTime') : phraseOf(text, values as Values),
});
