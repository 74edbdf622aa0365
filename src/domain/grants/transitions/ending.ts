import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraft } from '#domain/audit/audit-event';
import { storedSaid } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import type { EndCause, EndResult } from '#domain/kit/codes';
import type { GrantFields, GrantIn } from '../grant';
import { atRest, freshJob } from '../job';
import type { WriteAnswer } from '../job';
import { grantStep } from '../lifecycle';
import type { GrantFor, GrantStep } from '../lifecycle';
import { headingOf, membershipFacts } from './grant-facts';

export interface EndTerms {
  readonly now: string;
  readonly cause: EndCause;
  /** Account id of the person, or what ended it: `expiry`, `rule`. */
  readonly by: string;
  /** The removal or change request that ends it. */
  readonly issueId?: string | undefined;
  /** Of why, in the words of a member of staff. */
  readonly reasonFingerprint?: string | undefined;
}

/** On its way out, whatever it was: what has to be done is found out by the job. */
export function leaving(
  grant: GrantFor<'beginEnd'>,
  { now, cause, by, issueId }: EndTerms,
): GrantIn<'deprovisioning'> {
  const { during: _during, attention: _attention, ...rest }: GrantFields = grant;
  return {
    ...rest,
    state: 'deprovisioning',
    endCause: cause,
    endedBy: by,
    ...(issueId === undefined ? {} : { endedByIssueId: issueId }),
    job: freshJob(now),
    updatedAt: now,
  };
}

export const startFacts = (
  { id, state }: GrantFor<'beginEnd'>,
  { cause, issueId }: Pick<EndTerms, 'cause' | 'issueId'>,
) => ({ grantId: id, cause, onBehalfOf: issueId ?? null, wasState: state });

/** A person, a rule or time ends it. */
export function beginEnd(grant: GrantFor<'beginEnd'>, terms: EndTerms): GrantStep<GrantIn<'deprovisioning'>> {
  const step = grantStep('beginEnd', grant);
  const { now, cause, by, reasonFingerprint } = terms;
  const start = startFacts(grant, terms);
  const facts = reasonFingerprint === undefined ? start : { ...start, reasonFingerprint };
  const action = cause === 'expiry' ? 'expiry-started' : 'revocation-started';
  return step(leaving(grant, terms), [auditDraft(action, headingOf(grant, now, by), facts)]);
}

export interface End {
  readonly now: string;
  readonly result: EndResult;
  /** What is special about it. */
  readonly about?: Sentence | undefined;
  readonly answer?: WriteAnswer | undefined;
}

type Over = GrantIn<'ended' | 'cancelled'>;

export function endFacts(next: Over, requestId: string | null) {
  return {
    ...membershipFacts(next),
    cause: next.endCause,
    result: next.endResult,
    wasActive: next.state === 'ended' && next.proof !== undefined,
    requestId,
  };
}

function over(grant: GrantFor<'finish'>, { now, result, about, answer }: End): Over {
  const end = {
    endResult: result,
    ...(about === undefined ? {} : { endSaid: storedSaid(about) }),
    endedAt: now,
    job: { ...atRest(grant.job), ...(answer === undefined ? {} : { answer }) },
    updatedAt: now,
  };
  const { proof, expiresAt: _expiresAt, ...never } = grant;
  return proof === undefined && result === 'was-already-gone'
    ? { ...never, ...end, state: 'cancelled' }
    : { ...grant, ...end, state: 'ended' };
}

/** Nothing of it is left to take away. What never was there is cancelled, all else has ended. */
export function finish(grant: GrantFor<'finish'>, end: End): GrantStep<Over> {
  const step = grantStep('finish', grant);
  const next = over(grant, end);
  const action = next.state === 'cancelled' ? 'grant-cancelled' : 'grant-ended';
  const facts = endFacts(next, end.answer?.requestId ?? null);
  const audit: AuditDraft[] = [auditDraft(action, headingOf(next, end.now), facts)];
  return step(next, audit);
}
