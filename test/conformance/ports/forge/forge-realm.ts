import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '#emulator/contracts';
import { createCallLog } from '#emulator/host/call-log';
import { createFaultBoard } from '#emulator/host/fault-board';
import { ForgeFetch } from '#emulator/host/forge-fetch';
import { forgeRuntime, type Installation } from '#emulator/host/forge-runtime';
import { Invocation } from '#emulator/host/invocation';
import { OutboundDoor } from '#emulator/host/outbound-door';
import { installRealm } from '#emulator/host/realm';
import { createJiraSite } from '#emulator/jira/index';
import { DeliveryPolicy } from '#emulator/platform/delivery';
import { createKvsApi } from '#emulator/platform/kvs/kvs-api';
import { Storage } from '#emulator/platform/kvs/storage';
import { readManifest } from '#emulator/platform/manifest';
import { INSTALLATION } from '#emulator/installation';
import { JobQueue } from '#emulator/platform/queue/job-queue';
import { QueueApi } from '#emulator/platform/queue/queue-api';
import { createStargate } from '#emulator/platform/stargate';
import { createVirtualClock } from '#emulator/platform/virtual-clock';

const START = Date.UTC(2026, 10, 2, 9, 0, 0);
const LIMIT_MS = 900_000;

const installation: Installation = {
  appId: '5d4f9c8e-3b0a-4f57-9d0e-6a1c2b7e8f90',
  ...INSTALLATION,
};

type Method = (...input: unknown[]) => unknown;

/** The manifest's storage, queues and Jira site behind the globals of the real @forge packages. */
export class ForgeRealm {
  readonly clock: VirtualClock = createVirtualClock(START);
  readonly faults = createFaultBoard();
  readonly calls = createCallLog(this.clock);
  readonly jira = createJiraSite({ clock: this.clock });
  readonly storage: Storage;
  readonly queue: JobQueue;
  /** Virtual milliseconds before lists see a write. */
  listLagMs = 0;
  private readonly realm = installRealm();
  private readonly forgeFetch: ForgeFetch;

  constructor() {
    const manifest = readManifest(process.cwd());
    const { clock, jira, realm } = this;
    this.storage = new Storage(clock, manifest.entities, () => this.listLagMs);
    this.queue = new JobQueue(clock, new DeliveryPolicy(), async () => ({ kind: 'done' }));
    const queues = new QueueApi(clock, manifest, this.queue);
    const accountType = async (id: string) => jira.state.accounts.get(id)?.accountType;
    this.forgeFetch = new ForgeFetch({
      ...{ product: jira, scopes: manifest.scopes, accountType, realm },
      kvs: createKvsApi(this.storage, manifest.scopes),
      stargate: createStargate(queues, accountType),
      door: new OutboundDoor(this.faults, this.calls),
    });
  }

  /** The same object, each of whose methods runs as one invocation of the app. */
  inApp<T extends object>(adapter: T): T {
    return new Proxy(adapter, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...input: unknown[]) => this.run(() => Reflect.apply(method as Method, target, input));
      },
    });
  }

  run<T>(work: () => T): T {
    const options = { moduleKey: 'issue-jobs', moduleType: 'core:consumer', depth: 0 };
    const invocation = new Invocation(
      { id: randomUUID(), functionKey: 'consume-issue', limitMs: LIMIT_MS, ...options },
      this.clock,
    );
    const scope = {
      runtime: forgeRuntime(invocation, installation, undefined, {}),
      now: () => this.clock.now(),
      fetch: () => Promise.reject(new Error('an adapter must not reach the network')),
      forgeFetch: (...call: Parameters<ForgeFetch['fetch']> extends [unknown, ...infer R] ? R : never) =>
        this.forgeFetch.fetch(invocation, ...call),
      log: () => undefined,
    };
    return this.realm.enter(scope, work);
  }
}
