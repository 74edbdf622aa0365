/** The first of a list, and how many there are beside them: for sentences that pages word. */
export function firstOf(
  items: readonly string[],
  most = 10,
): { readonly shown: string; readonly count: number } {
  return { shown: items.slice(0, most).join(', '), count: Math.max(0, items.length - most) };
}

/** `a, b and 7 more`: lists grow with the catalog and with the years, records and comments must not. */
export function boundedList(items: readonly string[], joiner: string, most = 10): string {
  const shown = items.slice(0, most).join(joiner);
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}
