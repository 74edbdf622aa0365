import * as z from 'zod';
import type { AuditAction } from '#domain/audit/audit-facts';
import type { AuditEvent } from '#domain/audit/audit-event';
import { say } from '#domain/failure/sentence';
import type { AuditFilter, AuditLog, AuditSpan } from '#ports/audit-log';
import type { Clock } from '#ports/clock';
import type { Listing, PageRequest } from '#ports/ledger';
import { Refusal, fault } from '#usecases/kit/refusal';

/** What an auditor looks for; everything given must hold. Days are UTC, both included. */
export interface AuditQuestion {
  readonly subject?: string | undefined;
  readonly actor?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const DAY_MS = 86_400_000;
/** How far back a question without a beginning goes. */
const DAYS_BACK = 365;
/** Lists read for one answer; quiet days cost one each. */
const MOST_READS = 40;

const Place = z.strictObject({ day: z.iso.date().optional(), cursor: z.string().optional() });
type Place = z.output<typeof Place>;

interface Search {
  readonly question: AuditQuestion;
  readonly span: AuditSpan;
}

const dayBefore = (day: string) => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

function spanOf({ from, to }: AuditQuestion, now: string): AuditSpan {
  const last = to ?? now.slice(0, 10);
  const first = from ?? new Date(Date.parse(last) - DAYS_BACK * DAY_MS).toISOString().slice(0, 10);
  if (first > last)
    throw new Refusal('invalid-input', say('refusals.period'), [fault('to', say('faults.period.end'))]);
  return { from: `${first}T00:00:00.000Z`, to: `${last}T23:59:59.999Z` };
}

/** @throws Refusal `invalid-input` for a cursor that is not ours. */
function placeFrom(cursor: string): Place {
  try {
    return Place.parse(JSON.parse(cursor));
  } catch {
    throw new Refusal('invalid-input', say('refusals.listPlace'));
  }
}

/** The list that names the fewest events; the rest of the question is asked of what it names. */
function filterFor({ question, span }: Search, day: string): AuditFilter {
  const { action } = question;
  if (question.subject !== undefined) return { by: 'subject', subject: question.subject };
  if (question.actor !== undefined) return { by: 'actor', actor: question.actor, span };
  if (action !== undefined) return { by: 'action', action, span };
  return { by: 'day', day };
}

function holds({ question, span }: Search, { subject, actor, action, at }: AuditEvent): boolean {
  return (
    at >= span.from &&
    at <= span.to &&
    (question.subject ?? subject) === subject &&
    (question.actor ?? actor) === actor &&
    (question.action ?? action) === action
  );
}

/** Where to read on; undefined at the end. */
function following(search: Search, filter: AuditFilter, next: string | undefined): Place | undefined {
  const day = filter.by === 'day' ? { day: filter.day } : {};
  if (next !== undefined) return { ...day, cursor: next };
  if (filter.by !== 'day' || filter.day <= search.span.from.slice(0, 10)) return undefined;
  return { day: dayBefore(filter.day) };
}

/**
 * Audit events, newest first (those of one subject: in order of its chain). An answer may be short or empty and still
 * have a next page: it stops after forty lists. @throws Refusal `invalid-input`
 */
export async function findAuditEvents(
  ports: { readonly audit: AuditLog; readonly clock: Clock },
  question: AuditQuestion,
  { limit, cursor }: PageRequest,
): Promise<Listing<AuditEvent>> {
  const search: Search = { question, span: spanOf(question, ports.clock.now()) };
  const found: AuditEvent[] = [];
  let place: Place | undefined = cursor === undefined ? {} : placeFrom(cursor);
  for (let reads = 0; place !== undefined && found.length < limit && reads < MOST_READS; reads += 1) {
    const filter = filterFor(search, place.day ?? search.span.to.slice(0, 10));
    const page = { limit: limit - found.length, cursor: place.cursor };
    const { items, next }: Listing<AuditEvent> = await ports.audit.events(filter, page);
    found.push(...items.filter((event) => holds(search, event)));
    place = following(search, filter, next);
  }
  return place === undefined ? { items: found } : { items: found, next: JSON.stringify(place) };
}
