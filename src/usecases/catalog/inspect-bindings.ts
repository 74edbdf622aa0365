import type { Connector, EntitlementStatus } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { uniqueBindings } from '#domain/catalog/application';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import { say } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { openConnection } from './bind-entitlement';
import { applicationOf } from '#usecases/kit/catalog-items';
import type { Note } from '#usecases/kit/saved';

type Ports = Pick<AdminPorts, 'catalog' | 'connectors'>;

/** Calls side by side: quick, and far below what makes a vendor throttle. */
const AT_ONCE = 5;
/** A page waits for it: more than these are not looked at. */
const MOST = 60;

interface Inspected {
  readonly connectionId: string;
  readonly entitlement: EntitlementBinding['entitlement'];
  readonly state: 'manageable' | 'refused' | 'unknown';
  readonly displayName: string | null;
  readonly notes: readonly Note[];
}

function inspected({ connectionId, entitlement }: EntitlementBinding, status: EntitlementStatus): Inspected {
  return {
    ...{ connectionId, entitlement },
    state: status.kind,
    displayName: status.entitlement?.displayName ?? null,
    notes: status.kind === 'manageable' ? status.warnings : [status.reason],
  };
}

function unknown({ connectionId, entitlement }: EntitlementBinding, { sentence, said }: Sentence): Inspected {
  return {
    ...{ connectionId, entitlement },
    state: 'unknown',
    displayName: null,
    notes: [{ code: 'not-checked', sentence, said }],
  };
}

/** Why a connection answers nothing more. @throws whatever is no failure of the vendor */
function reasonOf(error: unknown): Sentence {
  if (error instanceof ConnectorError) return error;
  throw error;
}

/** One connection: a failure of it stands for everything that was not asked yet. */
class Inspection {
  private failure: Sentence | undefined;

  constructor(private readonly connector: Promise<Connector>) {}

  async look(binding: EntitlementBinding): Promise<Inspected> {
    if (this.failure !== undefined) return unknown(binding, this.failure);
    try {
      const connector = await this.connector;
      return inspected(binding, await connector.inspectEntitlement(binding.entitlement));
    } catch (error) {
      this.failure ??= reasonOf(error);
      return unknown(binding, this.failure);
    }
  }
}

async function inSlices<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE)
    done.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))));
  return done;
}

/**
 * What the vendors say now about everything that an application binds: gone, renamed, no longer to be governed. A
 * connection that fails leaves its entitlements unknown, with the reason.
 * @throws Refusal `not-found`
 */
export async function inspectBound(ports: Ports, applicationId: string) {
  const { catalog } = await ports.catalog.load();
  const all = uniqueBindings(
    applicationOf(catalog, applicationId).levels.flatMap((level) => level.entitlements),
  );
  const inspections = new Map<string, Inspection>();
  const inspectionOf = (connectionId: string): Inspection => {
    const known = inspections.get(connectionId) ?? new Inspection(openConnection(ports, connectionId));
    inspections.set(connectionId, known);
    return known;
  };
  const looked = await inSlices(all.slice(0, MOST), (binding) =>
    inspectionOf(binding.connectionId).look(binding),
  );
  const rest = all
    .slice(MOST)
    .map((binding) => unknown(binding, say('findings.group.notLookedAt', { most: MOST })));
  return { bindings: [...looked, ...rest] };
}
