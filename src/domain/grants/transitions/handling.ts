import { auditDraft } from '#domain/audit/audit-event';
import type { HandledChoice } from '#domain/kit/codes';
import type { GrantIn } from '../grant';
import { grantStep } from '../lifecycle';
import type { GrantFor, GrantStep } from '../lifecycle';
import { endFacts, leaving, startFacts } from './ending';
import { headingOf, membershipFacts } from './grant-facts';
import { onItsWayAgain } from './waiting';

/** A person settles what a grant stopped at. */
interface Handling {
  readonly now: string;
  /** Account id. */
  readonly by: string;
  /** Of why, in their words. */
  readonly reasonFingerprint: string;
}

const handlingFacts = (
  { during, attention }: GrantFor<'retry'>,
  choice: HandledChoice,
  { reasonFingerprint }: Handling,
) => ({ during, code: attention.code, choice, reasonFingerprint });

/**
 * A person says they carried it out: on its way again, with their word as the answer to the write. The job only reads the
 * vendor. That a write of ours may have gone out is not forgotten.
 */
export function doneByHand(
  grant: GrantFor<'doneByHand'>,
  handling: Handling,
): GrantStep<GrantIn<'provisioning' | 'deprovisioning'>> {
  const step = grantStep('doneByHand', grant);
  const { now, by } = handling;
  const again = onItsWayAgain(grant, now);
  const next = { ...again, job: { ...again.job, answer: { kind: 'by-hand' as const, at: now } } };
  const facts = { ...membershipFacts(next), ...handlingFacts(grant, 'done-by-hand', handling) };
  return step(next, [auditDraft('grant-marked-handled', headingOf(next, now, by), facts)]);
}

/** It will not be granted: what may have been written is taken away. */
export function abandon(
  grant: GrantFor<'abandon'>,
  handling: Handling,
): GrantStep<GrantIn<'deprovisioning'>> {
  const step = grantStep('abandon', grant);
  const { now, by } = handling;
  const cause = 'abandoned';
  const facts = { ...startFacts(grant, { cause }), ...handlingFacts(grant, 'will-not-be-done', handling) };
  return step(leaving(grant, { now, cause, by }), [
    auditDraft('grant-marked-handled', headingOf(grant, now, by), facts),
  ]);
}

/** It cannot be taken away, and will not be: the membership stays. */
export function leaveInPlace(
  grant: GrantFor<'leaveInPlace'>,
  handling: Handling,
): GrantStep<GrantIn<'ended'>> {
  const step = grantStep('leaveInPlace', grant);
  const { now, by } = handling;
  const { attention: _attention, during: _during, ...rest } = grant;
  const end = { state: 'ended', endResult: 'left-in-place', endedAt: now, updatedAt: now } as const;
  const next = { ...rest, ...end };
  const heading = headingOf(next, now, by);
  const facts = { ...membershipFacts(next), ...handlingFacts(grant, 'will-not-be-done', handling) };
  return step(next, [
    auditDraft('grant-marked-handled', heading, facts),
    auditDraft('grant-ended', heading, endFacts(next, null)),
  ]);
}
