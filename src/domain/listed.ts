/** `a, b and 7 more`: lists grow with the catalog and with the years, records and comments must not. */
export function listed(items: readonly string[], joiner: string, most = 10): string {
  const shown = items.slice(0, most).join(joiner);
  return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}
