import { auditDraft } from '#domain/audit/audit-event';
import type { Notifications, Retention, Settings } from '#domain/configuration/settings';
import { countWaiting } from '#usecases/connections/views/count-waiting';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { refuseStale } from '#usecases/kit/catalog-items';
import { changeCatalog, fingerprintOf } from '#usecases/kit/change-catalog';
import type { CatalogChange, ChangePorts, Changed } from '#usecases/kit/change-catalog';
import { driveWaiting } from '#usecases/connections/drive-waiting';
import { saved } from '#usecases/kit/saved';
import type { Saved } from '#usecases/kit/saved';

type Ports = ChangePorts & Pick<AdminPorts, 'ledger' | 'queue'>;

/** What is saved with a form; whether provisioning runs is turned by itself. */
const savable = ({ notifications, retention }: Settings) => ({ notifications, retention });

/** The settings and, by connection, what waits. */
export async function getSettings(ports: ChangePorts & Pick<AdminPorts, 'ledger' | 'health'>) {
  const { catalog, version } = await ports.catalog.load();
  const { settings } = catalog;
  return {
    ...settings,
    fingerprint: fingerprintOf(ports.hash, savable(settings)),
    catalogVersion: version,
    waiting: await countWaiting(ports, catalog.connections),
  };
}

function change(
  ports: ChangePorts,
  actor: string,
  edit: (before: Settings) => Settings,
  audit?: CatalogChange<unknown>['audit'],
): Promise<Changed<{ readonly turned: boolean; readonly settings: Settings }>> {
  return changeCatalog(ports, actor, ({ catalog }) => {
    const before = catalog.settings;
    const after = edit(before);
    const turned = before.provisioning !== after.provisioning;
    return {
      catalog: { ...catalog, settings: after },
      changed: { what: 'settings', id: 'settings' },
      before,
      after,
      ...(turned && audit !== undefined ? { audit } : {}),
      result: { turned, settings: after },
    };
  });
}

/**
 * What people are told, and how long records are kept; what is not given stays. Whether provisioning runs is not part
 * of it: that is turned by itself.
 * @throws Refusal `invalid-input`; `conflict` when somebody else changed it since it was read.
 */
export async function saveSettings(
  ports: ChangePorts,
  actor: string,
  input: {
    readonly notifications?: Notifications | undefined;
    readonly retention?: Retention | undefined;
    readonly fingerprint?: string | undefined;
  },
): Promise<Saved> {
  const edit = (before: Settings): Settings => ({
    ...before,
    notifications: input.notifications ?? before.notifications,
    retention: input.retention ?? before.retention,
  });
  const { catalogVersion, result } = await change(ports, actor, (before) => {
    refuseStale(ports.hash, savable(before), input.fingerprint);
    return edit(before);
  });
  const fingerprint = fingerprintOf(ports.hash, savable(result.settings));
  return saved({ catalogVersion, result: { id: 'settings', fingerprint } });
}

/** Nothing new is provisioned from now on. What is being proven is proven, and taking away goes on. */
export async function pauseProvisioning(ports: ChangePorts, actor: string) {
  await change(
    ports,
    actor,
    (before) => ({ ...before, provisioning: 'paused' }),
    (heading) => [auditDraft('provisioning-paused', heading, {})],
  );
  return { provisioning: 'paused' as const };
}

/** Provisioning goes on, and so does everything that waited for it on a connection that is switched on. */
export async function resumeProvisioning(ports: Ports, actor: string) {
  await change(
    ports,
    actor,
    (before) => ({ ...before, provisioning: 'running' }),
    (heading) => [auditDraft('provisioning-resumed', heading, {})],
  );
  const { catalog } = await ports.catalog.load();
  let driven = 0;
  for (const { id, enabled } of catalog.connections) if (enabled) driven += await driveWaiting(ports, id);
  return { provisioning: 'running' as const, driven };
}
