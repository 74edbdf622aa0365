import { auditDraft } from '#domain/audit/audit-event';
import { requestHandledNotices } from '#domain/grants/handled';
import type { GivenReason } from '#domain/grants/handled';
import type { HandledChoice } from '#domain/kit/codes';
import { movingTo, withNotices } from '../access-request';
import type { RequestFields, RequestIn } from '../access-request';
import { requestStep } from '../lifecycle';
import type { RequestFor, RequestStep } from '../lifecycle';
import { closingNotice } from '../request-notices';
import { withAnswered } from './answering';
import type { StatusAct } from './answering';
import { headingOf } from './request-facts';

interface Closing {
  readonly now: string;
  readonly change: StatusAct;
}

function closed<S extends 'denied' | 'withdrawn'>(
  request: RequestFor<'deny'>,
  state: S,
  { now, change }: Closing,
) {
  const { attention: _attention, ...rest }: RequestFields = withAnswered(request, change, now);
  return withNotices({ ...rest, state }, [closingNotice(state, now)]);
}

const closingFacts = ({ id, toStatusId }: StatusAct) => ({ changeId: id, statusId: toStatusId });

/** A person denies it before it was approved. */
export function deny(request: RequestFor<'deny'>, closing: Closing): RequestStep<RequestIn<'denied'>> {
  const step = requestStep('deny', request);
  const { now, change } = closing;
  return step(closed(request, 'denied', closing), [
    auditDraft('request-denied', headingOf(request, now, change.actorId), closingFacts(change)),
  ]);
}

/** A person takes it back before it was approved. */
export function withdraw(
  request: RequestFor<'withdraw'>,
  closing: Closing,
): RequestStep<RequestIn<'withdrawn'>> {
  const step = requestStep('withdraw', request);
  const { now, change } = closing;
  return step(closed(request, 'withdrawn', closing), [
    auditDraft('request-withdrawn', headingOf(request, now, change.actorId), closingFacts(change)),
  ]);
}

/**
 * A person settled what could not be decided: nothing was or will be granted for it. What will not be done is moved to the
 * status for declined; what was done by hand stays where the person left it.
 */
export function closeByHand(
  request: RequestFor<'closeByHand'>,
  handling: {
    readonly now: string;
    readonly by: string;
    readonly choice: HandledChoice;
    readonly reason: GivenReason;
  },
): RequestStep<RequestIn<'withdrawn'>> {
  const step = requestStep('closeByHand', request);
  const { now, by, choice, reason } = handling;
  const { attention, returnTo: _returnTo, ...rest } = request;
  const notices = requestHandledNotices({ choice, by, at: now }, reason);
  const told = withNotices({ ...rest, state: 'withdrawn' as const, updatedAt: now }, notices);
  const { moveTo: _moveTo, ...outbox } = told.outbox;
  const still = { ...told, outbox };
  const next = choice === 'will-not-be-done' ? movingTo(still, request.portal.statuses.declined) : still;
  const facts = { code: attention.code, choice, reasonFingerprint: reason.fingerprint };
  return step(next, [auditDraft('request-marked-handled', headingOf(request, now, by), facts)]);
}
