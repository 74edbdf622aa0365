import type { DayView } from '#contract/overview/overview';
import type { Text } from '../../../../shared/text/text';

type Counts = Pick<DayView, 'received' | 'approved' | 'refused' | 'attention'>;

export interface Bar {
  readonly label: string;
  readonly sum: Counts;
}

/** More bars than this are too thin to read. */
const MOST_BARS = 31;
const WEEK = 7;

export function sumOf(days: readonly Counts[]): Counts {
  const sum = (what: keyof Counts) => days.reduce((total, day) => total + day[what], 0);
  return {
    received: sum('received'),
    approved: sum('approved'),
    refused: sum('refused'),
    attention: sum('attention'),
  };
}

/** Days are counted in UTC, and named so. */
function dayLabel({ locale }: Pick<Text, 'locale'>, day: string): string {
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00.000Z`));
}

/** One bar for each day, or for each seven days that end with the last one, named by their first. */
export function barsOf(days: readonly DayView[], text: Pick<Text, 'locale'>): readonly Bar[] {
  const size = days.length > MOST_BARS ? WEEK : 1;
  const bars: Bar[] = [];
  for (let end = days.length; end > 0; end -= size) {
    const some = days.slice(Math.max(0, end - size), end);
    const [first] = some;
    if (first !== undefined) bars.unshift({ label: dayLabel(text, first.day), sum: sumOf(some) });
  }
  return bars;
}
