import { WhereConditions } from '@forge/kvs';
import type { AuditEvent } from '#domain/audit/audit-event';
import type { AuditFilter, AuditSpan } from '#ports/audit-log';
import type { Listing, PageRequest } from '#ports/ledger';
import { indexes } from '../rows/keys';
import { auditEventRows } from '../rows/record-rows';
import { readPage } from '../rows/row-reader';
import type { RowQuery } from '../rows/row-reader';

const { auditEvent: index } = indexes;

const within = (span: AuditSpan | undefined) =>
  span === undefined ? {} : { range: WhereConditions.between(span.from, span.to) };

/** A chain reads from its beginning; everything else shows the latest first. */
function queryFor(filter: AuditFilter): RowQuery {
  switch (filter.by) {
    case 'subject':
      return { index: index.bySubject, partition: [filter.subject] };
    case 'day':
      return { index: index.byDay, partition: [filter.day], newestFirst: true };
    case 'actor':
      return { index: index.byActor, partition: [filter.actor], newestFirst: true, ...within(filter.span) };
    case 'action':
      return { index: index.byAction, partition: [filter.action], newestFirst: true, ...within(filter.span) };
  }
}

export function auditEvents(filter: AuditFilter, page: PageRequest): Promise<Listing<AuditEvent>> {
  return readPage(auditEventRows, queryFor(filter), page);
}

export function auditEventsDuring({ from, to }: AuditSpan, page: PageRequest): Promise<Listing<AuditEvent>> {
  const range = WhereConditions.between(from, to);
  return readPage(auditEventRows, { index: index.byDay, partition: [from.slice(0, 10)], range }, page);
}
