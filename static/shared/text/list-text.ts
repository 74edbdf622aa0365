import type { Text } from './text';

/** A sentence stays a sentence: the rest of a long list is a number. */
const MOST = 5;

/** `a, b or c`, `a, b and c`, as the reader's language joins them. `more`: how many there are beside the items. */
export function listText(
  text: Text,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'disjunction',
  more = 0,
): string {
  const shown = items.length > MOST ? items.slice(0, MOST) : [...items];
  const rest = items.length - shown.length + more;
  const all = rest > 0 ? [...shown, text('shared.more', { count: rest })] : shown;
  return new Intl.ListFormat(text.locale, { type }).format(all);
}
