import type { Grant } from '#domain/grants/grant';
import type { Job } from '#ports/job-queue';
import { serialOf } from './flow-ports';

/** The job that drives a grant one step. */
export function grantJob(grant: Grant): Job {
  return { kind: 'grant', grantId: grant.id, serial: serialOf(grant) };
}
