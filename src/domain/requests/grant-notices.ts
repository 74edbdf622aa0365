import type { AccessRequest } from './access-request';
import type { Grant, GrantFields, GrantIn, Proof } from '#domain/grants/grant';
import type { EndCause, EndResult } from '#domain/kit/codes';
import type { Notice } from '#domain/kit/notice';
import { stateFromGrants, earliestEnd } from './progress';
import { sentenceFor } from '#domain/failure/reasons';
import { inEnglish } from '#domain/failure/sentence';

/** What is said of grants follows from their state alone, so a notice that was lost is found again. */

const vendorQuote = (requestId: string | undefined) =>
  requestId === undefined ? '' : ` Directory request id: ${requestId}.`;
const untilText = (end: string | undefined) => (end === undefined ? '' : ` It ends on ${utc(end)}.`);

/** `2026-11-22T15:04:05.000Z` → `2026-11-22 15:04 UTC`. */
export function utc(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}

type Proven = GrantIn<'active' | 'ended'>;

function activeNotice({ id, binding, expiresAt }: Proven, proof: Proof): Notice {
  const byHand = proof.byHand === true ? ' A person put the membership there by hand.' : '';
  const there = proof.alreadyThere ? ' The membership was there already.' : byHand;
  const text = `Proven: the person holds "${binding.displayName}" (read back at ${utc(proof.at)}).${there}${untilText(expiresAt)}${vendorQuote(proof.requestId)}`;
  return { id: `active:${id}`, audience: 'internal', paragraphs: [[text]] };
}

const causeText: Readonly<Record<EndCause, string>> = {
  revocation: 'revoked',
  expiry: 'its time is over',
  removal: 'a removal request was approved',
  change: 'the access level was changed',
  'given-back': 'the person gave it back',
  abandoned: 'it will not be granted',
};

const resultText: Readonly<Record<EndResult, string>> = {
  removed: 'The membership was taken away, and the directory no longer shows it.',
  'was-already-gone': 'There was no membership of ours left to take away.',
  'kept-by-other-grant': 'The membership stays: another live grant needs it.',
  'kept-pre-existing': 'The membership stays: it was there before Gatehouse granted it.',
  'by-hand': 'The membership was taken away by hand.',
  'left-in-place': 'The membership stays: it could not be taken away, and a person decided to leave it.',
};

function endedNotice(grant: GrantIn<'ended' | 'cancelled'>): Notice {
  const [cause, result] = [causeText[grant.endCause], resultText[grant.endResult]];
  const detail = grant.endSaid === undefined ? '' : ` ${inEnglish(grant.endSaid)}`;
  return {
    id: `ended:${grant.id}`,
    audience: 'internal',
    paragraphs: [[`The grant of "${grant.binding.displayName}" ended (${cause}). ${result}${detail}`]],
  };
}

function attentionNotices(grant: GrantIn<'needs-attention'>): Notice[] {
  const id = `grant-attention:${grant.id}:${grant.updatedAt}`;
  const way = grant.during === 'deprovisioning' ? 'Taking away' : 'Granting';
  const text = `${way} "${grant.binding.displayName}" needs attention [${grant.attention.code}]. ${sentenceFor(grant.attention)}`;
  const told =
    'The request needs the attention of the support team before it can go on. They have been told why.';
  return [
    { id, audience: 'internal', paragraphs: [[text]] },
    {
      id: `grant-attention-public:${grant.id}:${grant.attention.code}`,
      audience: 'public',
      paragraphs: [[told]],
    },
  ];
}

function waitingNotices(grant: GrantIn<'provisioning' | 'deprovisioning'>): Notice[] {
  if (!grant.job.waiting) return [];
  const held = grant.job.held === true;
  const reason = sentenceFor({ code: held ? 'provisioning-paused' : 'connection-waiting' });
  const text = `"${grant.binding.displayName}": ${reason}`;
  const id = `${held ? 'held' : 'waiting'}:${grant.id}:${grant.state}`;
  return [{ id, audience: 'internal', paragraphs: [[text]] }];
}

function noticesOf(grant: Grant): Notice[] {
  switch (grant.state) {
    case 'active':
      return [activeNotice(grant, grant.proof)];
    case 'ended':
      return [...(grant.proof === undefined ? [] : [activeNotice(grant, grant.proof)]), endedNotice(grant)];
    case 'cancelled':
      return [endedNotice(grant)];
    case 'needs-attention':
      return attentionNotices(grant);
    case 'provisioning':
    case 'deprovisioning':
      return waitingNotices(grant);
  }
}

const nameOf = (request: AccessRequest) =>
  [request.applicationName, request.levelName].filter((name) => name !== undefined).join(', ');

const isLeft = (grant: Grant) => grant.state === 'ended' && grant.endResult === 'left-in-place';
const LEFT = 'could not be taken away in full. The support team has decided to leave the rest in place';

function removedText(request: AccessRequest, taken: readonly Grant[]): string {
  const what = `the access to ${nameOf(request)}`;
  return taken.some(isLeft) ? `Closed: ${what} ${LEFT}.` : `Done: ${what} was taken away.`;
}

function endedText(request: AccessRequest, own: readonly Grant[]): string {
  const what = `The access to ${nameOf(request)}`;
  if (own.some(isLeft)) return `${what} ${LEFT}.`;
  const never = own.every(
    ({ proof, endCause }: GrantFields) => proof === undefined && endCause === 'abandoned',
  );
  return never ? `${what} will not be granted.` : `${what} has ended${causeOf(own)}.`;
}

function publicNotices(request: AccessRequest, own: readonly Grant[], taken: readonly Grant[]): Notice[] {
  const state = stateFromGrants(request, own, taken);
  if (state === 'fulfilled') {
    const text =
      request.intent === 'removal'
        ? removedText(request, taken)
        : `Done: the access to ${nameOf(request)} is in place and was checked in the directory.${untilText(earliestEnd(own))}`;
    return [{ id: 'fulfilled', audience: 'public', paragraphs: [[text]] }];
  }
  if (state === 'ended')
    return [
      {
        id: 'access-ended',
        audience: 'public',
        paragraphs: [[endedText(request, own)]],
      },
    ];
  return [];
}

function causeOf(own: readonly Grant[]): string {
  const [cause] = own.flatMap(({ endCause }: GrantFields) => endCause ?? []);
  return cause === undefined ? '' : `: ${causeText[cause]}`;
}

/** Everything that must have been said about the grants of this request by now. */
export function expectedGrantNotices(
  request: AccessRequest,
  own: readonly Grant[],
  taken: readonly Grant[],
): Notice[] {
  return [...own.flatMap(noticesOf), ...publicNotices(request, own, taken)];
}
