import type { Application } from '#domain/catalog/application';
import { canonicalJson } from '#domain/kit/canonical-json';
import type { Catalog } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import { validateCatalog } from '#domain/configuration/validate-catalog';
import { say } from '#domain/failure/sentence';
import { Refusal, fault } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { upsert } from '#usecases/kit/catalog-items';
import { readEntries } from './applications-file';
import type { Entry } from './applications-file';
import { refuseDroppedLevels } from './save-application';

type PlanPorts = Pick<AdminPorts, 'ledger' | 'people'>;

export interface PlannedEntry extends Entry {
  readonly change: 'added' | 'changed' | 'unchanged' | 'refused';
  /** What a known application gets from the text. */
  readonly changedParts: readonly Part[];
  /** Names of the levels that it would lose. */
  readonly droppedLevels: readonly string[];
}

const parts = ['name', 'description', 'aliases', 'ownerAccountId', 'risk', 'enabled', 'levels'] as const;
type Part = (typeof parts)[number];

export interface ImportPlan {
  /** The catalog as it would be. */
  readonly catalog: Catalog;
  readonly entries: readonly PlannedEntry[];
  /** What is wrong with the whole: the text itself, or a rule that would lose what it names. */
  readonly faults: readonly Fault[];
}

const knownOf = (catalog: Catalog, { application }: Entry) =>
  catalog.applications.find(({ id }) => id === application?.id);

const sameThing = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

function changeOf(before: Catalog, entry: Entry): PlannedEntry['change'] {
  if (entry.application === undefined || entry.faults.length > 0) return 'refused';
  const known = knownOf(before, entry);
  if (known === undefined) return 'added';
  return sameThing(known, entry.application) ? 'unchanged' : 'changed';
}

/** What becomes of an application that is there: an entry replaces it whole, so what it leaves out goes. */
function differences(known: Application | undefined, after: Application | undefined) {
  if (known === undefined || after === undefined) return { changedParts: [], droppedLevels: [] };
  const kept = new Set(after.levels.map(({ id }) => id));
  return {
    changedParts: parts.filter((part) => !sameThing(known[part] ?? null, after[part] ?? null)),
    droppedLevels: known.levels.filter(({ id }) => !kept.has(id)).map(({ name }) => name),
  };
}

/** The second entry of an id would silently win over the first. */
function repeatedFaults(entries: readonly Entry[], entry: Entry): Fault[] {
  const { application } = entry;
  const isRepeated =
    application !== undefined &&
    entries.some((other) => other.index < entry.index && other.application?.id === application.id);
  return isRepeated ? [fault('id', say('faults.application.earlier'))] : [];
}

async function levelFaults(ports: PlanPorts, known: Application | undefined, after: Application) {
  try {
    await refuseDroppedLevels(ports.ledger, known, after);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [fault('levels', error)];
  }
}

async function ownerFaults(ports: PlanPorts, known: Application | undefined, after: Application) {
  const { ownerAccountId } = after;
  if (ownerAccountId === undefined || ownerAccountId === known?.ownerAccountId) return [];
  return (await ports.people.isActive(ownerAccountId))
    ? []
    : [fault('ownerAccountId', say('faults.application.owner'))];
}

/** What the site and the ledger say against an entry that is right in itself. */
async function siteFaults(ports: PlanPorts, before: Catalog, entry: Entry): Promise<readonly Fault[]> {
  const { application } = entry;
  const known = knownOf(before, entry);
  if (application === undefined || sameThing(known, application)) return [];
  return [
    ...(await levelFaults(ports, known, application)),
    ...(await ownerFaults(ports, known, application)),
  ];
}

function merged(before: Catalog, entries: readonly Entry[]): Catalog {
  const applications = entries.reduce<readonly Application[]>(
    (list, { application }) => (application === undefined ? list : upsert(list, application)),
    before.applications,
  );
  return { ...before, applications: [...applications] };
}

/** Faults of the catalog as it would be, by id of the application; under '' those of nothing in the text. */
function catalogFaults(
  before: Catalog,
  catalog: Catalog,
  ids: ReadonlySet<string>,
): ReadonlyMap<string, readonly Fault[]> {
  const found = new Map<string, Fault[]>();
  for (const entry of validateCatalog(catalog, before)) {
    const [section, index, ...inside] = entry.path;
    const id = section === 'applications' ? catalog.applications[Number(index)]?.id : undefined;
    const own = id !== undefined && ids.has(id);
    const key = own ? id : '';
    found.set(key, [...(found.get(key) ?? []), own ? { ...entry, path: inside } : entry]);
  }
  return found;
}

/** What a text would do to a catalog, and everything that speaks against it, entry by entry. */
export async function planImport(ports: PlanPorts, before: Catalog, text: string): Promise<ImportPlan> {
  const { entries, faults } = readEntries(text);
  const catalog = merged(before, entries);
  const ids = new Set(entries.flatMap(({ application }) => application?.id ?? []));
  const byId = catalogFaults(before, catalog, ids);
  const planned: PlannedEntry[] = [];
  for (const entry of entries) {
    const all = [
      ...entry.faults,
      ...repeatedFaults(entries, entry),
      ...(byId.get(entry.application?.id ?? ' ') ?? []),
      ...(await siteFaults(ports, before, entry)),
    ];
    const checked = { ...entry, faults: all };
    const { application } = entry;
    planned.push({
      ...checked,
      change: changeOf(before, checked),
      ...differences(knownOf(before, entry), application),
    });
  }
  return { catalog, entries: planned, faults: [...faults, ...(byId.get('') ?? [])] };
}
