/** A time of the day as it is typed, `8:00` or `08:00`, as it is kept; undefined: it is none. */
export function clockTime(typed: string): string | undefined {
  const time = typed.trim().padStart(5, '0');
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}
