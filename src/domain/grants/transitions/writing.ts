import { auditDraft } from '#domain/audit/audit-event';
import { postponed, sending } from '../job';
import type { WriteAnswer } from '../job';
import { MOST_ATTEMPTS } from '../judge-failure';
import { grantStep } from '../lifecycle';
import type { GrantFor, GrantStep } from '../lifecycle';
import { headingOf, membershipFacts } from './grant-facts';

interface At {
  readonly now: string;
}

/** Who the person is in the vendor, where a write of ours has not told it yet. */
export function identify(grant: GrantFor<'identify'>, principalId: string): GrantStep<GrantFor<'identify'>> {
  const step = grantStep('identify', grant);
  return step({ ...grant, principalId });
}

/** Ledger intent: the write is about to be sent. From here on the membership may be ours, whatever happens to this process. */
export function claim(
  grant: GrantFor<'claim'>,
  { now, principalId }: At & { readonly principalId: string },
): GrantStep<GrantFor<'claim'>> {
  const step = grantStep('claim', grant);
  const next = { ...grant, principalId, job: sending(grant.job, now), updatedAt: now };
  const resolved = auditDraft('principal-resolved', headingOf(next, now), membershipFacts(next));
  return step(next, grant.principalId === undefined ? [resolved] : []);
}

/** The same on the way out. */
export function claimRemoval(
  grant: GrantFor<'claimRemoval'>,
  { now }: At,
): GrantStep<GrantFor<'claimRemoval'>> {
  const step = grantStep('claimRemoval', grant);
  return step({ ...grant, job: sending(grant.job, now), updatedAt: now });
}

/** A try that failed before anything was sent counts, too. */
export function countTry<G extends GrantFor<'countTry'>>(grant: G): GrantStep<G> {
  const step = grantStep('countTry', grant);
  const attempts = Math.min(grant.job.attempts + 1, MOST_ATTEMPTS);
  return step({ ...grant, job: { ...grant.job, attempts } });
}

/** The vendor said for certain that the write did not happen: what was known of writes before it holds again. */
export function takeBackWrite<G extends GrantFor<'takeBackWrite'>>(
  grant: G,
  { writeSent }: { readonly writeSent: boolean },
): GrantStep<G> {
  const step = grantStep('takeBackWrite', grant);
  return step({ ...grant, job: { ...grant.job, writeSent } });
}

/** The write was answered; reading it back is another call, which may fail. */
export function noteAnswer<G extends GrantFor<'noteAnswer'>>(grant: G, answer: WriteAnswer): GrantStep<G> {
  const step = grantStep('noteAnswer', grant);
  return step({ ...grant, job: { ...grant.job, answer } });
}

/** The vendor answered the write and does not show it: it is read back later, and not written again. */
export function awaitProof<G extends GrantFor<'awaitProof'>>(
  grant: G,
  { now, answer, delayMs }: At & { readonly answer: WriteAnswer; readonly delayMs: number },
): GrantStep<G> {
  const step = grantStep('awaitProof', grant);
  const job = { ...postponed(grant.job, now, delayMs), answer, unproven: grant.job.unproven + 1 };
  return step({ ...grant, job, updatedAt: now });
}

/** A failure that ends on its own: the same again after a while. */
export function postpone<G extends GrantFor<'postpone'>>(
  grant: G,
  { now, delayMs }: At & { readonly delayMs: number },
): GrantStep<G> {
  const step = grantStep('postpone', grant);
  return step({ ...grant, job: postponed(grant.job, now, delayMs), updatedAt: now });
}
