import Papa from 'papaparse';
import type { AuditEvent } from '#domain/audit/audit-event';
import { canonicalJson } from '#domain/kit/canonical-json';
import type { AuditLog } from '#ports/audit-log';
import type { Clock } from '#ports/clock';
import type { Ledger, Listing } from '#ports/ledger';
import { findAuditEvents } from './find-audit-events';

export interface AuditExport {
  /** UTC days, both included. */
  readonly from: string;
  readonly to: string;
  /** Only what happened on the issues of this application. */
  readonly applicationId?: string | undefined;
  readonly format: 'csv' | 'json';
  readonly cursor?: string | undefined;
}

interface Ports {
  readonly audit: AuditLog;
  readonly ledger: Ledger;
  readonly clock: Clock;
}

const EVENTS = 100;
const ISSUES = 10;
const columns = ['at', 'action', 'actor', 'subject', 'seq', 'facts', 'previous', 'hash'] as const;

/** One line per event; the facts as JSON in one cell. */
function csvOf(events: readonly AuditEvent[], first: boolean): string {
  const data = events.map((event) =>
    columns.map((column) => (column === 'facts' ? canonicalJson(event.facts) : event[column])),
  );
  const fields = { fields: [...columns], data };
  return Papa.unparse(fields, { header: first, escapeFormulae: true, newline: '\r\n' });
}

/** JSON Lines: each line is an event exactly as it was hashed, with its hash. */
const jsonOf = (events: readonly AuditEvent[]) => events.map((event) => canonicalJson(event)).join('\n');

async function chainOf(ports: Ports, issueId: string, { from, to }: AuditExport) {
  const events: AuditEvent[] = [];
  let cursor: string | undefined;
  do {
    const question = { subject: `issue:${issueId}`, from, to };
    const page: Listing<AuditEvent> = await findAuditEvents(ports, question, { limit: EVENTS, cursor });
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return events;
}

async function eventsOfApplication(ports: Ports, asked: AuditExport, applicationId: string) {
  const filter = { by: 'application', applicationId } as const;
  const page = await ports.ledger.requests(filter, { limit: ISSUES, cursor: asked.cursor });
  const chains = await Promise.all(page.items.map(({ issueId }) => chainOf(ports, issueId, asked)));
  return { items: chains.flat(), next: page.next };
}

/**
 * A part of the record of a period as a file: about a hundred events at a time, so that a long period is a matter of
 * patience, not of luck. Nothing is left out or shortened; account ids stand for people.
 * @throws Refusal `invalid-input`
 */
export async function exportAudit(ports: Ports, asked: AuditExport) {
  const { from, to, applicationId, cursor } = asked;
  const { items, next } =
    applicationId === undefined
      ? await findAuditEvents(ports, { from, to }, { limit: EVENTS, cursor })
      : await eventsOfApplication(ports, asked, applicationId);
  const text = asked.format === 'csv' ? csvOf(items, cursor === undefined) : jsonOf(items);
  return { text, events: items.length, next: next ?? null };
}
