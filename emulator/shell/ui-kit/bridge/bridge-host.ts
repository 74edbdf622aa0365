import type { ForgeNode } from '../document/forge-node';
import type { Tab } from '../surface/surface-context';
import type { EventBus } from './event-bus';
import type { SurfaceFacts } from './surface-facts';

export type Data = Readonly<Record<string, unknown>>;

/** What the bridge needs of the surface and of the page. */
export interface BridgeHost {
  readonly facts: SurfaceFacts;
  readonly bus: EventBus;
  /** A new tree; it goes on changing. */
  readonly draw: (live: ForgeNode) => void;
  /** Shows an error of the app or of this host, loudly. */
  readonly complain: (message: string) => void;
  readonly follow: (url: string, tab: Tab) => void;
  readonly reload: () => void;
  /** Lets the site do what is due and the page read again. */
  readonly settle: () => Promise<void>;
  /** Lets the site do what a call of the app left to do; the page reads again if there was anything. */
  readonly catchUp: () => Promise<void>;
  readonly showFlag: (flag: Data) => void;
  readonly closeFlag: (id: string) => void;
  readonly openModal: (options: Data) => void;
  /** False when the surface is none that can be closed. */
  readonly close: (payload: unknown) => boolean;
  readonly onClose: (callback: () => unknown) => void;
}

export type Operation = (host: BridgeHost, data: Data) => unknown;
export type Operations = Readonly<Record<string, Operation>>;

/** A value made of parsed JSON, so that it can be remade in the app's own realm. */
export class JsonAnswer {
  constructor(readonly value: unknown) {}
}
