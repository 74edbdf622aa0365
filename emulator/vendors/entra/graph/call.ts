import type { JsonObject } from '../json';
import type { Reply } from '../http/reply';
import type { ExchangeIds } from '../http/envelope';
import type { QueryOptions } from '../odata/query-options';
import type { AppRegistration } from '../state/app-registration';
import type { Tenant } from '../state/tenant';
import type { World } from '../state/world';
import type { Segment } from './segments';

/** Who calls: the application, with the roles its token was issued with. */
export interface Caller {
  readonly app: AppRegistration;
  readonly roles: ReadonlySet<string>;
}

/** A Graph request after URL parsing, authentication and routing. */
export interface GraphCall {
  readonly world: World;
  readonly tenant: Tenant;
  readonly caller: Caller;
  readonly ids: ExchangeIds;
  /** Virtual time at which the request is served. */
  readonly now: number;
  /** The keys that matched the placeholders of the route, in order. */
  readonly keys: readonly Segment[];
  readonly query: QueryOptions;
  readonly headers: Headers;
  /** Body as sent; empty when there was none. */
  readonly bodyText: string;
  /** `https://graph.microsoft.com` of the tenant's cloud: for contexts and Location headers. */
  readonly graphOrigin: string;
  /** Where the caller reached us, up to and including `/v1.0`: for links to follow. */
  readonly base: string;
  /** Path after `/v1.0`, as sent. */
  readonly rawPath: string;
}

export interface Route {
  readonly method: string;
  /** e.g. `groups/{group}/members/$ref`. */
  readonly pattern: string;
  /** Name for counters. */
  readonly kind: string;
  /** Resource units by the documented table. */
  readonly units: number;
  /** Any one of these application roles opens the route; further checks are the handler's. */
  readonly roles: readonly string[];
  readonly handle: (call: GraphCall) => Reply;
  /** The reporting service, with a limit of its own. */
  readonly report?: boolean;
  /** Writes that a body causes; 1 for every method but GET when absent. */
  readonly writes?: (body: JsonObject | undefined) => number;
}
