import * as z from 'zod';
import { Instant } from '#domain/kit/ids';

/** The answer to a write that is not proven yet: the vendor's, or `by-hand`, a person's who did it in our stead. */
export const WriteAnswer = z.strictObject({
  kind: z.enum(['granted', 'already-granted', 'revoked', 'already-revoked', 'by-hand']),
  requestId: z.string().optional(),
  at: Instant,
});
export type WriteAnswer = z.infer<typeof WriteAnswer>;

/** Progress of the job that serves a grant. Reset when the direction changes. */
export const JobProgress = z.strictObject({
  /** Tries so far, counted before each vendor call. */
  attempts: z.number().int().min(0),
  /** A write was sent at least once, so its outcome must be assumed unknown until answered. */
  writeSent: z.boolean(),
  answer: WriteAnswer.optional(),
  /** Read-backs that did not show the write yet. */
  unproven: z.number().int().min(0),
  /** When the sweep must drive it again if nothing else did. */
  dueAt: Instant,
  /** Set while it waits for an administrator: for its connection to be mended, or for provisioning to be resumed. */
  waiting: z.boolean(),
  /** Set while what it waits for is that provisioning is resumed. */
  held: z.literal(true).exactOptional(),
});
export type JobProgress = z.infer<typeof JobProgress>;

/** The job of a grant that is not on its way: it waits for no administrator. */
export const RestingJob = JobProgress.omit({ held: true }).extend({ waiting: z.literal(false) });
export type RestingJob = z.infer<typeof RestingJob>;

/** How long after a job's own next step the sweep steps in. */
const SWEEP_MARGIN_MS = 300_000;

function dueAfter(now: string, delayMs: number): string {
  return new Date(Date.parse(now) + delayMs + SWEEP_MARGIN_MS).toISOString();
}

export function freshJob(now: string): RestingJob {
  return { attempts: 0, writeSent: false, unproven: 0, dueAt: now, waiting: false };
}

/** It waits for nobody any more. */
export const atRest = ({ held: _held, ...job }: JobProgress): RestingJob => ({ ...job, waiting: false });

/** One more try, about to send a write: from here on its outcome is unknown until the vendor answers. */
export const sending = (job: JobProgress, now: string): JobProgress => ({
  ...atRest(job),
  attempts: job.attempts + 1,
  writeSent: true,
  dueAt: dueAfter(now, 0),
});

/** To be driven again after a while. */
export const postponed = (job: JobProgress, now: string, delayMs: number): JobProgress => ({
  ...atRest(job),
  dueAt: dueAfter(now, delayMs),
});

/** Waits for an administrator; counted tries start anew when what it waits for is there. */
export function waitingFor(
  what: 'connection' | 'resume',
  job: JobProgress,
  { now, delayMs }: { readonly now: string; readonly delayMs: number },
): JobProgress {
  const waiting = { ...atRest(job), attempts: 0, waiting: true, dueAt: dueAfter(now, delayMs) };
  return what === 'resume' ? { ...waiting, held: true } : waiting;
}
