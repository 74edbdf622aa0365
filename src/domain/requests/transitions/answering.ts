import { auditDraft } from '#domain/audit/audit-event';
import { reasons } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';
import { withNotices } from '../access-request';
import type { AccessRequest } from '../access-request';
import { requestStep } from '../lifecycle';
import type { RequestStep } from '../lifecycle';
import { approvalNotice } from '../request-notices';
import { headingOf } from './request-facts';

/** A change of the status by somebody, from its changelog. */
export interface StatusAct {
  readonly id: string;
  readonly at: string;
  /** Account id. */
  readonly actorId: string;
  readonly fromStatusId: string;
  readonly toStatusId: string;
}

const MOST_JUDGED = 50;

/** A change of status is answered once. */
export function withAnswered<R extends AccessRequest>(request: R, change: StatusAct, now: string): R {
  return { ...request, judged: [...request.judged, change.id].slice(-MOST_JUDGED), updatedAt: now };
}

/** A change from which nothing follows. `code`: what the person who made it is told. */
export function answerChange<R extends AccessRequest>(
  request: R,
  {
    now,
    change,
    code,
  }: { readonly now: string; readonly change: StatusAct; readonly code?: ReasonCode | undefined },
): RequestStep<R> {
  const step = requestStep('answerChange', request);
  const answered = withAnswered(request, change, now);
  if (code === undefined) return step(answered);
  const told = withNotices(answered, [approvalNotice(change.id, change.actorId, { code })]);
  if (reasons[code].stops !== 'approval') return step(told);
  const heading = headingOf(request, now, change.actorId);
  return step(told, [auditDraft('approval-refused', heading, { changeId: change.id, code })]);
}
