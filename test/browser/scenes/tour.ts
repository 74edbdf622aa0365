import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SceneSite } from './scene-site';
import type { Chapter, Scene } from './scene';
import { Traffic } from './traffic';

const WIDTH = 1360;
const HEIGHT = 900;
const PATIENCE_MS = 15_000;

interface Play {
  readonly context: BrowserContext;
  readonly site: SceneSite;
  readonly story: unknown;
}

export interface Audience {
  /** Called while the scene stands, before the next one. */
  readonly visit: (scene: Scene, page: Page) => Promise<void>;
  /** Hears of a scene that does not come about; the others go on. */
  readonly failed: (scene: Scene, error: unknown) => void;
}

/** Walks through the scenes of a chapter in one world. */
export async function walk(
  browser: Browser,
  address: string,
  chapter: Chapter,
  { visit, failed }: Audience,
): Promise<void> {
  const site = await SceneSite.reset(address, chapter.installation);
  const story = await chapter.prepare(site);
  // One context for all: the browser compiles the scripts once. Each scene has a tab, and with it a session, of its own.
  const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'UTC' });
  for (const scene of chapter.scenes)
    await enact({ context, site, story }, scene, visit).catch((error: unknown) => failed(scene, error));
  await context.close();
}

export async function enact(
  { context, site, story }: Play,
  scene: Scene,
  visit: Audience['visit'],
): Promise<void> {
  const page = await stageFor(context, scene);
  const traffic = new Traffic(page);
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  try {
    const route = typeof scene.route === 'string' ? scene.route : scene.route(story);
    await page.goto(`${site.address}/#/${route}`);
    await scene.act?.(page, story, site);
    await page.getByText(scene.shows).locator('visible=true').first().waitFor();
    // Whatever the clicks have hovered or scrolled to is left.
    await page.mouse.move(0, 0);
    await scrollTo(page, scene.from);
    await traffic.rests();
    await restsIn(page);
    if (thrown.length > 0) throw new Error(`The page threw: ${thrown.join('; ')}`);
    await visit(scene, page);
  } catch (error) {
    throw new Error(`${String(error)}\nThe page shows: ${await textOf(page)}`, { cause: error });
  } finally {
    await page.close();
  }
}

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main').innerText().catch(String)).replace(/\s+/g, ' ').slice(0, 600);

async function scrollTo(page: Page, words: string | undefined): Promise<void> {
  if (words === undefined) await page.evaluate(() => window.scrollTo(0, 0));
  else
    await page
      .getByRole('heading', { name: words })
      .first()
      .evaluate((heading) => heading.scrollIntoView());
}

async function stageFor(context: BrowserContext, scene: Scene): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.setViewportSize({ width: WIDTH, height: scene.height ?? HEIGHT });
  const memory = { 'gatehouse.persona': scene.persona, 'gatehouse.locale': scene.locale ?? 'en-US' };
  await page.addInitScript((kept) => {
    for (const [key, value] of Object.entries(kept)) sessionStorage.setItem(key, value);
  }, memory);
  return page;
}

/** Nothing moves but what moves for ever. */
async function restsIn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isEndless = (animation: Animation) =>
      animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    return document.getAnimations().every((one) => one.playState !== 'running' || isEndless(one));
  });
}
