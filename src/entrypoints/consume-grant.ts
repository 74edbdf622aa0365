import { parseJob } from '#forge/events/event-job';
import { deliverAgain, orDeliverAgain } from '#forge/events/event-retry';
import { driveGrant } from '#usecases/grants/drive-grant';
import { flowPorts } from '#wiring/grant-jobs';

/** Drives one grant one step; what is not done yet asks to be delivered again. */
export async function run(event: { readonly body: unknown }) {
  const job = parseJob(event.body);
  if (job.kind !== 'grant') throw new Error(`a ${job.kind} job is on the grant queue`);
  return orDeliverAgain(async () => {
    const result = await driveGrant(flowPorts(), job.grantId);
    return result.kind === 'again' ? deliverAgain(result.afterSeconds) : undefined;
  });
}
