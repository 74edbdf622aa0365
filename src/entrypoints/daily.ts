import { dailyRound } from '../usecases/daily-round';
import { flowPorts } from '../wiring/grants';

/** Once a day. */
export async function run() {
  await dailyRound(flowPorts());
  return { statusCode: 204 };
}
