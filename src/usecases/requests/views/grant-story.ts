import type { AuditEvent } from '#domain/audit/audit-event';
import { auditFactIn } from '#domain/audit/audit-facts';
import type { Catalog } from '#domain/configuration/catalog';
import type { GrantFields } from '#domain/grants/grant';
import { say, sentenceView } from '#domain/failure/sentence';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { issueSubject } from '#domain/audit/subjects';
import { Refusal } from '#usecases/kit/refusal';
import { eventView } from '#usecases/audit/audit-trail';
import { decisionView } from './request-view';
import { grantRow, requestSummary } from '#usecases/kit/views';

type Ports = Pick<FlowPorts, 'ledger' | 'audit' | 'catalog' | 'health'>;

/** Events a story holds at most; a request with all its grants rarely has thirty. */
const MOST_EVENTS = 200;
const PAGE = 100;

async function eventsOf(ports: Ports, issueId: string) {
  const events: AuditEvent[] = [];
  let cursor: string | undefined;
  do {
    const page = await ports.audit.events(
      { by: 'subject', subject: issueSubject(issueId) },
      { limit: PAGE, cursor },
    );
    events.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && events.length < MOST_EVENTS);
  return { events, more: cursor !== undefined };
}

/** The request's own events, and those of this grant. */
const concerns = (grantId: string) => (event: AuditEvent) => {
  const facts = auditFactIn(event)?.facts;
  return facts === undefined || !('grantId' in facts) || facts.grantId === grantId;
};

async function connectionOf(ports: Ports, catalog: Catalog, id: string) {
  const connection = catalog.connections.find((candidate) => candidate.id === id);
  if (connection === undefined) return { state: 'missing' as const, sentence: null };
  if (!connection.enabled) return { state: 'switched-off' as const, sentence: null };
  const health = await ports.health.read(id);
  if (health?.state !== 'paused') return { state: 'usable' as const, sentence: null };
  const { said } = health;
  return { state: 'paused' as const, ...(said === undefined ? { sentence: null } : sentenceView(said)) };
}

async function requestsOf({ ledger }: Ports, grant: GrantFields) {
  const [request, endedBy] = await Promise.all([
    ledger.request(grant.issueId),
    grant.endedByIssueId === undefined ? undefined : ledger.request(grant.endedByIssueId),
  ]);
  return {
    request: request === undefined ? null : { ...requestSummary(request), decision: decisionView(request) },
    endedByRequest: endedBy === undefined ? null : requestSummary(endedBy),
  };
}

/**
 * Everything there is to say of one grant, in one reply: who asked, what the rules said, who approved, what was done and
 * answered, how it ended. @throws Refusal `not-found`
 */
export async function grantStory(ports: Ports, grantId: string) {
  const grant = await ports.ledger.grant(grantId);
  if (grant === undefined) throw new Refusal('not-found', say('refusals.grant.notFound'));
  const [{ catalog }, requests, { events, more }] = await Promise.all([
    ports.catalog.load(),
    requestsOf(ports, grant),
    eventsOf(ports, grant.issueId),
  ]);
  return {
    grant: grantRow(catalog, grant),
    ...requests,
    connection: await connectionOf(ports, catalog, grant.binding.connectionId),
    events: events.filter(concerns(grant.id)).map(eventView),
    more,
  };
}
