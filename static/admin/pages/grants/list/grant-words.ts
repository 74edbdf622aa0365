import type { GrantRowView } from '#contract/grants/grant-view';
import { reasonText } from '../../../../shared/reason-text';
import type { Text } from '../../../../shared/text/text';

/** What the access is to: the application and its level. */
export function accessText({ applicationName, levelName }: GrantRowView): string {
  return levelName === null ? applicationName : `${applicationName}, ${levelName}`;
}

/** What a reader should know of a grant beside its state; undefined where there is nothing. */
export function noteText(text: Text, grant: GrantRowView): string | undefined {
  const { attention, waiting, end, proof } = grant;
  if (attention !== null) return reasonText(text, attention);
  if (waiting) return text('access.waiting');
  const result = end?.result ?? null;
  if (result !== null && result !== 'removed') return text.maybe(`access.result.${result}`, result);
  return grant.state === 'active' && proof?.byHand === true ? text('access.byHand') : undefined;
}
