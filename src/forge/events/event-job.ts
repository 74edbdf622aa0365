import * as z from 'zod';
import type { Job } from '#ports/job-queue';
import { JOB_VERSION } from './job-body';

const Versioned = z.object({ v: z.number() });
const JobBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('issue'), issueId: z.string().min(1) }),
  z.object({ kind: z.literal('grant'), grantId: z.string().min(1), serial: z.string().min(1) }),
]);

/** An event that this version of the app cannot work on. */
export class UnreadableJob extends Error {
  override readonly name = 'UnreadableJob';
}

/** Reads the body of a queue event. @throws UnreadableJob, which says the version or what is wrong. */
export function parseJob(body: unknown): Job {
  const versioned = Versioned.safeParse(body);
  if (!versioned.success) throw new UnreadableJob('the event has no version');
  if (versioned.data.v !== JOB_VERSION)
    throw new UnreadableJob(
      `the event has version ${versioned.data.v}; this app reads version ${JOB_VERSION}`,
    );
  const job = JobBody.safeParse(body);
  if (job.success) return job.data;
  throw new UnreadableJob(`the event is no job: ${z.prettifyError(job.error)}`);
}
