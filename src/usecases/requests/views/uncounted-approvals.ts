import type { RequestFields } from '#domain/requests/access-request';
import type { AuditEvent } from '#domain/audit/audit-event';
import { auditFactIn } from '#domain/audit/audit-facts';
import { reasons } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';
import type { AuditLog } from '#ports/audit-log';
import { issueSubject } from '#domain/audit/subjects';
import { reasonView } from '#usecases/kit/views';

/** So many pages of an issue's chain are looked through; one of that length is no ordinary request. */
const MOST_PAGES = 5;
/** The latest are shown. */
const MOST_SHOWN = 10;

async function refusedEvents(audit: AuditLog, issueId: string): Promise<readonly AuditEvent[]> {
  const filter = { by: 'subject', subject: issueSubject(issueId) } as const;
  const found: AuditEvent[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await audit.events(filter, { limit: 100, cursor });
    found.push(...items.filter(({ action }) => action === 'approval-refused'));
    if (next === undefined) break;
    cursor = next;
  }
  return found;
}

/** A yes that nobody can make count any more matters as long as it is there; else until a later one was counted. */
function stillMatters(request: RequestFields, code: ReasonCode, at: string): boolean {
  const { stops, mends } = reasons[code];
  if (stops === 'approval' && mends === 'nobody') return true;
  const waits = request.state === 'awaiting-approval' || request.state === 'needs-attention';
  return waits && !request.approvals.some((approval) => Date.parse(approval.at) > Date.parse(at));
}

function viewOf(request: RequestFields, event: AuditEvent) {
  const fact = auditFactIn(event);
  if (fact?.action !== 'approval-refused') return [];
  // When the person said yes; without it, when it was looked at.
  const { code, changedAt: at = event.at } = fact.facts;
  const reason = reasonView({ code });
  if (reason === null) return [];
  return [{ accountId: event.actor, at, reason, matters: stillMatters(request, code, at) }];
}

/** Every yes on the issue that did not count, latest first, as the audit trail has it. */
export async function uncountedApprovals(audit: AuditLog, request: RequestFields) {
  const events = await refusedEvents(audit, request.issueId);
  return events
    .flatMap((event) => viewOf(request, event))
    .reverse()
    .slice(0, MOST_SHOWN);
}
