import type { ReasonView } from '#contract/kit/reason-view';
import type { Text } from './text/text';

/** Reasons whose detail is ids of accounts, which tell a reader nothing: pages ask the directory for their names. */
const aboutAccounts: ReadonlySet<string> = new Set([
  'principal-ambiguous',
  'principal-guest',
  'principal-disabled',
]);

/** Why something stopped, in the reader's language, with what is special about this case. */
export function reasonText(text: Text, reason: ReasonView): string {
  const { code, sentence, detail, said } = reason;
  if (detail === null || aboutAccounts.has(code)) return text.maybe(`reasons.${code}`, sentence);
  const known = text.maybe(`reasons.${code}`, '');
  return known === '' ? sentence : `${known} (${text.said(said, detail)})`;
}
