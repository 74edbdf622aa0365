import type { Catalog } from '#domain/configuration/catalog';
import { quantile, sumOf } from '#domain/audit/histogram';
import { KEPT_DAYS, dayOf, firstKept, noCounts } from '#domain/audit/statistics';
import type { DayCounts, Statistics } from '#domain/audit/statistics';
import type { Wait } from '#domain/audit/time-to-access';

const DAY_MS = 86_400_000;
const RANGES = [7, 30, 90] as const;
/** Applications that a chart can tell apart. */
const MOST_SHOWN = 10;

function daysUpTo(now: string): readonly string[] {
  const first = Date.parse(firstKept(now));
  return Array.from({ length: KEPT_DAYS }, (_, index) =>
    dayOf(new Date(first + index * DAY_MS).toISOString()),
  );
}

function dayView(day: string, { access: _access, ...counts }: DayCounts) {
  return { day, ...counts };
}

function accessTimes(counted: readonly DayCounts[], days: number) {
  const found = counted.slice(-days).flatMap(({ access }) => access ?? []);
  const count = found.reduce((sum, access) => sum + access.count, 0);
  const mean = (wait: Wait) =>
    count === 0 ? 0 : Math.round(found.reduce((sum, access) => sum + access[wait], 0) / count);
  const total = sumOf(found.map((access) => access.total));
  return {
    ...{ days, count },
    ...{ approval: mean('approval'), vendor: mean('vendor'), person: mean('person') },
    median: quantile(total, 0.5) ?? null,
    percentile95: quantile(total, 0.95) ?? null,
  };
}

function liveGrants(live: Statistics['live'], { applications }: Catalog) {
  const names = new Map(applications.map(({ id, name }) => [id, name]));
  const sorted = Object.entries(live)
    .filter(([, count]) => count > 0)
    .sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1))
    .map(([applicationId, count]) => ({
      applicationId,
      name: names.get(applicationId) ?? applicationId,
      count,
    }));
  const others = sorted.slice(MOST_SHOWN);
  return {
    live: sorted.slice(0, MOST_SHOWN),
    liveElsewhere: others.reduce((sum, { count }) => sum + count, 0),
  };
}

/** What the charts draw; every day is there, counted or not. */
export function statisticsView(statistics: Statistics | undefined, catalog: Catalog, now: string) {
  const days = daysUpTo(now);
  const counted = days.map((day) => statistics?.days[day] ?? noCounts);
  return {
    countedTo: statistics?.countedTo ?? null,
    days: days.map((day, index) => dayView(day, counted[index] ?? noCounts)),
    access: RANGES.map((range) => accessTimes(counted, range)),
    ...liveGrants(statistics?.live ?? {}, catalog),
  };
}
