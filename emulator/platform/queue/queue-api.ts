import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { VirtualClock } from '../../contracts';
import type { Invocation } from '../../host/invocation';
import type { AppManifest } from '../manifest';
import { limitMsOf } from '../time-limits';
import type { JobQueue } from './job-queue';

const MAX_EVENTS = 50;
const MAX_KB = 200;
/** Consumers that may run longer than 55 s get smaller pushes. */
const MAX_KB_LONG = 100;
const LONG_RUNNING_MS = 55_000;
const EVENTS_PER_MINUTE = 500;
const MAX_DEPTH = 1_000;

const pushBody = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z
    .array(
      z.object({
        body: z.record(z.string(), z.unknown()),
        delayInSeconds: z.number().min(0).max(900).optional(),
        concurrency: z.object({ key: z.string(), limit: z.int().min(1) }).optional(),
      }),
    )
    .min(1)
    .max(MAX_EVENTS),
});
const jobBody = z.object({ queueName: z.string(), jobId: z.string() });

type PushBody = z.infer<typeof pushBody>;

function refusal(status: number, message: string): Response {
  return Response.json({ code: status, message, errorMessage: message }, { status });
}

/** The queue service behind @forge/events. Answers: its out/validators.js. */
export class QueueApi {
  private readonly pushedInMinute = new Map<number, number>();
  private pushed = 0;

  constructor(
    private readonly clock: VirtualClock,
    private readonly manifest: AppManifest,
    private readonly queue: JobQueue,
  ) {}

  /** 201; 400 for a malformed body or a queue nobody consumes; 405, 413 and 429 at the platform's limits. */
  publish(body: unknown, invocation: Invocation): Response {
    const parsed = pushBody.safeParse(body);
    if (!parsed.success) return refusal(400, z.prettifyError(parsed.error));
    const refused = this.refuse(parsed.data, invocation);
    if (refused) return refused;
    const now = this.clock.tick();
    for (const event of parsed.data.payload) {
      const dueAt = now + (event.delayInSeconds ?? 0) * 1000;
      this.queue.push({
        ...{ queueName: parsed.data.queueName, jobId: parsed.data.jobId },
        eventId: createHash('sha256')
          .update(`event ${++this.pushed}`)
          .digest('hex')
          .slice(0, 32),
        ...{ body: event.body, concurrency: event.concurrency },
        ...{ dueAt, firstDueAt: dueAt, retryCount: 0, depth: invocation.options.depth + 1 },
      });
    }
    return new Response(null, { status: 201 });
  }

  stats(body: unknown): Response {
    const parsed = jobBody.safeParse(body);
    if (!parsed.success) return refusal(400, z.prettifyError(parsed.error));
    const stats = this.queue.stats(parsed.data.queueName, parsed.data.jobId);
    return stats ? Response.json(stats) : refusal(404, 'The job does not exist');
  }

  cancel(body: unknown): Response {
    const parsed = jobBody.safeParse(body);
    if (!parsed.success) return refusal(400, z.prettifyError(parsed.error));
    const known = this.queue.cancel(parsed.data.queueName, parsed.data.jobId);
    return known ? new Response(null, { status: 204 }) : refusal(404, 'The job does not exist');
  }

  private refuse(push: PushBody, invocation: Invocation): Response | undefined {
    const consumer = this.manifest.consumers.find((one) => one.queue === push.queueName);
    if (!consumer) return refusal(400, `manifest.yml has no consumer of queue "${push.queueName}"`);
    if (invocation.options.depth >= MAX_DEPTH) return refusal(405, 'The invocation limit is reached');
    const limitKb = limitMsOf(this.manifest, consumer.function) > LONG_RUNNING_MS ? MAX_KB_LONG : MAX_KB;
    if (Buffer.byteLength(JSON.stringify(push.payload)) > limitKb * 1024)
      return refusal(413, `The payload exceeds the maximum of ${limitKb} KB`);
    return this.isOverRate(push.payload.length) ? refusal(429, 'Too many events in this minute') : undefined;
  }

  private isOverRate(events: number): boolean {
    const minute = Math.floor(this.clock.now() / 60_000);
    const count = (this.pushedInMinute.get(minute) ?? 0) + events;
    if (count > EVENTS_PER_MINUTE) return true;
    this.pushedInMinute.clear();
    this.pushedInMinute.set(minute, count);
    return false;
  }
}
