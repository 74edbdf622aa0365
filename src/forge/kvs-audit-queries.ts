import type { AuditEvent } from '../domain/audit-event';
import type { AuditFilter } from '../ports/audit-log';
import type { Listing, PageRequest } from '../ports/ledger';
import { indexes } from './keys';
import { auditEventRows } from './record-rows';
import { readPage } from './row-reader';
import type { RowQuery } from './row-reader';

const { auditEvent: index } = indexes;

/** A chain reads from its beginning; everything else shows the latest first. */
function queryFor(filter: AuditFilter): RowQuery {
  switch (filter.by) {
    case 'subject':
      return { index: index.bySubject, partition: [filter.subject] };
    case 'day':
      return { index: index.byDay, partition: [filter.day], newestFirst: true };
    case 'actor':
      return { index: index.byActor, partition: [filter.actor], newestFirst: true };
    case 'action':
      return { index: index.byAction, partition: [filter.action], newestFirst: true };
  }
}

export function auditEvents(filter: AuditFilter, page: PageRequest): Promise<Listing<AuditEvent>> {
  return readPage(auditEventRows, queryFor(filter), page);
}
