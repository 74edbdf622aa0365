import type { GrantState } from '#domain/kit/codes';
import type { ChangedIssue } from '#ports/issue-tracker';
import type { Job } from '#ports/job-queue';
import { countEvents } from '#usecases/audit/count-events';
import { endGrant } from '#usecases/grants/end-grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantJob } from '#usecases/kit/grant-job';
import { probeConnections } from '#usecases/connections/probe-connections';
import { remindEnds } from '#usecases/requests/remind-ends';

type Ports = FlowPorts;

/** At most so many of each kind in one sweep; the next one takes the rest. */
const BATCH = 100;
/** Changed issues in one sweep: with the rest of its work they stay below the 500 events a minute that the queue takes. */
const MOST_CHANGED = 150;
const MINUTE_MS = 60_000;
/** Events may be three minutes late and the search index lags: look back further than the last sweep. */
const OVERLAP_MS = 10 * MINUTE_MS;
/** How far the first sweep looks back. */
const FIRST_LOOK_MS = 24 * 60 * MINUTE_MS;
/** A publication that takes longer than this died. */
const PUBLISHING_MS = 2 * MINUTE_MS;
/** A request whose grants have not moved for so long is looked at again. */
const STUCK_MS = 10 * MINUTE_MS;

const before = (now: string, ms: number) => new Date(Date.parse(now) - ms).toISOString();

export interface SweepCounts {
  readonly changedIssues: number;
  readonly dueGrants: number;
  readonly expiries: number;
  readonly unpublished: number;
  readonly stuck: number;
  readonly healed: number;
  readonly reminded: number;
  /** Audit events that went into the statistics. */
  readonly counted: number;
}

const issueJobs = (issueIds: readonly string[]): Job[] =>
  [...new Set(issueIds)].map((issueId) => ({ kind: 'issue', issueId }));

/** Where the next look begins: now, or, when there was more than one sweep can push, right behind what it pushed. */
function nextMark(changed: readonly ChangedIssue[], taken: readonly ChangedIssue[], now: string): string {
  const last = taken.at(-1);
  return last === undefined || taken.length === changed.length ? now : before(last.updatedAt, -OVERLAP_MS);
}

/** Issues that changed: their events may have been lost. The mark moves only when what was taken was pushed. */
async function findLostEvents(ports: Ports, now: string): Promise<number> {
  const projectIds = [...(await ports.catalog.mappedProjectIds())];
  if (projectIds.length === 0) return 0;
  const mark = await ports.marks.read();
  const since = mark === undefined ? before(now, FIRST_LOOK_MS) : before(mark, OVERLAP_MS);
  const found = await ports.tracker.changedSince(projectIds, since);
  const changed = found.filter((issue) => Date.parse(issue.updatedAt) >= Date.parse(since));
  const taken = changed.slice(0, MOST_CHANGED);
  await ports.queue.push(issueJobs(taken.map((issue) => issue.id)));
  await ports.marks.write(nextMark(changed, taken, now));
  return taken.length;
}

async function pushDueGrants(ports: Ports, now: string): Promise<number> {
  let pushed = 0;
  for (const state of ['deprovisioning', 'provisioning'] satisfies GrantState[]) {
    const grants = await ports.ledger.grantsDue(state, now, BATCH);
    await ports.queue.push(grants.map(grantJob));
    pushed += grants.length;
  }
  return pushed;
}

async function endExpired(ports: Ports, now: string): Promise<number> {
  const grants = await ports.ledger.grantsExpired(now, BATCH);
  for (const grant of grants) await endGrant(ports, grant.id, { cause: 'expiry', by: 'expiry' });
  return grants.length;
}

async function pushUnpublished(ports: Ports, now: string): Promise<number> {
  const requests = await ports.ledger.requestsUnpublished(before(now, PUBLISHING_MS), BATCH);
  await ports.queue.push(issueJobs(requests.map((request) => request.issueId)));
  return requests.length;
}

/** Requests that stand still: what they wait for (a grant elsewhere, a mended catalog) may have come about unseen. */
async function pushStuck(ports: Ports, now: string): Promise<number> {
  let pushed = 0;
  for (const state of ['in-progress', 'needs-attention'] as const) {
    const listed = await ports.ledger.requests({ by: 'state', state }, { limit: BATCH });
    const stuck = listed.items.filter((request) => request.updatedAt < before(now, STUCK_MS));
    await ports.queue.push(issueJobs(stuck.map((request) => request.issueId)));
    pushed += stuck.length;
  }
  return pushed;
}

/** One part that fails must not keep the others from running: an expiry never waits for a search. */
async function part(ports: Ports, name: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    ports.logger.error('sweep-part-failed', {
      part: name,
      error: error instanceof Error ? error.name : 'unknown',
    });
    return 0;
  }
}

/**
 * The five-minute sweep: the truth where events are only hints. Ends what is due, drives jobs that stand still, finds
 * issues whose events were lost and issues that do not show the latest state, probes paused connections, reminds people of
 * ends, counts what happened. Safe to run twice.
 */
export async function sweep(ports: Ports): Promise<SweepCounts> {
  const now = ports.clock.now();
  return {
    expiries: await part(ports, 'expiries', () => endExpired(ports, now)),
    healed: await part(ports, 'connections', () => probeConnections(ports)),
    dueGrants: await part(ports, 'due-grants', () => pushDueGrants(ports, now)),
    changedIssues: await part(ports, 'lost-events', () => findLostEvents(ports, now)),
    unpublished: await part(ports, 'unpublished', () => pushUnpublished(ports, now)),
    stuck: await part(ports, 'stuck', () => pushStuck(ports, now)),
    reminded: await part(ports, 'reminders', () => remindEnds(ports)),
    counted: await part(ports, 'statistics', () => countEvents(ports)),
  };
}
