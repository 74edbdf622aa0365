import type { PortalAccessView } from '#contract/surfaces/portal-request';
import { dayText, durationText, instantText } from '../shared/text/dates';
import type { Text } from '../shared/text/text';

/** What it is about: "User of Design Studio". */
export function headingText(text: Text, { application, level }: PortalAccessView): string {
  if (application === null) return text('portal.what.unknown');
  return level === null ? application : text('portal.what.known', { application, level });
}

/** Where it stands, in one plain sentence. */
export function situationText(text: Text, { situation, intent }: PortalAccessView): string {
  switch (situation.code) {
    case 'fix-request':
      return text(`portal.fix.${situation.field}`);
    case 'waiting-for-approval':
      return situation.stages > 1
        ? text('portal.situation.waitingStage', { stage: situation.stage, stages: situation.stages })
        : text('portal.situation.waiting');
    case 'ended':
      return text(`portal.ended.${situation.cause}`);
    case 'being-carried-out':
      return text(intent === 'removal' ? 'portal.situation.removing' : 'portal.situation.being-carried-out');
    default:
      return text(`portal.situation.${situation.code}`);
  }
}

/** Who is asked and since when; absent when nobody is. */
export function askedText(text: Text, access: PortalAccessView): string | undefined {
  const { asked, askedCount, approvalsNeeded, askedSince } = access;
  if (askedCount === 0) return undefined;
  const others = askedCount - asked.length;
  const named = others > 0 ? [...asked, text.count('portal.asked.others', others)] : asked;
  const type = approvalsNeeded >= askedCount ? 'conjunction' : 'disjunction';
  const people = new Intl.ListFormat(text.locale, { type }).format(named);
  const params = { people, since: dayText(text, askedSince) };
  if (approvalsNeeded > 1 && approvalsNeeded < askedCount)
    return text('portal.asked.several', { ...params, need: approvalsNeeded });
  return text('portal.asked.people', params);
}

/** How long it will be, or until when it is. */
export function lengthText(text: Text, access: PortalAccessView): string | undefined {
  const { situation, until, durationMinutes, intent } = access;
  if (until !== null) return text('portal.length.until', { at: instantText(text, until) });
  if (intent === 'removal') return undefined;
  if (situation.code === 'active') return text('portal.length.endless');
  const isAhead = situation.code === 'waiting-for-approval' || situation.code === 'being-carried-out';
  if (!isAhead || durationMinutes === null) return undefined;
  return text('portal.length.for', { duration: durationText(text, durationMinutes) });
}

/** What to do if nothing moves, or to have it otherwise. */
export function nextText(text: Text, { situation }: PortalAccessView): string | undefined {
  const known = text.maybe(`portal.next.${situation.code}`, '');
  return known === '' ? undefined : known;
}
