import type { ReasonView } from '../../src/contract/access';
import type { Text } from './text/text';

/** Why something stopped, in the reader's language, with what is special about this case. */
export function reasonText(text: Text, reason: ReasonView): string {
  const { code, sentence, detail } = reason;
  if (detail === null) return text.maybe(`reasons.${code}`, sentence);
  const known = text.maybe(`reasons.${code}`, '');
  return known === '' ? sentence : `${known} (${detail})`;
}
