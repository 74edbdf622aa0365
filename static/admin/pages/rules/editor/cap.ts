/** A longest duration as it is typed. */
export interface Cap {
  /** Empty = none. */
  readonly amount: string;
  readonly unit: CapUnit;
}

const minutesPer = { weeks: 10_080, days: 1_440, hours: 60, minutes: 1 } as const;
export type CapUnit = keyof typeof minutesPer;
export const capUnits = ['minutes', 'hours', 'days', 'weeks'] as const satisfies readonly CapUnit[];

const SHORTEST = 5;
const LONGEST = 5_256_000;

/** In the largest unit that needs no fraction; weeks only where somebody chose them. */
export function capOf(minutes: number | null): Cap {
  if (minutes === null) return { amount: '', unit: 'days' };
  const unit = (['days', 'hours', 'minutes'] as const).find((one) => minutes % minutesPer[one] === 0);
  return { amount: String(minutes / minutesPer[unit ?? 'minutes']), unit: unit ?? 'minutes' };
}

/** Null = no cap; undefined = what was typed means nothing. */
export function capMinutes({ amount, unit }: Cap): number | null | undefined {
  const typed = amount.trim();
  if (typed === '') return null;
  if (!/^\d{1,7}$/.test(typed)) return undefined;
  const minutes = Number(typed) * minutesPer[unit];
  return minutes >= SHORTEST && minutes <= LONGEST ? minutes : undefined;
}

/** ISO 8601: `P30D`, `PT8H`. */
export function isoDuration(minutes: number): string {
  if (minutes % minutesPer.days === 0) return `P${minutes / minutesPer.days}D`;
  return minutes % minutesPer.hours === 0 ? `PT${minutes / minutesPer.hours}H` : `PT${minutes}M`;
}
