import { createConsoleLogger } from '../forge/console-logger';
import { createEventJobQueue } from '../forge/event-job-queue';
import { createKvsCatalogStore } from '../forge/kvs-catalog-store';
import type { FlowPorts } from '../usecases/flow-ports';

/** What a trigger needs: it looks up one small record and pushes one id. */
export function triggerPorts(): Pick<FlowPorts, 'queue' | 'catalog' | 'logger'> {
  return { queue: createEventJobQueue(), catalog: createKvsCatalogStore(), logger: createConsoleLogger() };
}
