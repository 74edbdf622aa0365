import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraft, AuditHeading } from '#domain/audit/audit-event';
import type { FactsOf } from '#domain/audit/audit-facts';
import { canonicalJson } from '#domain/kit/canonical-json';
import type { Catalog } from '#domain/configuration/catalog';
import { Catalog as CatalogSchema } from '#domain/configuration/catalog';
import type { Fault } from '#domain/failure/fault';
import { faultSeenFrom, faultsFrom } from '#domain/failure/fault';
import { validateCatalog } from '#domain/configuration/validate-catalog';
import { say } from '#domain/failure/sentence';
import { CatalogConflict } from '#ports/catalog-store';
import type { CatalogSnapshot } from '#ports/catalog-store';
import { Refusal, refuseFaults } from './refusal';
import type { AdminPorts } from './admin-ports';
import { CONFIGURATION } from './admin-ports';

type Unhashed<Facts> = Facts extends unknown ? Omit<Facts, 'from' | 'to'> : never;

/** One edit, as a function of the catalog in force. It may run again when somebody else saved in between. */
export interface CatalogChange<T> {
  readonly catalog: Catalog;
  /** The section or thing that changed, by its id, and what else the record of this change should say. */
  readonly changed: Unhashed<FactsOf<'configuration-changed'>>;
  /** The thing before and after; undefined = was not there. Only hashes of them are recorded. */
  readonly before: unknown;
  readonly after: unknown;
  /** Where the thing is in the catalog: faults inside it are reported without this prefix, as its form knows them. */
  readonly at?: Fault['path'];
  /** What else is recorded with the same commit. */
  readonly audit?: (heading: AuditHeading) => readonly AuditDraft[];
  readonly result: T;
}

export type ChangePorts = Pick<AdminPorts, 'catalog' | 'clock' | 'hash'>;

export interface Changed<T> {
  readonly catalogVersion: number;
  readonly result: T;
}

const MOST_TRIES = 3;

export function fingerprintOf(hash: AdminPorts['hash'], thing: unknown): string {
  return hash(canonicalJson(thing));
}

const hashOrNull = (ports: ChangePorts, thing: unknown) =>
  thing === undefined ? null : fingerprintOf(ports.hash, thing);

function drafts(ports: ChangePorts, actor: string, change: CatalogChange<unknown>): AuditDraft[] {
  const heading = { subject: CONFIGURATION, actor, at: ports.clock.now() };
  const hashes = { from: hashOrNull(ports, change.before), to: hashOrNull(ports, change.after) };
  return [
    auditDraft('configuration-changed', heading, { ...change.changed, ...hashes }),
    ...(change.audit?.(heading) ?? []),
  ];
}

/** @throws Refusal `invalid-input` with everything that is wrong in the whole that is to replace what is in force. */
export function refuseInvalid(
  { catalog, at = [] }: Pick<CatalogChange<unknown>, 'catalog' | 'at'>,
  inForce: Catalog,
): void {
  const parsed = CatalogSchema.safeParse(catalog);
  const found = parsed.success ? validateCatalog(parsed.data, inForce) : faultsFrom(parsed.error);
  refuseFaults(found.map((entry) => faultSeenFrom(at, entry)));
}

async function attempt<T>(
  ports: ChangePorts,
  actor: string,
  step: (snapshot: CatalogSnapshot) => CatalogChange<T> | Promise<CatalogChange<T>>,
): Promise<Changed<T>> {
  const snapshot = await ports.catalog.load();
  const change = await step(snapshot);
  const unchanged = canonicalJson(change.catalog) === canonicalJson(snapshot.catalog);
  if (unchanged && change.audit === undefined)
    return { catalogVersion: snapshot.version, result: change.result };
  refuseInvalid(change, snapshot.catalog);
  const saved = await ports.catalog.commit(change.catalog, snapshot.version, drafts(ports, actor, change));
  return { catalogVersion: saved.version, result: change.result };
}

/**
 * The only way the configuration changes: load, edit, check the whole, put in force if nobody else did meanwhile,
 * with an audit event. An edit that changes nothing writes nothing.
 * @throws Refusal `invalid-input` with every fault; `conflict` when others keep saving.
 */
export async function changeCatalog<T>(
  ports: ChangePorts,
  actor: string,
  step: (snapshot: CatalogSnapshot) => CatalogChange<T> | Promise<CatalogChange<T>>,
): Promise<Changed<T>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(ports, actor, step);
    } catch (error) {
      if (!(error instanceof CatalogConflict)) throw error;
      if (tries >= MOST_TRIES) throw new Refusal('conflict', say('refusals.busy'));
    }
  }
}
