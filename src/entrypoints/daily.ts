import { dailyRound } from '#usecases/rounds/daily-round';
import { testAllConnections } from '#usecases/connections/test-all-connections';
import { flowPorts } from '#wiring/grant-jobs';

/** Once a day. */
export async function run() {
  await dailyRound(flowPorts());
  await testAllConnections(flowPorts());
  return { statusCode: 204 };
}
