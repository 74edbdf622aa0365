import type { Text } from '../../../../shared/text/text';

/** A sentence stays a sentence: the rest of a long list is a number. */
const MOST = 5;

/** `a, b and c`, `a, b or c`, as the reader's language joins them. */
export function listText(
  text: Text,
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'disjunction',
): string {
  const rest = items.length - MOST;
  const shown =
    rest > 0 ? [...items.slice(0, MOST), text('rules.sentence.more', { count: rest })] : [...items];
  return new Intl.ListFormat(text.locale, { type }).format(shown);
}
