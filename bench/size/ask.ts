import type { AccessLevel, Application } from '#domain/catalog/application';
import type { Catalog } from '#domain/configuration/catalog';
import type { PortalMapping } from '#domain/portals/portal';

export const REQUESTS = 20_400;
export const STOPPED_REQUESTS = 300;
export const DAY_MS = 86_400_000;

/** What became of a request and of its grants. */
export type Fate =
  | 'active'
  | 'limited'
  | 'ended'
  | 'cancelled'
  | 'provisioning'
  | 'attention'
  | 'undecided'
  | 'denied';

/** One request among many: who asked for what, when, and what became of it. */
export interface Ask {
  readonly issueId: string;
  readonly issueKey: string;
  readonly beneficiaryId: string;
  readonly approverId: string;
  readonly application: Application;
  readonly level: AccessLevel;
  readonly portal: PortalMapping;
  readonly catalogVersion: number;
  readonly fate: Fate;
  /** Epoch milliseconds. */
  readonly askedAt: number;
  readonly now: number;
}

export interface Surroundings {
  readonly catalog: Catalog;
  readonly catalogVersion: number;
  readonly people: readonly string[];
  readonly now: number;
}

/** Of two hundred requests; most access is there, much has ended, little is stuck. */
const FATES: readonly (readonly [Fate, number])[] = [
  ['active', 70],
  ['limited', 58],
  ['ended', 66],
  ['cancelled', 2],
  ['denied', 2],
  ['provisioning', 1],
  ['attention', 1],
];

function fateOf(index: number): Fate {
  if (index >= REQUESTS) return 'undecided';
  let left = (index * 37) % 200;
  for (const [fate, share] of FATES) {
    if (left < share) return fate;
    left -= share;
  }
  return 'active';
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

/** Requests of a year, oldest first; the same ones every time. */
export function* asks({ catalog, catalogVersion, people, now }: Surroundings): Generator<Ask> {
  const portal = at(catalog.portals, 0);
  const all = REQUESTS + STOPPED_REQUESTS;
  for (let index = 0; index < all; index += 1) {
    const application = at(catalog.applications, index * 7);
    yield {
      issueId: String(1_000_000 + index),
      issueKey: `ACCESS-${100_000 + index}`,
      beneficiaryId: at(people, index * 13),
      approverId: at(people, index * 17 + 5),
      application,
      level: at(application.levels, index),
      portal,
      catalogVersion,
      fate: fateOf(index),
      askedAt: now - Math.floor((365 * DAY_MS * (all - index)) / all) - 4 * 3_600_000,
      now,
    };
  }
}
