import type { FaultBoard, ProductEvent, ProductSite, VendorSimulator, VirtualClock } from '../contracts';
import { AppModules } from '../host/app-modules';
import { createCallLog, type CallLog } from '../host/call-log';
import { Egress } from '../host/egress';
import { ForgeFetch } from '../host/forge-fetch';
import { contextAri, installationContext, type Installation, type License } from '../host/forge-runtime';
import { FunctionRunner } from '../host/function-runner';
import { createLogBook, type LogBook } from '../host/log-book';
import { OutboundDoor } from '../host/outbound-door';
import { installRealm } from '../host/realm';
import { createAccountDirectory, type AccountDirectory } from './account-directory';
import { DeliveryPolicy } from './delivery';
import { EventInbox } from './events/event-inbox';
import { createKvsApi } from './kvs/kvs-api';
import { Storage } from './kvs/storage';
import { LicenseDesk } from './license-desk';
import type { AppManifest } from './manifest';
import { Pump } from './pump';
import { createConsumer } from './queue/consumer';
import { JobQueue } from './queue/job-queue';
import { QueueApi } from './queue/queue-api';
import { ResolverGateway } from './resolver-gateway';
import { Scheduler } from './scheduler';
import { createStargate } from './stargate';
import { limitMsOf } from './time-limits';

export interface PlatformParts {
  readonly manifest: AppManifest;
  /** Folder of the built app, with index.json. */
  readonly buildDir: string;
  readonly clock: VirtualClock;
  readonly faults: FaultBoard;
  readonly product: ProductSite;
  readonly vendors: readonly VendorSimulator[];
  readonly installation: Installation;
}

/** One installation of the app on one site: host, storage, queues, events, schedules. */
export interface Platform {
  readonly accounts: AccountDirectory;
  readonly calls: CallLog;
  readonly delivery: DeliveryPolicy;
  readonly events: EventInbox;
  readonly gateway: ResolverGateway;
  readonly license: LicenseDesk;
  readonly logs: LogBook;
  readonly modules: AppModules;
  readonly pump: Pump;
  readonly queue: JobQueue;
  readonly runner: FunctionRunner;
  readonly storage: Storage;
}

interface Basics {
  readonly accounts: AccountDirectory;
  readonly calls: CallLog;
  readonly delivery: DeliveryPolicy;
  readonly license: LicenseDesk;
  readonly logs: LogBook;
  readonly modules: AppModules;
  readonly storage: Storage;
}

function createBasics(parts: PlatformParts): Basics {
  const { clock, manifest } = parts;
  const delivery = new DeliveryPolicy();
  return {
    accounts: createAccountDirectory(parts.product),
    calls: createCallLog(clock),
    delivery,
    license: new LicenseDesk(),
    logs: createLogBook(clock),
    modules: new AppModules(parts.buildDir),
    storage: new Storage(clock, manifest.entities, () => delivery.settings.queryLagMs),
  };
}

/** The runner needs the queue to push to and the queue needs the runner to run jobs: `queues` is asked for late. */
function createRunner(parts: PlatformParts, basics: Basics, queues: () => QueueApi): FunctionRunner {
  const { clock, manifest, product, vendors, installation } = parts;
  const realm = installRealm();
  const door = new OutboundDoor(parts.faults, basics.calls);
  const accountType = (accountId: string) => basics.accounts.accountType(accountId);
  const forgeFetch = new ForgeFetch({
    ...{ product, door, realm, accountType },
    scopes: manifest.scopes,
    kvs: createKvsApi(basics.storage, manifest.scopes),
    stargate: (...call) => createStargate(queues(), accountType)(...call),
  });
  return new FunctionRunner({
    ...{ clock, forgeFetch, realm, installation },
    modules: basics.modules,
    egress: new Egress({ addresses: manifest.egress, vendors, door, realm }),
    logs: basics.logs,
    permissions: { scopes: manifest.scopes, external: { fetch: { backend: manifest.egress } } },
    license: () => basics.license.current(),
    limitMs: (functionKey) => limitMsOf(manifest, functionKey),
  });
}

function backendContext(installation: Installation, license: License | undefined): object {
  return {
    installContext: contextAri(installation),
    installation: installationContext(installation),
    ...(license ? { license } : {}),
  };
}

/** The event the platform sends when the app is installed. Fields: the lifecycle events reference. */
export function installedEvent({ appId, appVersion, installationId, ...rest }: Installation): ProductEvent {
  const payload = {
    id: installationId,
    context: `ari:cloud:jira::site/${rest.cloudId}`,
    app: { id: appId, version: appVersion },
    environment: { id: rest.environmentId },
  };
  return { eventType: 'avi:forge:installed:app', selfGenerated: false, payload };
}

export function createPlatform(parts: PlatformParts): Platform {
  const { clock, manifest, installation } = parts;
  const basics = createBasics(parts);
  const { delivery, license, logs } = basics;
  const context = (): object => backendContext(installation, license.current());
  const isLicensed = (): boolean => license.isActive();
  const runner = createRunner(parts, basics, () => queues);
  const queue = new JobQueue(clock, delivery, createConsumer({ clock, manifest, runner, logs, context }));
  const queues = new QueueApi(clock, manifest, queue);
  const common = { clock, runner, logs, isLicensed, context };
  const events = new EventInbox({ ...common, delivery, triggers: manifest.triggers });
  const schedules = new Scheduler({
    ...common,
    schedules: manifest.scheduledTriggers,
    cloudId: installation.cloudId,
  });
  const gateway = new ResolverGateway({
    ...{ runner, installation },
    modules: manifest.uiModules,
    license: () => license.current(),
    accountType: (accountId) => basics.accounts.accountType(accountId),
  });
  const pump = new Pump(clock, [events, queue, schedules], () => delivery.settings.parallel);
  parts.product.onEvent((event) => events.publish(event));
  return { ...basics, events, gateway, pump, queue, runner };
}
