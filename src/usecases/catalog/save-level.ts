import type { AdminPorts } from '#usecases/kit/admin-ports';
import { applicationOf, itemOf, upsert, without } from '#usecases/kit/catalog-items';
import { changeCatalog } from '#usecases/kit/change-catalog';
import { applicationChange, identified, refuseDroppedLevels } from './save-application';
import type { LevelInput } from './save-application';
import { saved } from '#usecases/kit/saved';
import type { Saved } from '#usecases/kit/saved';

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'ledger'>;

/**
 * Adds or renames one access level; its bindings stay. Without an id it is a new one, with an id from its name.
 * @throws Refusal `not-found` without the application; `invalid-input` when another level has the name.
 */
export async function saveLevel(
  ports: Ports,
  actor: string,
  input: { readonly applicationId: string; readonly level: LevelInput },
): Promise<Saved> {
  const changed = await changeCatalog(ports, actor, ({ catalog }) => {
    const before = applicationOf(catalog, input.applicationId);
    const levels = identified([input.level], before.levels).map((level) => ({
      ...level,
      entitlements: before.levels.find(({ id }) => id === level.id)?.entitlements ?? [],
    }));
    const after = levels.reduce((all, level) => upsert(all, level), before.levels);
    return applicationChange(ports.hash, catalog, { ...before, levels: after });
  });
  return saved(changed);
}

/** @throws Refusal `not-found`; `in-use` while people hold the level; `invalid-input` while a rule names it. */
export async function deleteLevel(
  ports: Ports,
  actor: string,
  input: { readonly applicationId: string; readonly levelId: string },
): Promise<Saved> {
  const changed = await changeCatalog(ports, actor, async ({ catalog }) => {
    const before = applicationOf(catalog, input.applicationId);
    itemOf(before.levels, input.levelId, 'access level');
    const after = { ...before, levels: without(before.levels, input.levelId) };
    await refuseDroppedLevels(ports.ledger, before, after);
    return applicationChange(ports.hash, catalog, after);
  });
  return saved(changed);
}
