import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import type { LocalServer } from './local-server';
import { startLocalServer } from './local-server';
import { accessibilityViolations } from './scenes/accessibility';
import { chapters } from './scenes/all';
import { walk } from './scenes/tour';

/** Two sites side by side keep two processors busy. */
const LANES = 2;

const scenes = chapters.flatMap((chapter) => chapter.scenes);

describe('every page in every state', () => {
  const findings = new Map<string, readonly string[]>();
  let browser: Browser;
  let servers: LocalServer[] = [];

  /** Takes the next chapter as soon as one has ended. */
  const walkThrough = async ({ address }: LocalServer, queue: (typeof chapters)[number][]): Promise<void> => {
    for (let chapter = queue.shift(); chapter !== undefined; chapter = queue.shift())
      await walk(browser, address, chapter, {
        visit: async ({ name }, page) => void findings.set(name, await accessibilityViolations(page)),
        failed: ({ name }, error) => findings.set(name, [String(error)]),
      });
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    servers = await Promise.all(Array.from({ length: LANES }, startLocalServer));
    const queue = [...chapters];
    await Promise.all(servers.map((server) => walkThrough(server, queue)));
  }, 600_000);
  afterAll(() => Promise.all([browser.close(), ...servers.map((server) => server.stop())]));

  it('has a name of its own', () => {
    expect(new Set(scenes.map(({ name }) => name)).size).toBe(scenes.length);
  });

  it.each(scenes.map(({ name }) => name))('gives axe nothing to find: %s', (name) => {
    expect(findings.get(name)).toEqual([]);
  });
});
