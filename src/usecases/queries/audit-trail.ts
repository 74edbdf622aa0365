import type { AuditEvent } from '../../domain/audit-event';
import type { AuditLog } from '../../ports/audit-log';
import type { Clock } from '../../ports/clock';
import type { PageRequest } from '../../ports/ledger';
import { findAuditEvents } from './find-audit-events';
import type { AuditQuestion } from './find-audit-events';
import { pageView } from './views';

export function eventView({ subject, seq, action, actor, at, facts, hash }: AuditEvent) {
  return { subject, seq, action, actor, at, facts, hash };
}

/** @throws Refusal `invalid-input` for an action that does not exist, or a period that ends before it begins. */
export async function listAudit(
  ports: { readonly audit: AuditLog; readonly clock: Clock },
  asked: AuditQuestion,
  page: PageRequest,
) {
  return pageView(await findAuditEvents(ports, asked, page), eventView);
}

/** Whether the chain of one subject still holds. */
export async function verifyAudit(audit: AuditLog, subject: string) {
  const { events, fault } = await audit.verify(subject);
  return { events, intact: fault === undefined, fault: fault ?? null };
}
