/** Tells times in a zone; undefined: this runtime does not know it. Which names it knows changes with its version. */
export function clockIn(
  timeZone: string,
  options: Omit<Intl.DateTimeFormatOptions, 'timeZone'> = {},
): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { ...options, timeZone });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * The name under which a zone that somebody enters is kept: that of a region and city, or UTC. Undefined for what is none,
 * and for abbreviations and offsets (`EST`, `Etc/GMT+5`): they have no summer time, or mean several places.
 */
export function zoneEntered(typed: string): string | undefined {
  if (/^(etc\/)?utc$/i.test(typed)) return 'UTC';
  return /^(?!etc\/|systemv\/)[a-z_]+\//i.test(typed)
    ? clockIn(typed)?.resolvedOptions().timeZone
    : undefined;
}
