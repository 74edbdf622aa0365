import type { Desk } from './desk';

const DAY_MS = 86_400_000;

/** Time jumps: the schedules it jumped over are not made up for, they run once when it lands. */
export async function jump({ site }: Desk, days: number): Promise<void> {
  site.clock.set(site.clock.now() + days * DAY_MS);
  await site.drain();
}
