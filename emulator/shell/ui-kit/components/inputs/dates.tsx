import * as React from 'react';
import Calendar from '@atlaskit/calendar';
import { DatePicker, TimePicker } from '@atlaskit/datetime-picker';
import type { Painter, Palette } from '../../document/drawing';
import { callback, pass } from '../../document/pass';
import { onEvent } from './text-fields';

type DateProps = React.ComponentProps<typeof DatePicker>;
type TimeProps = React.ComponentProps<typeof TimePicker>;
type CalendarProps = React.ComponentProps<typeof Calendar>;

const DATE = [
  ...([
    'appearance',
    'autoFocus',
    'dateFormat',
    'defaultIsOpen',
    'defaultValue',
    'disabled',
    'id',
    'isDisabled',
  ] as const),
  ...([
    'isInvalid',
    'isOpen',
    'isRequired',
    'locale',
    'maxDate',
    'minDate',
    'name',
    'nextMonthLabel',
  ] as const),
  ...([
    'placeholder',
    'previousMonthLabel',
    'shouldShowCalendarButton',
    'spacing',
    'testId',
    'value',
  ] as const),
  'weekStartDay',
] as const;

const TIME = [
  ...([
    'appearance',
    'autoFocus',
    'defaultIsOpen',
    'defaultValue',
    'hideIcon',
    'id',
    'isDisabled',
    'isInvalid',
  ] as const),
  ...([
    'isOpen',
    'isRequired',
    'label',
    'locale',
    'name',
    'placeholder',
    'spacing',
    'testId',
    'timeFormat',
  ] as const),
  ...(['timeIsEditable', 'times', 'value'] as const),
] as const;

const CALENDAR = [
  ...([
    'day',
    'defaultDay',
    'defaultMonth',
    'defaultPreviouslySelected',
    'defaultSelected',
    'defaultYear',
  ] as const),
  ...(['disabled', 'locale', 'maxDate', 'minDate', 'month', 'nextMonthLabel', 'previouslySelected'] as const),
  ...(['previousMonthLabel', 'selected', 'tabIndex', 'testId', 'today', 'weekStartDay', 'year'] as const),
] as const;

const Day: Painter = ({ node: { props } }) => (
  <DatePicker
    shouldShowCalendarButton
    {...pass<DateProps>(props, ...(DATE as readonly (keyof DateProps)[]))}
    onChange={(value: string) => void callback(props, 'onChange')?.(value)}
    onBlur={onEvent(props, 'onBlur')}
    onFocus={onEvent(props, 'onFocus')}
  />
);

const Time: Painter = ({ node: { props } }) => (
  <TimePicker
    {...pass<TimeProps>(props, ...(TIME as readonly (keyof TimeProps)[]))}
    onChange={(value: string) => void callback(props, 'onChange')?.(value)}
    onBlur={onEvent(props, 'onBlur')}
    onFocus={onEvent(props, 'onFocus')}
  />
);

const Month: Painter = ({ node: { props } }) => (
  <Calendar
    {...pass<CalendarProps>(props, ...(CALENDAR as readonly (keyof CalendarProps)[]))}
    onSelect={(day) => void callback(props, 'onSelect')?.({ ...day })}
    onChange={(day) => void callback(props, 'onChange')?.({ ...day })}
  />
);

export const DATES: Palette = { DatePicker: Day, TimePicker: Time, Calendar: Month };
