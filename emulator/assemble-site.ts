import path from 'node:path';
import type { FaultBoard, ProductSite, VendorSimulator, VirtualClock } from './contracts';
import { createFaultBoard } from './host/fault-board';
import type { Installation } from './host/forge-runtime';
import { INSTALLATION } from './installation';
import { readManifest, type AppManifest } from './platform/manifest';
import { createPlatform, installedEvent, type Platform } from './platform/platform';
import type { InvokeRequest } from './platform/resolver-gateway';
import { createVirtualClock } from './platform/virtual-clock';
import type { DrainCounts } from './platform/work';

/** A Monday morning: virtual time is the same in every run unless a start is given. */
export const DEFAULT_START = '2026-01-05T08:00:00.000Z';

export interface SiteOptions {
  /** Folder of manifest.yml; default: the current folder. */
  readonly appDir?: string;
  /** Folder of the built app; default: build/app inside appDir. */
  readonly buildDir?: string;
  /** Virtual time at boot, ISO-8601. */
  readonly start?: string;
  /** `fresh`: the app is installed and nothing in it is configured. Default: the demo's configuration. */
  readonly installation?: InstallationState;
}

export type InstallationState = 'configured' | 'fresh';

export type Vendors = Readonly<Record<string, VendorSimulator>>;

/** What a seed gets to work with. */
export interface SeedParts<J extends ProductSite, V extends Vendors> {
  readonly clock: VirtualClock;
  readonly jira: J;
  readonly vendors: V;
  readonly manifest: AppManifest;
  readonly installation: InstallationState;
  invoke(request: InvokeRequest): Promise<unknown>;
  drain(): Promise<DrainCounts>;
}

/** How long the parts take to show what was written, in virtual milliseconds. */
export interface Lag {
  /** Vendors' read replicas. */
  readonly replicationMs: number;
  /** The product's search (JQL). */
  readonly searchMs: number;
}

/** What an administrator changes about a request type by hand, in the project settings: no REST API does it. */
export interface RequestTypeArrangement {
  readonly requestTypeId: string;
  /** Fields to put on the form, behind those it has. */
  readonly fields: readonly { readonly fieldId: string; readonly required: boolean }[];
  /** Whether a group of the portal shows it; absent = as it is. */
  readonly inPortal?: boolean | undefined;
}

/** How the parts of a site are made; called again for every fresh world. */
export interface SiteMakers<J extends ProductSite, V extends Vendors, W> {
  jira(clock: VirtualClock): J;
  vendors(clock: VirtualClock): V;
  seed(parts: SeedParts<J, V>): Promise<W>;
  /** Passes replication and search lag on to the parts that have any. */
  setLag?(jira: J, vendors: V, lag: Lag): void;
  /** Changes a request type by hand; throws on ids that do not exist. */
  arrangeRequestType?(jira: J, arrangement: RequestTypeArrangement): void;
  /** Account of an e-mail address whether or not its profile shows it; absent = ask the product's REST API. */
  accountByEmail?(jira: J, email: string): string | undefined;
}

/** One world and the site it lives in. */
export interface SiteParts<J, V, W> {
  readonly clock: VirtualClock;
  readonly faults: FaultBoard;
  readonly manifest: AppManifest;
  readonly jira: J;
  readonly vendors: V;
  readonly platform: Platform;
  readonly world: W;
}

/** `ari:cloud:ecosystem::app/<uuid>` → the uuid. */
function installationOf(manifest: AppManifest): Installation {
  return { ...INSTALLATION, appId: manifest.appId.split('/').at(-1) ?? manifest.appId };
}

/** Makes every part, installs the app and seeds the world. Throws when the app is not built. */
export async function assembleSite<J extends ProductSite, V extends Vendors, W>(
  options: SiteOptions,
  makers: SiteMakers<J, V, W>,
): Promise<SiteParts<J, V, W>> {
  const appDir = path.resolve(options.appDir ?? process.cwd());
  const buildDir = path.resolve(options.buildDir ?? path.join(appDir, 'build/app'));
  const manifest = readManifest(appDir);
  const clock = createVirtualClock(Date.parse(options.start ?? DEFAULT_START));
  const jira = makers.jira(clock);
  const vendors = makers.vendors(clock);
  const faults = createFaultBoard();
  const installation = installationOf(manifest);
  const platform = createPlatform({
    ...{ manifest, buildDir, clock, faults, installation },
    product: jira,
    vendors: Object.values(vendors),
  });
  platform.events.publish(installedEvent(installation));
  const world = await makers.seed({
    ...{ clock, jira, vendors, manifest },
    installation: options.installation ?? 'configured',
    invoke: (request) => platform.gateway.invoke(request),
    drain: () => platform.pump.drain(),
  });
  return { clock, faults, manifest, jira, vendors, platform, world };
}
