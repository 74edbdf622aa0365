/** An instant in the reader's own words and time zone; a dash where there is none. */
export function when(instant: string | null): string {
  return instant === null ? '–' : new Date(instant).toLocaleString();
}
