import { auditDraft } from '#domain/audit/audit-event';
import { reasons } from '#domain/failure/reasons';
import type { Reason } from '#domain/failure/reasons';
import { atRest, freshJob, waitingFor } from '../job';
import { LONGEST_DELAY_MS } from '../judge-failure';
import { grantStep } from '../lifecycle';
import type { GrantFor, GrantStep } from '../lifecycle';
import { headingOf, membershipFacts } from './grant-facts';

type OnItsWay = GrantFor<'waitForConnection'>;

/** Recorded only when it is news: it did not wait before, or not for the same. */
function wait<G extends OnItsWay>(
  transition: 'waitForConnection' | 'hold',
  grant: G,
  { now, what }: { readonly now: string; readonly what: 'connection' | 'resume' },
): GrantStep<G> {
  const step = grantStep(transition, grant);
  const { waiting, held = false } = grant.job;
  const isNews = !waiting || held !== (what === 'resume');
  const job = waitingFor(what, grant.job, { now, delayMs: LONGEST_DELAY_MS });
  const facts = { ...membershipFacts(grant), for: what };
  const audit = isNews ? [auditDraft('grant-waiting', headingOf(grant, now), facts)] : [];
  return step({ ...grant, job, updatedAt: now }, audit);
}

/** Waits for an administrator to mend or to switch on its connection. */
export function waitForConnection<G extends OnItsWay>(grant: G, { now }: { readonly now: string }) {
  return wait('waitForConnection', grant, { now, what: 'connection' });
}

/** Waits until an administrator resumes provisioning. */
export function hold(grant: GrantFor<'hold'>, { now }: { readonly now: string }) {
  return wait('hold', grant, { now, what: 'resume' });
}

function stopped(grant: GrantFor<'stop'>, attention: Reason, now: string): GrantFor<'retry'> {
  const stop = { state: 'needs-attention', attention, job: atRest(grant.job), updatedAt: now } as const;
  return grant.state === 'provisioning'
    ? { ...grant, ...stop, during: 'provisioning' }
    : { ...grant, ...stop, during: 'deprovisioning' };
}

/** Stops for a person: retried only when somebody asks. */
export function stop(
  grant: GrantFor<'stop'>,
  { now, reason }: { readonly now: string; readonly reason: Reason },
): GrantStep<GrantFor<'retry'>> {
  const step = grantStep('stop', grant);
  const next = stopped(grant, reason, now);
  const facts = { ...membershipFacts(next), code: reason.code, during: next.during };
  const audit = [auditDraft('grant-needs-attention', headingOf(next, now), facts)];
  return step(next, audit);
}

/** The account it was meant for cannot be used, and nothing was written to it: who the person is, is asked anew. */
export function asksAnew(grant: GrantFor<'retry'>): boolean {
  const { during, job, attention } = grant;
  return during === 'provisioning' && !job.writeSent && reasons[attention.code].askedAnew === 'person';
}

/** Without what a stop left on the grant: on the way it was on, with a fresh job. */
export function onItsWayAgain(grant: GrantFor<'retry'>, now: string): OnItsWay {
  const job = { ...freshJob(now), writeSent: grant.job.writeSent };
  if (grant.during === 'provisioning') {
    const { attention: _attention, during, ...rest } = grant;
    return { ...rest, state: during, job, updatedAt: now };
  }
  const { attention: _attention, during, ...rest } = grant;
  return { ...rest, state: during, job, updatedAt: now };
}

/**
 * Back on its way, with fresh tries. That a write was sent is never forgotten: its outcome may still be unknown, and
 * the membership may be there. The vendor's old answer is: the write is idempotent and sent again.
 */
export function retry(
  grant: GrantFor<'retry'>,
  { now, by }: { readonly now: string; readonly by: string },
): GrantStep<OnItsWay> {
  const step = grantStep('retry', grant);
  const { principalId, ...again } = onItsWayAgain(grant, now);
  const known = principalId === undefined || asksAnew(grant) ? {} : { principalId };
  const facts = { grantId: grant.id, reason: grant.attention.code, during: grant.during };
  const audit = [auditDraft('grant-retried', headingOf(grant, now, by), facts)];
  return step({ ...again, ...known }, audit);
}
