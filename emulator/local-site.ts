import {
  assembleSite,
  type Lag,
  type RequestTypeArrangement,
  type SiteMakers,
  type SiteOptions,
  type SiteParts,
  type Vendors,
} from './assemble-site';
import type { Fault, FaultBoard, OutboundCall, ProductSite, VirtualClock } from './contracts';
import { takeCheckpoint } from './host/checkpoint';
import type { LogLine } from './host/log-book';
import type { DeliverySettings } from './platform/delivery';
import { durationMs } from './platform/duration';
import type { StorageDump, StorageEntry } from './platform/kvs/storage';
import type { UiModule } from './platform/manifest';
import type { DroppedItem, QueueItem } from './platform/queue/queue-item';
import type { InvokeRequest } from './platform/resolver-gateway';
import type { DrainCounts } from './platform/work';

/**
 * A Jira site with the app installed and vendors behind it, in one process and in virtual time. Nothing runs by
 * itself: events, jobs and schedules run in `drain` and `advance`.
 */
export class LocalSite<J extends ProductSite, V extends Vendors, W> {
  private queueTail: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly options: SiteOptions,
    private readonly makers: SiteMakers<J, V, W>,
    private parts: SiteParts<J, V, W>,
  ) {}

  /** Throws when the manifest is invalid or the app is not built. */
  static async boot<J extends ProductSite, V extends Vendors, W>(
    options: SiteOptions,
    makers: SiteMakers<J, V, W>,
  ): Promise<LocalSite<J, V, W>> {
    return new LocalSite(options, makers, await assembleSite(options, makers));
  }

  get clock(): VirtualClock {
    return this.parts.clock;
  }

  get faults(): FaultBoard {
    return this.parts.faults;
  }

  get jira(): J {
    return this.parts.jira;
  }

  get vendors(): V {
    return this.parts.vendors;
  }

  get world(): W {
    return this.parts.world;
  }

  /** The manifest's modules with a user interface. */
  modules(): readonly UiModule[] {
    return this.parts.manifest.uiModules;
  }

  /** Runs everything due until nothing is left; rejects when the app never comes to rest. */
  drain(): Promise<DrainCounts> {
    return this.inTurn(() => this.parts.platform.pump.drain());
  }

  /** Moves virtual time forward, by milliseconds or an ISO-8601 duration, running what falls due on the way. */
  advance(by: number | string): Promise<DrainCounts> {
    const ms = typeof by === 'number' ? by : durationMs(by, this.clock.now());
    return this.inTurn(() => this.parts.platform.pump.advance(ms));
  }

  /** Calls a resolver as a page would. Rejects with InvokeRefused, or with what the resolver threw. */
  invoke(request: InvokeRequest): Promise<unknown> {
    return this.parts.platform.gateway.invoke(request);
  }

  /** Calls a function of the manifest directly, with no account. */
  run(functionKey: string, ...args: readonly unknown[]): Promise<unknown> {
    return this.parts.platform.runner.run(functionKey, args);
  }

  /** The app's outbound calls after a sequence number, or from an ISO-8601 time on. */
  requests(since?: number | string): readonly OutboundCall[] {
    return this.parts.platform.calls.since(since);
  }

  get delivery(): DeliverySettings {
    return this.parts.platform.delivery.settings;
  }

  /** Replaces the delivery settings; what is absent goes back to its default. */
  setDelivery(settings: Partial<DeliverySettings>): DeliverySettings {
    return this.parts.platform.delivery.set(settings);
  }

  /** How long vendors and search take to show what was written. */
  setLag(lag: Lag): void {
    this.makers.setLag?.(this.parts.jira, this.parts.vendors, lag);
  }

  /** What an administrator does to a request type by hand. Throws on ids that do not exist. */
  arrangeRequestType(arrangement: RequestTypeArrangement): void {
    this.makers.arrangeRequestType?.(this.parts.jira, arrangement);
  }

  /** A production licence that is active or has lapsed; undefined = none, as in development. */
  setLicense(active: boolean | undefined): void {
    this.parts.platform.license.set(active);
  }

  storageDump(): StorageDump {
    return this.parts.platform.storage.dump();
  }

  /** Puts records into the app's storage past the app, e.g. to see it at a size. Throws on what the service refuses. */
  fillStorage(records: Iterable<StorageEntry>): void {
    this.parts.platform.storage.fill(records);
  }

  logs(): readonly LogLine[] {
    return this.parts.platform.logs.lines();
  }

  /** Jobs waiting in the queues. */
  pendingJobs(): readonly QueueItem[] {
    return this.parts.platform.queue.pending();
  }

  /** Jobs the platform gave up on. */
  droppedJobs(): readonly DroppedItem[] {
    return this.parts.platform.queue.dropped;
  }

  /** Account of an e-mail address of the Jira site, without regard to case. */
  async accountByEmail(email: string): Promise<string | undefined> {
    if (this.makers.accountByEmail) return this.makers.accountByEmail(this.parts.jira, email);
    return this.parts.platform.accounts.accountByEmail(email);
  }

  /** The app's next invocation starts in a new process: module state is gone. */
  coldStart(): void {
    this.parts.platform.modules.coldStart();
  }

  /** The app dies right after the next call of this kind took effect (`skip`: after the one that many later). */
  crashAfter(call: Pick<Fault, 'target' | 'method' | 'path' | 'skip'>): Fault {
    return this.faults.add({ ...call, effect: { kind: 'crash' } });
  }

  /**
   * Remembers the whole site as it is, at rest. The function that resolves leads back there, as often as it is called,
   * and the app then starts in a cold process. Throws when a part does not show what it remembers.
   */
  checkpoint(): Promise<() => Promise<void>> {
    return this.inTurn(async () => {
      const { parts } = this;
      const { modules } = parts.platform;
      if (![parts.jira, ...Object.values(parts.vendors)].every(({ memory }) => memory !== undefined))
        throw new Error('A part of this site does not show what it remembers.');
      const restore = takeCheckpoint(parts, [modules]);
      return () =>
        this.inTurn(async () => {
          this.parts = parts;
          restore();
          modules.coldStart();
        });
    });
  }

  /** A new world: new Jira, new vendors, empty storage, virtual time back at the start. */
  reset(installation = this.options.installation ?? 'configured'): Promise<W> {
    return this.inTurn(async () => {
      this.parts = await assembleSite({ ...this.options, installation }, this.makers);
      return this.parts.world;
    });
  }

  /** Drains, advances and resets never overlap. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queueTail.then(work);
    this.queueTail = result.catch(() => undefined);
    return result;
  }
}

/** Any local site, as the server serves it. */
export type ServedSite = LocalSite<ProductSite, Vendors, unknown>;
