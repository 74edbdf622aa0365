import type { AdminPorts } from '#usecases/kit/admin-ports';
import { checkDraft } from '#usecases/portals/check-draft';
import { findProjects } from '#usecases/portals/find-projects';
import { inspectProject } from '#usecases/portals/inspect-project';
import { reviewPortals } from '#usecases/portals/review-portals';
import { setUpProject } from '#usecases/portals/set-up/set-up-project';
import { syncOptions } from '#usecases/portals/sync-options';
import { deletePortal, savePortal } from '#usecases/portals/save-portal';
import type { ById, Caller } from './caller';

export function portalOperations(ports: AdminPorts) {
  return {
    'portals.review': () => reviewPortals(ports),
    'portals.projects': (input: Parameters<typeof findProjects>[1]) => findProjects(ports, input),
    'portals.inspect': (input: Parameters<typeof inspectProject>[1]) => inspectProject(ports, input),
    'portals.check': (input: Parameters<typeof checkDraft>[1]) => checkDraft(ports, input),
    'portals.save': (input: Parameters<typeof savePortal>[2], { accountId }: Caller) =>
      savePortal(ports, accountId, input),
    'portals.delete': ({ id }: ById, { accountId }: Caller) => deletePortal(ports, accountId, id),
    'portals.setUp': (input: Parameters<typeof setUpProject>[2], { accountId }: Caller) =>
      setUpProject(ports, accountId, input),
    'portals.syncOptions': (input: Parameters<typeof syncOptions>[2], { accountId }: Caller) =>
      syncOptions(ports, accountId, input),
  };
}
