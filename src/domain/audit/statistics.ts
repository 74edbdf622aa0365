import * as z from 'zod';
import { auditFactIn } from './audit-facts';
import type { AuditEvent } from './audit-event';
import { Histogram, withDuration } from './histogram';
import { Instant } from '#domain/kit/ids';
import { waits } from './time-to-access';
import type { TimeToAccess } from './time-to-access';

const Count = z.number().int().min(0);
const Seconds = z.number().min(0);

/** What one day is counted by. */
export const tallies = ['received', 'approved', 'refused', 'attention', 'activated', 'ended'] as const;
export type Tally = (typeof tallies)[number];

export const DayCounts = z.strictObject({
  received: Count,
  approved: Count,
  /** By a rule or by an approver. */
  refused: Count,
  /** Requests and grants that stopped for a person. */
  attention: Count,
  activated: Count,
  ended: Count,
  /** Requests whose access was complete on this day: seconds by what was waited for, summed, and all together by class. */
  access: z
    .strictObject({ count: Count, approval: Seconds, vendor: Seconds, person: Seconds, total: Histogram })
    .exactOptional(),
});
export type DayCounts = z.infer<typeof DayCounts>;

/** Counted once from the audit record, so that a page need not scan it. */
export const Statistics = z.strictObject({
  schema: z.literal(1),
  version: Count,
  /** Every event before this instant is counted, none after it. */
  countedTo: Instant,
  /** By UTC day; days without events are left out. */
  days: z.record(z.iso.date(), DayCounts),
  /** Live grants by application id. May fall below zero where events from before the first count are missing. */
  live: z.record(z.string(), z.number().int()),
});
export type Statistics = z.infer<typeof Statistics>;

/** An audit event, and what it completes. */
export interface CountedFact {
  readonly event: Pick<AuditEvent, 'action' | 'at' | 'facts'>;
  readonly access?: TimeToAccess;
}

/** Days that are kept, the present one included. */
export const KEPT_DAYS = 92;
const DAY_MS = 86_400_000;

export const dayOf = (instant: string) => instant.slice(0, 10);

/** The first instant of the oldest day that is kept at this moment. */
export function firstKept(now: string): string {
  return `${dayOf(new Date(Date.parse(now) - (KEPT_DAYS - 1) * DAY_MS).toISOString())}T00:00:00.000Z`;
}

/** Nothing counted yet; the first count looks back as far as days are kept. */
export function emptyStatistics(now: string): Statistics {
  return { schema: 1, version: 0, countedTo: firstKept(now), days: {}, live: {} };
}

export const noCounts: DayCounts = {
  received: 0,
  approved: 0,
  refused: 0,
  attention: 0,
  activated: 0,
  ended: 0,
};

const tallyOf: Readonly<Partial<Record<AuditEvent['action'], Tally>>> = {
  'request-received': 'received',
  'request-approved': 'approved',
  'request-refused': 'refused',
  'request-denied': 'refused',
  'request-needs-attention': 'attention',
  'grant-needs-attention': 'attention',
  'grant-activated': 'activated',
  'grant-ended': 'ended',
};

function withAccess(day: DayCounts, access: TimeToAccess | undefined): DayCounts {
  if (access === undefined) return day;
  const sum = day.access ?? { count: 0, approval: 0, vendor: 0, person: 0, total: {} };
  const total = waits.reduce((seconds, wait) => seconds + access[wait], 0);
  return {
    ...day,
    access: {
      count: sum.count + 1,
      approval: sum.approval + access.approval,
      vendor: sum.vendor + access.vendor,
      person: sum.person + access.person,
      total: withDuration(sum.total, total),
    },
  };
}

function dayAfter(day: DayCounts, { event, access }: CountedFact): DayCounts {
  const tally = tallyOf[event.action];
  return withAccess(tally === undefined ? day : { ...day, [tally]: day[tally] + 1 }, access);
}

function withLive(live: Statistics['live'], applicationId: string, change: 1 | -1): Statistics['live'] {
  const { [applicationId]: before, ...others } = live;
  const now = (Object.hasOwn(live, applicationId) ? (before ?? 0) : 0) + change;
  return now === 0 ? others : { ...others, [applicationId]: now };
}

/** A grant that ends without ever having been proven was never counted as live. */
function liveAfter(live: Statistics['live'], event: CountedFact['event']): Statistics['live'] {
  const fact = auditFactIn(event);
  switch (fact?.action) {
    case 'grant-activated':
      return withLive(live, fact.facts.applicationId, 1);
    case 'grant-ended':
      return fact.facts.wasActive ? withLive(live, fact.facts.applicationId, -1) : live;
    default:
      return live;
  }
}

function kept(days: Statistics['days'], now: string): Statistics['days'] {
  const first = dayOf(firstKept(now));
  return Object.fromEntries(Object.entries(days).filter(([day]) => day >= first));
}

const counts = ({ event, access }: CountedFact) =>
  tallyOf[event.action] !== undefined || access !== undefined;

function observe(statistics: Statistics, observation: CountedFact): Statistics {
  if (!counts(observation)) return statistics;
  const day = dayOf(observation.event.at);
  const counted = dayAfter(statistics.days[day] ?? noCounts, observation);
  return {
    ...statistics,
    days: { ...statistics.days, [day]: counted },
    live: liveAfter(statistics.live, observation.event),
  };
}

/**
 * Counts the events that lie between `countedTo` and `to`. Counting in pieces comes to the same as counting at once.
 * The version stays: it is the one that was read.
 */
export function advance(
  statistics: Statistics,
  observations: readonly CountedFact[],
  to: string,
): Statistics {
  const next = observations.reduce(observe, statistics);
  return { ...next, countedTo: to, days: kept(next.days, to) };
}
