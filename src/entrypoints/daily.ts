import { dailyRound } from '../usecases/daily-round';
import { testAllConnections } from '../usecases/test-all-connections';
import { flowPorts } from '../wiring/grants';

/** Once a day. */
export async function run() {
  await dailyRound(flowPorts());
  await testAllConnections(flowPorts());
  return { statusCode: 204 };
}
