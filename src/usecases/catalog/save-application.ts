import { Application } from '#domain/catalog/application';
import type { AccessLevel } from '#domain/catalog/application';
import type { Catalog } from '#domain/configuration/catalog';
import { proposedId } from '#domain/catalog/proposed-names';
import { say } from '#domain/failure/sentence';
import { Refusal, fault, refuseFaults, parsed } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { refuseStale, upsert } from '#usecases/kit/catalog-items';
import { changeCatalog, fingerprintOf } from '#usecases/kit/change-catalog';
import type { CatalogChange } from '#usecases/kit/change-catalog';
import { levelsInUse } from '#usecases/grants/live-grants';
import { saved } from '#usecases/kit/saved';
import type { Saved } from '#usecases/kit/saved';

/** A level as a form names it; without an id it is a new one. */
export interface LevelInput {
  readonly id?: string | undefined;
  readonly name: string;
}

export interface ApplicationInput {
  /** Absent: a new application. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly description?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly ownerAccountId?: string | undefined;
  readonly risk?: Application['risk'] | undefined;
  readonly enabled?: boolean | undefined;
  readonly levels?: readonly LevelInput[] | undefined;
  readonly fingerprint?: string | undefined;
}

type Ports = Pick<AdminPorts, 'catalog' | 'clock' | 'hash' | 'ledger' | 'people'>;

/** The change of one application, ready for `changeCatalog`. */
export function applicationChange(
  hash: AdminPorts['hash'],
  catalog: Catalog,
  after: Application,
): CatalogChange<{ id: string; fingerprint: string }> {
  const applications = upsert(catalog.applications, after);
  return {
    catalog: { ...catalog, applications },
    changed: { what: 'application', id: after.id },
    before: catalog.applications.find(({ id }) => id === after.id),
    after,
    at: ['applications', applications.findIndex(({ id }) => id === after.id)],
    result: { id: after.id, fingerprint: fingerprintOf(hash, after) },
  };
}

/** Levels with an id each: new ones get one from their name that none of the others has. */
export function identified(levels: readonly LevelInput[], known: readonly AccessLevel[]) {
  const taken = new Set([...known, ...levels].flatMap(({ id }) => id ?? []));
  return levels.map((level) => {
    const id = level.id ?? proposedId(level.name, taken, 'level');
    taken.add(id);
    return { id, name: level.name };
  });
}

/** Named levels with the bindings they have: a save can add, rename and drop levels, never bind. */
function levelsFrom(input: ApplicationInput, existing: Application | undefined): readonly AccessLevel[] {
  const known = existing?.levels ?? [];
  if (input.levels === undefined) return known;
  return identified(input.levels, known).map(({ id, name }) => ({
    id,
    name,
    entitlements: known.find((level) => level.id === id)?.entitlements ?? [],
  }));
}

/** A new application gets an id from its name, a new one in every try: somebody else may have taken it meanwhile. */
function idFor(input: ApplicationInput, catalog: Catalog): string {
  const taken = new Set(catalog.applications.map(({ id }) => id));
  return input.id ?? proposedId(input.name, taken, 'application');
}

function applicationFrom(
  input: ApplicationInput & { readonly id: string },
  existing: Application | undefined,
): Application {
  const { fingerprint: _fingerprint, ...given } = input;
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const kept = existing && { aliases: existing.aliases, risk: existing.risk, enabled: existing.enabled };
  return parsed(Application, { ...kept, ...stated, levels: levelsFrom(input, existing) });
}

/**
 * A level that somebody holds must stay: a request to remove the access names it.
 * @throws Refusal `in-use`
 */
export async function refuseDroppedLevels(
  ledger: AdminPorts['ledger'],
  before: Application | undefined,
  after: Application,
): Promise<void> {
  const dropped = (before?.levels ?? []).filter(({ id }) => !after.levels.some((level) => level.id === id));
  if (dropped.length === 0) return;
  const used = await levelsInUse(ledger, after.id, (levels) => dropped.every(({ id }) => levels.has(id)));
  const held = dropped.filter((level) => used.has(level.id)).map((level) => level.name);
  if (held.length > 0)
    throw new Refusal('in-use', say('refusals.application.levelHeld', { levels: held.join(', ') }));
}

async function refuseUnknownOwner(ports: Ports, accountId: string | undefined): Promise<void> {
  if (accountId === undefined || (await ports.people.isActive(accountId))) return;
  refuseFaults([fault('ownerAccountId', say('faults.application.owner'))]);
}

/**
 * Creates or changes an application. Absent aliases, risk, enabled and levels stay as they are; an absent description
 * or owner is removed.
 * @throws Refusal `invalid-input`, `conflict`, or `in-use` when a level that people hold would go.
 */
export async function saveApplication(ports: Ports, actor: string, input: ApplicationInput): Promise<Saved> {
  const changed = await changeCatalog(ports, actor, async ({ catalog }) => {
    const applicationId = idFor(input, catalog);
    const before = catalog.applications.find(({ id }) => id === applicationId);
    refuseStale(ports.hash, before, input.fingerprint);
    const after = applicationFrom({ ...input, id: applicationId }, before);
    if (after.ownerAccountId !== before?.ownerAccountId)
      await refuseUnknownOwner(ports, after.ownerAccountId);
    await refuseDroppedLevels(ports.ledger, before, after);
    return applicationChange(ports.hash, catalog, after);
  });
  return saved(changed);
}
