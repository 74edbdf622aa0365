import type { AuditEvent } from '#domain/audit/audit-event';
import { auditFactIn } from '#domain/audit/audit-facts';
import type { Catalog } from '#domain/configuration/catalog';
import type { AuditLog } from '#ports/audit-log';
import type { CatalogStore } from '#ports/catalog-store';
import type { Clock } from '#ports/clock';
import type { IssueTracker } from '#ports/issue-tracker';
import type { Ledger, PageRequest } from '#ports/ledger';
import { say } from '#domain/failure/sentence';
import { issueSubject } from '#domain/audit/subjects';
import { Refusal } from '#usecases/kit/refusal';
import { findAuditEvents } from './find-audit-events';
import type { AuditQuestion } from './find-audit-events';
import { pageView } from '#usecases/kit/views';

export function eventView({ subject, seq, action, actor, at, facts, hash }: AuditEvent) {
  return { subject, seq, action, actor, at, facts, hash };
}

interface ListPorts {
  readonly audit: AuditLog;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly catalog: CatalogStore;
  readonly tracker: IssueTracker;
}

/** What stands behind the colon: `issue:10012` → `10012`. */
const idIn = (subject: string, kind: 'issue' | 'connection') =>
  subject.startsWith(`${kind}:`) ? subject.slice(kind.length + 1) : undefined;

/** Keys of the issues of these events, by issue id; each record is read once. */
async function issueKeys(ledger: Ledger, events: readonly AuditEvent[]) {
  const ids = [...new Set(events.flatMap(({ subject }) => idIn(subject, 'issue') ?? []))];
  const requests = await Promise.all(ids.map((id) => ledger.request(id)));
  return new Map(
    requests.flatMap((request) => (request === undefined ? [] : [[request.issueId, request.issueKey]])),
  );
}

/** The first event of an issue keeps the key, whatever became of the record. */
function keyInFacts(event: AuditEvent): string | undefined {
  const facts = auditFactIn(event)?.facts;
  return facts !== undefined && 'issueKey' in facts ? facts.issueKey : undefined;
}

function ruleName(event: AuditEvent, { rules }: Catalog): string | null {
  const facts = auditFactIn(event)?.facts;
  if (facts === undefined || !('ruleId' in facts)) return null;
  return rules.find(({ id }) => id === facts.ruleId)?.name ?? null;
}

function subjectName(event: AuditEvent, keys: ReadonlyMap<string, string>, { connections }: Catalog) {
  const issueId = idIn(event.subject, 'issue');
  if (issueId !== undefined) return keys.get(issueId) ?? keyInFacts(event) ?? null;
  const connectionId = idIn(event.subject, 'connection');
  return connections.find(({ id }) => id === connectionId)?.name ?? null;
}

const ISSUE_KEY = /^[a-z][a-z0-9_]*-\d+$/i;

/** People know an issue by its key, the record knows it by its id; of anything else the subject is as it was written. */
async function subjectOf(tracker: IssueTracker, asked: string): Promise<string> {
  if (!ISSUE_KEY.test(asked)) return asked;
  const issue = await tracker.read(asked.toUpperCase(), []);
  if (issue !== undefined) return issueSubject(issue.id);
  throw new Refusal('not-found', say('refusals.audit.issue'));
}

/**
 * @throws Refusal `invalid-input` for an action that does not exist, or a period that ends before it begins; `not-found`
 * for the key of an issue that is not there.
 */
export async function listAudit(ports: ListPorts, asked: AuditQuestion, page: PageRequest) {
  const { subject } = asked;
  const question =
    subject === undefined ? asked : { ...asked, subject: await subjectOf(ports.tracker, subject) };
  const found = await findAuditEvents(ports, question, page);
  const [keys, { catalog }] = await Promise.all([issueKeys(ports.ledger, found.items), ports.catalog.load()]);
  return pageView(found, (event) => ({
    ...eventView(event),
    subjectName: subjectName(event, keys, catalog),
    ruleName: ruleName(event, catalog),
  }));
}

/** Whether the chain of one subject still holds. */
export async function verifyAudit(audit: AuditLog, subject: string) {
  const { events, fault } = await audit.verify(subject);
  return { events, intact: fault === undefined, fault: fault ?? null };
}
