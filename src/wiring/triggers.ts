import { createConsoleLogger } from '#forge/runtime/console-logger';
import { createEventJobQueue } from '#forge/events/event-job-queue';
import { createKvsCatalogStore } from '#forge/storage/kvs-catalog-store';
import type { FlowPorts } from '#usecases/kit/flow-ports';

/** What a trigger needs: it looks up one small record and pushes one id. */
export function triggerPorts(): Pick<FlowPorts, 'queue' | 'catalog' | 'logger'> {
  return { queue: createEventJobQueue(), catalog: createKvsCatalogStore(), logger: createConsoleLogger() };
}
