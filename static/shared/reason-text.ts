import type { ReasonView } from '#contract/kit/reason-view';
import type { Text } from './text/text';

/** Why something stopped, in the reader's language, with what is special about this case. */
export function reasonText(text: Text, reason: ReasonView): string {
  const { code, sentence, detail, said, namesAccounts } = reason;
  if (detail === null || namesAccounts) return text.maybe(`reasons.${code}`, sentence);
  const known = text.maybe(`reasons.${code}`, '');
  return known === '' ? sentence : `${known} (${text.said(said, detail)})`;
}
