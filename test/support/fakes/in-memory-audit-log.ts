import { verifyChain } from '#domain/audit/audit-event';
import type { AuditDraft, AuditEvent } from '#domain/audit/audit-event';
import type { AuditFilter, AuditLog, AuditSpan } from '#ports/audit-log';
import type { Listing, PageRequest } from '#ports/ledger';
import { MemoryAudit, sha256 } from './memory-audit';
import { ascending, descending, pageOf } from './paging';

const within = ({ at }: AuditEvent, span: AuditSpan | undefined) =>
  span === undefined || (at >= span.from && at <= span.to);

function matches(event: AuditEvent, filter: AuditFilter): boolean {
  switch (filter.by) {
    case 'subject':
      return event.subject === filter.subject;
    case 'day':
      return event.at.startsWith(filter.day);
    case 'actor':
      return event.actor === filter.actor && within(event, filter.span);
    case 'action':
      return event.action === filter.action && within(event, filter.span);
  }
}

export class InMemoryAuditLog implements AuditLog {
  constructor(readonly audit = new MemoryAudit()) {}

  async append(drafts: readonly AuditDraft[]): Promise<void> {
    this.audit.append(drafts);
  }

  async isKnown(subject: string): Promise<boolean> {
    return this.audit.lengthOf(subject) > 0;
  }

  async events(filter: AuditFilter, page: PageRequest): Promise<Listing<AuditEvent>> {
    const found = this.audit.all().filter((event) => matches(event, filter));
    return pageOf(filter.by === 'subject' ? found : found.sort(descending((event) => event.at)), page);
  }

  async during({ from, to }: AuditSpan, page: PageRequest): Promise<Listing<AuditEvent>> {
    const found = this.audit
      .all()
      .filter(({ at }) => at >= from && at <= to && at.startsWith(from.slice(0, 10)));
    return pageOf(found.sort(ascending((event) => event.at)), page);
  }

  async verify(subject: string) {
    const events = this.audit.chainOf(subject);
    const broken = verifyChain(events, sha256);
    const length = this.audit.lengthOf(subject);
    const fault = broken ?? (events.length < length ? { seq: length, fault: 'missing' as const } : undefined);
    return fault === undefined ? { events: events.length } : { events: events.length, fault };
  }

  async seal(): Promise<number> {
    return this.audit.seal();
  }
}
