import { createSite } from '#emulator/site';
import type { Site } from '#emulator/site';

interface Seeded {
  readonly site: Site;
  readonly backToStart: () => Promise<void>;
}

async function seed(): Promise<Seeded> {
  const site = await createSite();
  await site.drain();
  return { site, backToStart: await site.checkpoint() };
}

/**
 * Sites just seeded and at rest. Seeding takes a hundred times as long as leading a site back to where it was, so a site
 * that was given back is taken again: everything in it is as it was, and the app starts in a cold process.
 */
export class SeededSites {
  private readonly free: Seeded[] = [];
  private readonly taken: Seeded[] = [];

  async take(): Promise<Site> {
    const seeded = this.free.pop() ?? (await seed());
    this.taken.push(seeded);
    await seeded.backToStart();
    return seeded.site;
  }

  /** Nobody uses what was taken any more. */
  giveBack(): void {
    this.free.push(...this.taken.splice(0));
  }
}
