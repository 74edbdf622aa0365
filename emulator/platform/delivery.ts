import { createRandom, type Random } from './random';

export type DeliveryTarget = 'product' | 'queue' | 'all';
export type Channel = 'product' | 'queue';

/** How events and jobs are delivered. Everything is off by default: once each, in order, at once. */
export interface DeliverySettings {
  /** true = every one twice; between 0 and 1 = with that probability; a whole number N ≥ 2 = every Nth. */
  readonly duplicate: boolean | number;
  /** Due deliveries are shuffled by this seed; undefined = in order. */
  readonly reorder?: { readonly seed: number };
  /** Virtual milliseconds every delivery comes late. */
  readonly delayMs: number;
  /** true = all; N = the next N. */
  readonly drop: boolean | number;
  /** What `duplicate`, `delay` and `reorder` apply to; `drop` applies to product events unless this is set. */
  readonly target?: DeliveryTarget;
  /** Virtual milliseconds before a storage query sees a write. */
  readonly queryLagMs: number;
  /** How many invocations run side by side. */
  readonly parallel: number;
}

export const DEFAULT_DELIVERY: DeliverySettings = {
  duplicate: false,
  delayMs: 0,
  drop: false,
  queryLagMs: 0,
  parallel: 4,
};

const DUPLICATE_SEED = 20_260_101;

/** Applies the settings to what the platform is about to deliver; deterministic. */
export class DeliveryPolicy {
  private current = DEFAULT_DELIVERY;
  private coin: Random = createRandom(DUPLICATE_SEED);
  private shuffle: Random | undefined;
  private counted = 0;

  get settings(): DeliverySettings {
    return this.current;
  }

  /** Replaces all settings; what is absent goes back to its default. Seeds and counters start anew. */
  set(settings: Partial<DeliverySettings>): DeliverySettings {
    this.current = { ...DEFAULT_DELIVERY, ...settings };
    this.coin = createRandom(DUPLICATE_SEED);
    this.shuffle = this.current.reorder && createRandom(this.current.reorder.seed);
    this.counted = 0;
    return this.current;
  }

  /** How many copies of this delivery happen: 0 when dropped, 2 when duplicated. Counts one delivery. */
  copies(channel: Channel): 0 | 1 | 2 {
    if (this.isDropped(channel)) return 0;
    return this.covers(channel) && this.isDuplicated() ? 2 : 1;
  }

  delayMs(channel: Channel): number {
    return this.covers(channel) ? this.current.delayMs : 0;
  }

  /** In order of arrival, or shuffled. */
  order<T>(channel: Channel, due: readonly T[]): T[] {
    const random = this.shuffle;
    if (!random || !this.covers(channel)) return [...due];
    return due
      .map((one) => ({ one, rank: random.next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ one }) => one);
  }

  private covers(channel: Channel): boolean {
    const target = this.current.target ?? 'all';
    return target === 'all' || target === channel;
  }

  private isDropped(channel: Channel): boolean {
    const { drop, target = 'product' } = this.current;
    if (drop === false || drop === 0 || (target !== 'all' && target !== channel)) return false;
    if (drop !== true) this.current = { ...this.current, drop: drop - 1 };
    return true;
  }

  private isDuplicated(): boolean {
    const { duplicate } = this.current;
    if (typeof duplicate === 'boolean') return duplicate;
    if (duplicate < 1) return this.coin.next() < duplicate;
    return ++this.counted % duplicate === 0;
  }
}
