import { auditDraft } from '#domain/audit/audit-event';
import type { Fault } from '#domain/failure/fault';
import { faultView, faultsUnder } from '#domain/failure/fault';
import { refuseFaults } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { changeCatalog } from '#usecases/kit/change-catalog';
import { planImport } from './plan-applications-import';
import type { ImportPlan, PlannedEntry } from './plan-applications-import';

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'ledger' | 'people'>;

const countOf = (plan: ImportPlan, change: PlannedEntry['change']) =>
  plan.entries.filter((entry) => entry.change === change).length;

const viewsOf = (faults: readonly Fault[]) => faults.map(faultView);

function report(plan: ImportPlan, applied: boolean, catalogVersion: number) {
  const entries = plan.entries.map(({ application: _application, faults, ...entry }) => ({
    ...entry,
    faults: viewsOf(faults),
  }));
  return { applied, catalogVersion, entries, faults: viewsOf(plan.faults) };
}

function refuseFaulty(plan: ImportPlan): void {
  const ofEntries = plan.entries.flatMap(({ index, faults }) => faultsUnder(['applications', index], faults));
  refuseFaults([...plan.faults, ...ofEntries]);
}

/**
 * Adds and changes the applications of a text; the others, connections, rules and portal mappings stay as they are. A dry
 * run says for every entry what would happen or what is wrong with it.
 * @throws Refusal `invalid-input` with a fault for everything that is wrong, and then nothing was changed; `conflict`.
 */
export async function importApplications(
  ports: Ports,
  actor: string,
  input: { readonly text: string; readonly dryRun: boolean },
) {
  if (input.dryRun) {
    const { catalog, version } = await ports.catalog.load();
    return report(await planImport(ports, catalog, input.text), false, version);
  }
  const changed = await changeCatalog(ports, actor, async ({ catalog }) => {
    const plan = await planImport(ports, catalog, input.text);
    refuseFaulty(plan);
    const applications = { added: countOf(plan, 'added'), changed: countOf(plan, 'changed'), removed: 0 };
    const nothing = applications.added + applications.changed === 0;
    return {
      catalog: plan.catalog,
      changed: { what: 'applications', id: 'import' },
      before: catalog.applications,
      after: plan.catalog.applications,
      ...(nothing
        ? {}
        : { audit: (heading) => [auditDraft('configuration-imported', heading, { applications })] }),
      result: plan,
    };
  });
  return report(changed.result, true, changed.catalogVersion);
}
