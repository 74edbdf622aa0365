import { PartialSuccessError, Queue } from '@forge/events';
import type { PushEvent } from '@forge/events';
import type { Job, JobQueue } from '#ports/job-queue';
import { jobBody } from './job-body';

/** Source: Forge limits of async events. */
const MOST_EVENTS = 50;
const LONGEST_DELAY_SECONDS = 900;

const queueKeys = { issue: 'issue-queue', grant: 'grant-queue' } as const;

/** Some jobs are not on the queue. Whoever asked must leave them to the sweep, or ask again. */
export class JobsNotQueued extends Error {
  override readonly name = 'JobsNotQueued';

  constructor(
    readonly count: number,
    options: { readonly cause: unknown },
  ) {
    super(`${count} jobs could not be queued`, options);
  }
}

/** Names what must not run twice at the same time; an issue and a serial never share a name. */
function serialOf(job: Job): string {
  return job.kind === 'issue' ? `issue:${job.issueId}` : `serial:${job.serial}`;
}

function toEvent(job: Job, delaySeconds: number): PushEvent {
  return {
    body: jobBody(job),
    concurrency: { key: serialOf(job), limit: 1 },
    ...(delaySeconds === 0 ? {} : { delayInSeconds: delaySeconds }),
  };
}

function chunksOf<T>(items: readonly T[], size: number): readonly T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

interface Shortfall {
  readonly count: number;
  readonly cause: unknown;
}

async function pushChunk(kind: Job['kind'], events: PushEvent[]): Promise<Shortfall | undefined> {
  try {
    await new Queue({ key: queueKeys[kind] }).push(events);
    return undefined;
  } catch (cause) {
    const partly = cause instanceof PartialSuccessError && cause.failedEvents.length > 0;
    return { count: partly ? cause.failedEvents.length : events.length, cause };
  }
}

async function pushKind(
  kind: Job['kind'],
  jobs: readonly Job[],
  delay: number,
): Promise<readonly Shortfall[]> {
  const events = jobs.filter((job) => job.kind === kind).map((job) => toEvent(job, delay));
  const shortfalls: Shortfall[] = [];
  for (const chunk of chunksOf(events, MOST_EVENTS)) {
    const shortfall = await pushChunk(kind, chunk);
    if (shortfall !== undefined) shortfalls.push(shortfall);
  }
  return shortfalls;
}

/** The app's two queues. `push` tries every chunk; what failed is told with JobsNotQueued. */
export function createEventJobQueue(): JobQueue {
  return {
    push: async (jobs, delaySeconds = 0) => {
      if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > LONGEST_DELAY_SECONDS)
        throw new RangeError(`A delay has 0 to ${LONGEST_DELAY_SECONDS} whole seconds, not ${delaySeconds}`);
      const shortfalls = [
        ...(await pushKind('issue', jobs, delaySeconds)),
        ...(await pushKind('grant', jobs, delaySeconds)),
      ];
      const count = shortfalls.reduce((sum, shortfall) => sum + shortfall.count, 0);
      if (count > 0) throw new JobsNotQueued(count, { cause: shortfalls[0]?.cause });
    },
  };
}
