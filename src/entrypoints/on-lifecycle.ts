import { lifecycleLogger } from '#wiring/lifecycle';

/** The app was installed or upgraded. Nothing has to be prepared: storage starts empty and the sweep catches up. */
export function run(event: { readonly eventType?: unknown }): void {
  lifecycleLogger().info('lifecycle', {
    eventType: typeof event.eventType === 'string' ? event.eventType : 'unknown',
  });
}
