import type { Application } from '#domain/catalog/application';
import { normalizeLabel } from '#domain/catalog/application';
import { boundPlaces, otherPlaces } from '#domain/configuration/binding-places';
import type { BoundPlaces } from '#domain/configuration/binding-places';
import { say } from '#domain/failure/sentence';
import { Refusal } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';

type Ports = Pick<AdminPorts, 'catalog'>;

const MOST_OPTIONS = 50;

const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
type Position = Pick<Application, 'name' | 'id'>;

const byName = (a: Position, b: Position) => order.compare(a.name, b.name) || order.compare(a.id, b.id);

function matches(application: Application, wanted: string): boolean {
  const { name, aliases, levels, ownerAccountId } = application;
  return (
    [name, ...aliases, ...levels.map((level) => level.name)].some((label) =>
      normalizeLabel(label).includes(wanted),
    ) || ownerAccountId?.toLowerCase() === wanted
  );
}

/** Applications that match, sorted by name; all for an empty text. */
function found(applications: readonly Application[], text: string): Application[] {
  const wanted = normalizeLabel(text);
  return applications.filter((application) => matches(application, wanted)).sort(byName);
}

function row(application: Application, places: BoundPlaces) {
  const { id, name, description = null, risk, enabled, ownerAccountId = null, levels } = application;
  const bindings = levels.flatMap((level) =>
    level.entitlements.map((binding) => ({ binding, here: { applicationId: id, levelId: level.id } })),
  );
  return {
    ...{ id, name, description, risk, enabled, ownerAccountId },
    levelNames: levels.map((level) => level.name),
    boundCount: bindings.length,
    unboundLevels: levels.filter(({ entitlements }) => entitlements.length === 0).map((level) => level.name),
    warningCount: bindings.filter(({ binding, here }) => otherPlaces(places, binding, here).length > 0)
      .length,
  };
}

type Row = ReturnType<typeof row>;

/** The last row of a page: the next one begins after it, even when it was deleted meanwhile. */
const cursorOf = ({ name, id }: Row) => JSON.stringify([name, id]);

/** @throws Refusal `invalid-input` */
function positionOf(cursor: string): Position {
  try {
    const [name, id] = JSON.parse(cursor) as readonly unknown[];
    if (typeof name === 'string' && typeof id === 'string') return { name, id };
  } catch {
    // Not ours: refused below.
  }
  throw new Refusal('invalid-input', say('refusals.listPlace'));
}

function after(applications: readonly Application[], cursor: string | undefined): readonly Application[] {
  if (cursor === undefined) return applications;
  const position = positionOf(cursor);
  return applications.filter((application) => byName(application, position) > 0);
}

/** A page of the catalog's applications, sorted by name. @throws Refusal `invalid-input` for a cursor that is not one. */
export async function listApplications(
  ports: Ports,
  input: { readonly text: string; readonly limit: number; readonly cursor?: string | undefined },
) {
  const { catalog, version } = await ports.catalog.load();
  const all = found(catalog.applications, input.text);
  const rest = after(all, input.cursor);
  const places = boundPlaces(catalog.applications);
  const items = rest.slice(0, input.limit).map((application) => row(application, places));
  const last = items.at(-1);
  return {
    items,
    ...(last === undefined || rest.length <= items.length ? {} : { next: cursorOf(last) }),
    total: all.length,
    connectionCount: catalog.connections.length,
    catalogVersion: version,
  };
}

/** The first matches with their levels, for a picker. */
export async function applicationOptions(ports: Ports, { text }: { readonly text: string }) {
  const { catalog } = await ports.catalog.load();
  const all = found(catalog.applications, text);
  const options = all.slice(0, MOST_OPTIONS).map(({ id, name, enabled, levels }) => ({
    ...{ id, name, enabled },
    levels: levels.map((level) => ({ id: level.id, name: level.name })),
  }));
  return { options, total: all.length };
}
