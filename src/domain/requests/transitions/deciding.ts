import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraft } from '#domain/audit/audit-event';
import type { Reason } from '#domain/failure/reasons';
import { movingTo, withNotices } from '../access-request';
import type { Decision, RequestIn, RequestReading } from '../access-request';
import { requestStep } from '../lifecycle';
import type { RequestFor, RequestStep } from '../lifecycle';
import { attentionNotices, decisionNotice, refusalNotices } from '../request-notices';
import { askFacts, decisionFacts, headingOf } from './request-facts';

/** A look at an issue: the record before it, none if it is new, and what was read now. */
export interface Look {
  readonly before: RequestFor<'decide'>;
  readonly read: RequestReading;
  /** Where the issue stands. */
  readonly statusId: string;
}

/** That a request came in is recorded with the first look at it. */
function received({ before, read }: Look): AuditDraft[] {
  if (before !== undefined) return [];
  const facts = { ...askFacts(read), fields: read.fields };
  return [auditDraft('request-received', headingOf(read, read.updatedAt), facts)];
}

/** The issue is moved where people see that it waits for them; it is remembered where it was. */
function movedAside(request: RequestIn<'needs-attention'>, statusId: string): RequestIn<'needs-attention'> {
  const aside = request.portal.statuses.needsAttention;
  if (aside === undefined || statusId === aside) return request;
  return movingTo({ ...request, returnTo: statusId }, aside);
}

/** It cannot be decided: a person has to mend the issue or the configuration. */
export function needAttention(look: Look, reason: Reason): RequestStep<RequestIn<'needs-attention'>> {
  const { before, read, statusId } = look;
  const step = requestStep('needAttention', before);
  const stopped = { ...read, state: 'needs-attention' as const, attention: reason };
  const told = withNotices(stopped, attentionNotices(reason, read.updatedAt));
  const facts = { ...askFacts(read), code: reason.code };
  const needs = auditDraft('request-needs-attention', headingOf(read, read.updatedAt), facts);
  return step(movedAside(told, statusId), [...received(look), needs]);
}

/** Out of "needs attention": back to where the issue was before. A move there that was never made is not made any more. */
function movedBack(read: RequestReading, statusId: string): RequestReading {
  const { returnTo, ...rest } = read;
  const { moveTo, ...outbox } = read.outbox;
  const aside = read.portal.statuses.needsAttention;
  if (returnTo !== undefined && statusId === aside)
    return { ...rest, outbox: { ...outbox, moveTo: returnTo } };
  return moveTo === aside ? { ...rest, outbox } : read;
}

/** The rules have decided; what they decided is frozen. `mention`: the approvers are told by Jira. */
export function decide(
  look: Look,
  { decision, mention }: { readonly decision: Decision; readonly mention: boolean },
): RequestStep<RequestIn<'awaiting-approval'>> {
  const { before, read, statusId } = look;
  const step = requestStep('decide', before);
  const waiting = { ...movedBack(read, statusId), state: 'awaiting-approval' as const, decision };
  const told = withNotices(waiting, [decisionNotice(decision, mention)]);
  const fillApprovers = decision.kind === 'approval' && read.portal.approverField !== undefined;
  const facts = { ...askFacts(read), ...decisionFacts(decision) };
  const decided = auditDraft('request-decided', headingOf(read, read.updatedAt), facts);
  return step({ ...told, outbox: { ...told.outbox, fillApprovers } }, [...received(look), decided]);
}

/** The rules, or the lack of one, refuse it. */
export function refuse(
  look: Look,
  { decision, reason }: { readonly decision: Decision; readonly reason: Reason },
): RequestStep<RequestIn<'refused'>> {
  const { before, read } = look;
  const step = requestStep('refuse', before);
  const closed = { ...read, state: 'refused' as const, decision, attention: reason };
  const told = withNotices(closed, refusalNotices(decision, reason));
  const facts = { ...askFacts(read), code: reason.code, ...decisionFacts(decision) };
  const refused = auditDraft('request-refused', headingOf(read, read.updatedAt), facts);
  return step(movingTo(told, read.portal.statuses.declined), [...received(look), refused]);
}
