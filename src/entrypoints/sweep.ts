import { sweep } from '#usecases/rounds/sweep';
import { flowPorts } from '#wiring/grant-jobs';

/** Every five minutes. A throw is not retried by the platform, so every part of the sweep stands alone. */
export async function run() {
  const ports = flowPorts();
  const counts = await sweep(ports);
  ports.logger.info('sweep', { ...counts });
  return { statusCode: 204 };
}
