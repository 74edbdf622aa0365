import type { Job } from '#ports/job-queue';
import { grantJob } from '#usecases/kit/grant-job';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { everyOne } from '#usecases/kit/every-one';

type Ports = Pick<AdminPorts, 'ledger' | 'queue'>;

const BATCH = 50;

/** Pushes a job for every grant that is on its way through the connection. Returns how many. */
export async function driveWaiting(ports: Ports, connectionId: string): Promise<number> {
  const jobs: Job[] = [];
  for (const state of ['provisioning', 'deprovisioning'] as const)
    for await (const grant of everyOne((page) => ports.ledger.grantsOfConnection(connectionId, state, page)))
      jobs.push(grantJob(grant));
  for (let start = 0; start < jobs.length; start += BATCH)
    await ports.queue.push(jobs.slice(start, start + BATCH));
  return jobs.length;
}
