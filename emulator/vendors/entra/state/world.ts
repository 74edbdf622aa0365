import type { VirtualClock } from '../../../contracts';
import { Throttle } from '../graph/throttle';
import { TokenMint } from '../token/mint';
import { Counters } from './counters';
import { createIdStream, type IdStream } from './identifiers';
import { defaultSwitches, type EntraSwitches } from './switches';
import type { Tenant } from './tenant';

/** A request the simulator has no model for; it was answered with an error. */
export interface Unmodelled {
  readonly method: string;
  /** Path and query as the vendor sees them. */
  readonly path: string;
  readonly why: string;
}

/** Everything the simulator knows. */
export interface World {
  readonly clock: VirtualClock;
  readonly seed: string;
  switches: EntraSwitches;
  readonly tenants: Map<string, Tenant>;
  readonly counters: Counters;
  readonly unmodelled: Unmodelled[];
  /** Ids of objects, and ids of requests and tokens: two streams. */
  objectIds: IdStream;
  requestIds: IdStream;
  throttle: Throttle;
  mint: TokenMint;
}

export function createWorld(clock: VirtualClock, seed: string): World {
  return {
    clock,
    seed,
    switches: defaultSwitches(),
    tenants: new Map(),
    counters: new Counters(),
    unmodelled: [],
    objectIds: createIdStream(seed, 'object'),
    requestIds: createIdStream(seed, 'request'),
    throttle: new Throttle(),
    mint: new TokenMint(seed),
  };
}

/** Back to an empty world; the object itself stays, so that holders of it see the new state. */
export function resetWorld(world: World): void {
  const fresh = createWorld(world.clock, world.seed);
  world.switches = fresh.switches;
  world.tenants.clear();
  world.counters.reset();
  world.unmodelled.length = 0;
  world.objectIds = fresh.objectIds;
  world.requestIds = fresh.requestIds;
  world.throttle = fresh.throttle;
  world.mint = fresh.mint;
}

/** A tenant by id or by one of its domains. */
export function findTenant(world: World, idOrDomain: string): Tenant | undefined {
  const wanted = idOrDomain.toLowerCase();
  const byId = world.tenants.get(wanted);
  if (byId !== undefined) return byId;
  return [...world.tenants.values()].find((tenant) =>
    tenant.domains.some((domain) => domain.toLowerCase() === wanted),
  );
}
