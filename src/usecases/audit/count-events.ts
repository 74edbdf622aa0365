import type { AuditEvent } from '#domain/audit/audit-event';
import { advance, dayOf, emptyStatistics } from '#domain/audit/statistics';
import type { CountedFact } from '#domain/audit/statistics';
import { mayComplete, timeToAccess } from '#domain/audit/time-to-access';
import type { TimeToAccess } from '#domain/audit/time-to-access';
import type { PageRequest } from '#ports/ledger';
import type { FlowPorts } from '#usecases/kit/flow-ports';

type Ports = Pick<FlowPorts, 'audit' | 'statistics' | 'clock'>;

/** Lists lag and an event is dated a moment before it is written: what is younger than this is left to the next sweep. */
const MARGIN_MS = 3 * 60_000;
/** Events in one sweep; the next one takes the rest. */
const MOST_EVENTS = 1000;
/** Pages in one sweep: a day without events costs one too, and the first count looks back over all kept days. */
const MOST_PAGES = 120;
const PAGE = 100;
/** A chain that is longer has its way to the access in its beginning all the same. */
const CHAIN_PAGES = 3;
/** Chains read side by side. */
const CHAINS_AT_ONCE = 10;

interface Reading {
  readonly events: readonly AuditEvent[];
  /** Every event before this instant was read. */
  readonly to: string;
}

const instant = (ms: number) => new Date(ms).toISOString();
const justBefore = (at: string) => instant(Date.parse(at) - 1);
const dayAfter = (at: string) => instant(Date.parse(`${dayOf(at)}T00:00:00.000Z`) + 86_400_000);
const earlier = (a: string, b: string) => (a < b ? a : b);

/** Cut off in the middle of a day: events of the last instant may be missing, so it is read again next time. */
function cutOff(events: readonly AuditEvent[], from: string): Reading {
  const last = events.at(-1)?.at ?? from;
  return { events: events.filter(({ at }) => at < last), to: last };
}

/** Events from `from` on and before `until`, oldest first; as many as one sweep may read. */
async function readOn({ audit }: Ports, from: string, until: string): Promise<Reading> {
  const events: AuditEvent[] = [];
  let at = from;
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES && events.length < MOST_EVENTS && at < until; pages += 1) {
    const end = earlier(dayAfter(at), until);
    const page: PageRequest = { limit: PAGE, cursor };
    const found = await audit.during({ from: at, to: justBefore(end) }, page);
    events.push(...found.items);
    cursor = found.next;
    if (cursor === undefined) at = end;
  }
  return cursor === undefined ? { events, to: at } : cutOff(events, at);
}

async function chainOf({ audit }: Ports, subject: string): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < CHAIN_PAGES; pages += 1) {
    const page = await audit.events({ by: 'subject', subject }, { limit: PAGE, cursor });
    events.push(...page.items);
    cursor = page.next;
    if (cursor === undefined) break;
  }
  return events;
}

type Completions = ReadonlyMap<string, TimeToAccess>;

/** By subject, what each request took whose access may have become complete in these events. */
async function completions(ports: Ports, events: readonly AuditEvent[]): Promise<Completions> {
  const subjects = [...new Set(events.filter(mayComplete).map(({ subject }) => subject))];
  const found = new Map<string, TimeToAccess>();
  for (let start = 0; start < subjects.length; start += CHAINS_AT_ONCE) {
    const some = subjects.slice(start, start + CHAINS_AT_ONCE);
    const chains = await Promise.all(some.map((subject) => chainOf(ports, subject)));
    for (const [index, subject] of some.entries()) {
      const time = timeToAccess(chains[index] ?? []);
      if (time !== undefined) found.set(subject, time);
    }
  }
  return found;
}

function observed(event: AuditEvent, completed: Completions): CountedFact {
  const access = completed.get(event.subject);
  return access?.completedSeq === event.seq ? { event, access } : { event };
}

/**
 * Counts what the audit record says since the last count, each event once: the statistics carry how far they go, and are
 * stored only if nobody counted meanwhile. Bounded: after a long silence several sweeps catch up. @returns events counted.
 */
export async function countEvents(ports: Ports): Promise<number> {
  const now = ports.clock.now();
  const until = instant(Date.parse(now) - MARGIN_MS);
  const statistics = (await ports.statistics.read()) ?? emptyStatistics(now);
  if (statistics.countedTo >= until) return 0;
  const { events, to } = await readOn(ports, statistics.countedTo, until);
  const completed = await completions(ports, events);
  const observations = events.map((event) => observed(event, completed));
  const stored = await ports.statistics.replace(advance(statistics, observations, to));
  return stored ? events.length : 0;
}
