import type { AuditEvent } from '../../domain/audit-event';
import { AuditAction } from '../../domain/audit-event';
import type { AuditFilter, AuditLog } from '../../ports/audit-log';
import type { PageRequest } from '../../ports/ledger';
import { parsed } from '../admin/catalog-items';
import { pageView } from './views';

type AskedFilter =
  Exclude<AuditFilter, { readonly by: 'action' }> | { readonly by: 'action'; readonly action: string };

function eventView({ subject, seq, action, actor, at, facts, hash }: AuditEvent) {
  return { subject, seq, action, actor, at, facts, hash };
}

/** @throws Refusal `invalid-input` for an action that does not exist. */
export async function listAudit(audit: AuditLog, asked: AskedFilter, page: PageRequest) {
  const filter: AuditFilter =
    asked.by === 'action'
      ? { by: 'action', action: parsed(AuditAction, asked.action, ['filter', 'action']) }
      : asked;
  return pageView(await audit.events(filter, page), eventView);
}

/** Whether the chain of one subject still holds. */
export async function verifyAudit(audit: AuditLog, subject: string) {
  const { events, fault } = await audit.verify(subject);
  return { events, intact: fault === undefined, fault: fault ?? null };
}
