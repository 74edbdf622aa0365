/**
 * The doors between the parts of the local site. A part (platform, Jira, a vendor) knows this file and nothing
 * of the other parts; `site.ts` joins them. Data shapes follow the public API descriptions, never `src`.
 */

/** Virtual time. All parts take the time from here; nothing in the emulator reads the real clock or sleeps. */
export interface VirtualClock {
  /** Milliseconds since the epoch, virtual. */
  now(): number;
  /** ISO-8601 UTC with milliseconds. */
  iso(): string;
  /** Moves time forward by a few milliseconds so that two writes never share a timestamp; returns the new now. */
  tick(): number;
  /** Sets the time; going back throws RangeError. Firing what falls due is the site's work, not the clock's. */
  set(epochMs: number): void;
}

/** Who calls the Jira site. `scopes` are those of the manifest; a call that lacks one is answered 401/403 as Jira does. */
export type JiraCaller =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app'; readonly scopes: readonly string[] }
  /** The app calling on behalf of a person (`asUser`): both the scopes and the person's rights apply. */
  | { readonly kind: 'app-as-user'; readonly accountId: string; readonly scopes: readonly string[] };

/** A product event as the platform hands it to a trigger, e.g. `avi:jira:updated:issue`. */
export interface ProductEvent {
  readonly eventType: string;
  /** True when the app itself caused it (`ignoreSelf` drops it). */
  readonly selfGenerated: boolean;
  readonly payload: Readonly<Record<string, unknown>>;
}

/**
 * A scripted fault, as `POST /_emulator/faults` takes it. First match in order of arrival wins; `times` (default 1)
 * counts down and the fault disappears at zero.
 */
export interface Fault {
  readonly id: string;
  /** Which door it stands at. */
  readonly target: 'token' | 'graph' | 'jira' | 'kvs' | 'queue';
  /** Upper-case HTTP method; absent = any. */
  readonly method?: string;
  /** Regular expression source tested against path + query as the vendor sees it (e.g. `/v1.0/groups/…`). */
  readonly path?: string;
  readonly effect:
    | {
        readonly kind: 'respond';
        readonly status: number;
        readonly headers?: Readonly<Record<string, string>>;
        readonly body?: unknown;
      }
    /** The request is carried out, then the connection is reset: the caller sees a network error. */
    | { readonly kind: 'reset-after-commit' }
    /** The connection is refused before anything happened. */
    | { readonly kind: 'reset' }
    /** The caller's own time-out strikes; `committed` says whether the vendor carried the request out. */
    | { readonly kind: 'timeout'; readonly committed: boolean }
    /** The answer is cut in the middle of its body. */
    | { readonly kind: 'truncate' }
    /** The app's process dies right after the call took effect (crash point). Only at doors that the app calls. */
    | { readonly kind: 'crash' };
  /** How often it strikes; default 1. */
  readonly times?: number;
  /** Let this many matching calls pass first; default 0. */
  readonly skip?: number;
}

export interface FaultBoard {
  add(fault: Omit<Fault, 'id'>): Fault;
  clear(): void;
  list(): readonly Fault[];
  /**
   * The effect that strikes this call, used up by asking; undefined = none. Calls from outside the app (`external`)
   * are never struck by `crash`.
   */
  strike(
    target: Fault['target'],
    method: string,
    path: string,
    caller?: 'app' | 'external',
  ): Fault['effect'] | undefined;
}

/** One outbound call of the app, as `GET /_emulator/requests` returns it. Header values and bodies are not kept. */
export interface OutboundCall {
  readonly seq: number;
  readonly target: Fault['target'] | 'blocked';
  readonly method: string;
  /** As the app addressed it: `https://graph.microsoft.com/v1.0/…`, or the product path for Jira and storage. */
  readonly url: string;
  /** HTTP status, or 0 for a network error. */
  readonly status: number;
  /** Key of the manifest function that called. */
  readonly functionKey: string;
  /** Virtual time, ISO-8601. */
  readonly at: string;
}

/** A vendor simulator. Requests arrive with the vendor's own path (`/v1.0/…`, `/{tenant}/oauth2/v2.0/token`). */
export interface VendorSimulator {
  /** Hosts (lower case, no port) the app may reach this simulator by. */
  readonly hosts: readonly string[];
  fetch(request: Request): Promise<Response>;
  /** See `ProductSite.memory`. */
  readonly memory?: object;
}

/** Names what a manifest-driven platform needs of the Jira site. */
export interface ProductSite {
  /** Product REST: path starts with `/rest/`. */
  fetch(request: Request, caller: JiraCaller): Promise<Response>;
  /** Called for every product event, after the change it tells of was committed. */
  onEvent(listener: (event: ProductEvent) => void): void;
  /**
   * Where all that changes can be reached through properties, maps, sets and arrays: what a checkpoint of the site
   * remembers. State that only a closure holds would be forgotten.
   */
  readonly memory?: object;
}
