import { createEventJobQueue } from '#forge/events/event-job-queue';
import { readMappedProjectIds } from '#forge/storage/kvs-mapped-projects';
import type { CatalogStore } from '#ports/catalog-store';
import type { JobQueue } from '#ports/job-queue';

interface TriggerPorts {
  readonly catalog: Pick<CatalogStore, 'mappedProjectIds'>;
  readonly queue: JobQueue;
}

/** What a trigger needs: it looks up one small record and pushes one id. */
export function triggerPorts(): TriggerPorts {
  return { queue: createEventJobQueue(), catalog: { mappedProjectIds: readMappedProjectIds } };
}
