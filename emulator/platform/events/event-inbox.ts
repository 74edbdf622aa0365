import type { ProductEvent, VirtualClock } from '../../contracts';
import type { FunctionRunner } from '../../host/function-runner';
import type { LogBook } from '../../host/log-book';
import type { DeliveryPolicy } from '../delivery';
import type { TriggerModule } from '../manifest';
import { readRetry } from '../retry';
import type { Work, WorkSource } from '../work';
import { wants, type FilterContext } from './event-filter';

/** How often the platform repeats an event whose function asks for it. */
const MAX_RETRIES = 4;

interface PendingEvent {
  readonly trigger: TriggerModule;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Epoch milliseconds, virtual. */
  readonly dueAt: number;
  readonly retryCount: number;
}

export interface InboxParts extends FilterContext {
  readonly clock: VirtualClock;
  readonly triggers: readonly TriggerModule[];
  readonly runner: FunctionRunner;
  readonly delivery: DeliveryPolicy;
  readonly logs: LogBook;
  /** Second argument of every back-end handler. */
  readonly context: () => object;
}

/** Product and lifecycle events on their way to the triggers that subscribed. */
export class EventInbox implements WorkSource {
  private waiting: PendingEvent[] = [];

  constructor(private readonly parts: InboxParts) {}

  publish(event: ProductEvent): void {
    const { clock, delivery, triggers } = this.parts;
    const { eventType, selfGenerated } = event;
    const payload = { ...event.payload, eventType, ...(selfGenerated ? { selfGenerated } : {}) };
    const frozen = JSON.parse(JSON.stringify(payload)) as Readonly<Record<string, unknown>>;
    for (const trigger of triggers.filter((one) => wants(one, event, frozen, this.parts))) {
      const dueAt = clock.now() + delivery.delayMs('product');
      for (let copies = delivery.copies('product'); copies > 0; copies--)
        this.waiting.push({ trigger, payload: frozen, dueAt, retryCount: 0 });
    }
  }

  take(max: number): readonly Work[] {
    const due = this.waiting.filter((one) => one.dueAt <= this.parts.clock.now());
    const taken = this.parts.delivery.order('product', due).slice(0, max);
    this.waiting = this.waiting.filter((one) => !taken.includes(one));
    return taken.map((one) => ({ kind: 'event' as const, run: () => this.run(one) }));
  }

  nextDueAt(): number | undefined {
    return this.waiting.length === 0 ? undefined : Math.min(...this.waiting.map((one) => one.dueAt));
  }

  private async run(pending: PendingEvent): Promise<boolean> {
    const { runner, logs, context } = this.parts;
    const { trigger, payload } = pending;
    const options = { moduleKey: trigger.key, moduleType: 'core:trigger' };
    try {
      const retry = readRetry(await runner.run(trigger.function, [payload, context()], options));
      if (retry) this.repeat(pending, retry);
      return true;
    } catch (error) {
      logs.write('error', trigger.function, `[platform] trigger "${trigger.key}" failed: ${String(error)}`);
      return false;
    }
  }

  private repeat(pending: PendingEvent, retry: { afterMs: number; reason: string; data: unknown }): void {
    const { clock, logs } = this.parts;
    const { trigger, retryCount } = pending;
    if (retryCount >= MAX_RETRIES) {
      logs.write('warn', trigger.function, `[platform] event given up after ${MAX_RETRIES} retries`);
      return;
    }
    const retryContext = { retryCount: retryCount + 1, retryReason: retry.reason, retryData: retry.data };
    this.waiting.push({
      trigger,
      payload: { ...pending.payload, retryContext },
      dueAt: clock.now() + retry.afterMs,
      retryCount: retryCount + 1,
    });
  }
}
