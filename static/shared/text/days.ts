import { listText } from './list-text';
import type { Text } from './text';

/** In the order of a week; each has a text. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
type Weekday = (typeof weekdays)[number];

const FEWEST_OF_A_RUN = 3;

/** The first and last of days that follow one another, over the end of the week too; undefined: they do not. */
function runOf(days: ReadonlySet<string>): readonly [Weekday, Weekday] | undefined {
  const firsts = weekdays.filter((day, at) => days.has(day) && !days.has(weekdays.at(at - 1) ?? day));
  const lasts = weekdays.filter((day, at) => days.has(day) && !days.has(weekdays[(at + 1) % 7] ?? day));
  const [[first, ...more], [last]] = [firsts, lasts];
  return first === undefined || last === undefined || more.length > 0 ? undefined : [first, last];
}

/** `Monday to Friday`, `Monday or Wednesday`, `any day`. */
export function daysText(text: Text, days: readonly string[]): string {
  const chosen = new Set(days);
  if (chosen.size === weekdays.length) return text('shared.weekday.any');
  const named = weekdays.filter((day) => chosen.has(day)).map((day) => text(`shared.weekday.${day}`));
  const run = runOf(chosen);
  if (run === undefined || chosen.size < FEWEST_OF_A_RUN) return listText(text, named);
  const [first, last] = run.map((day) => text(`shared.weekday.${day}`));
  return text('shared.weekday.range', { first: first ?? '', last: last ?? '' });
}
