const partsOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
    hourCycle: 'h23',
  });

/** How far the clock on the wall is ahead of UTC at an instant, in milliseconds. */
function aheadOfUtc(timeZone: string, instant: number): number {
  const parts = partsOf(timeZone).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return wall - instant;
}

/**
 * The instant at which the clock of a time zone shows this day (`2026-11-27`) and time (`08:00`);
 * undefined where they are none. An hour that summer time skips is taken as the one after it.
 */
export function instantIn(timeZone: string, day: string, time: string): string | undefined {
  const wall = Date.parse(`${day}T${time}Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(time) || Number.isNaN(wall)) return undefined;
  const near = wall - aheadOfUtc(timeZone, wall);
  return new Date(wall - aheadOfUtc(timeZone, near)).toISOString();
}
