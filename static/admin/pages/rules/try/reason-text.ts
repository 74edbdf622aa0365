import type { TraceReasonView } from '../../../../../src/contract/admin/rule-simulation';
import type { Text } from '../../../../shared/text/text';
import { listText } from '../sentence/list-text';
import type { Names } from '../sentence/names';

/** Whether this condition of a rule is met. */
export function holds(reason: TraceReasonView): boolean {
  if (reason.code === 'every-request') return true;
  return reason.code !== 'email-unknown' && reason.holds;
}

type Named = Extract<TraceReasonView, { readonly code: 'application' | 'level' | 'intent' }>;

function wordOf(text: Text, names: Names, code: Named['code'], id: string): string {
  if (code === 'application') return names.application(id);
  return code === 'level' ? names.level(id, []) : text.maybe(`shared.intent.${id}`, id);
}

function namedText(text: Text, names: Names, { code, holds: isMet, actual, wanted }: Named): string {
  if (isMet) return text(`rules.try.reason.${code}.yes`);
  const words = wanted.map((id) => wordOf(text, names, code, id));
  const values = { wanted: listText(text, words) };
  if (code === 'level' && actual === null) return text('rules.try.reason.level.none', values);
  return text(`rules.try.reason.${code}.no`, { ...values, actual: wordOf(text, names, code, actual ?? '') });
}

/** Why a condition of a rule is met or not, in the reader's language. */
export function reasonText(text: Text, names: Names, reason: TraceReasonView): string {
  switch (reason.code) {
    case 'every-request':
      return text('rules.try.reason.every-request');
    case 'email-unknown':
      return text(`rules.try.reason.email-unknown.${reason.who}`);
    case 'group': {
      const wanted = listText(text, reason.wanted.map(names.group));
      return text(`rules.try.reason.group.${reason.who}.${reason.holds ? 'yes' : 'no'}`, { wanted });
    }
    case 'email-domain': {
      const values = { wanted: listText(text, reason.wanted), actual: reason.actual };
      return text(`rules.try.reason.email-domain.${reason.who}.${reason.holds ? 'yes' : 'no'}`, values);
    }
    default:
      return namedText(text, names, reason);
  }
}
