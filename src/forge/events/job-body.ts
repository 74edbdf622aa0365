import type { Job } from '#ports/job-queue';

/** Form of a queue event's body. It is written here, apart from its parser, which triggers do not need. */
export const JOB_VERSION = 1;

export function jobBody(job: Job): Record<string, unknown> {
  return { v: JOB_VERSION, ...job };
}
