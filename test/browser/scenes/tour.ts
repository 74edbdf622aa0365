import type { Browser, Page } from 'playwright-core';
import { loadAnew } from '../load-anew';
import { SceneSite } from './scene-site';
import type { Chapter, Scene } from './scene';
import { Traffic } from './traffic';

const WIDTH = 1360;
const HEIGHT = 900;
const PATIENCE_MS = 15_000;

interface Play {
  readonly page: Page;
  readonly site: SceneSite;
  readonly story: unknown;
  /** The scene that the page shows until now; none when there was none, or it did not come about. */
  readonly before: Scene | undefined;
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
  // One tab for all: the browser compiles the scripts once. Each scene opens its view anew.
  const context = await browser.newContext({ reducedMotion: 'reduce', timezoneId: 'UTC' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  let before: Scene | undefined;
  for (const scene of chapter.scenes) {
    await enact({ page, site, story, before }, scene, visit).then(
      () => (before = scene),
      (error: unknown) => {
        before = undefined;
        failed(scene, error);
      },
    );
  }
  await context.close();
}

async function enact(
  { page, site, story, before }: Play,
  scene: Scene,
  visit: Audience['visit'],
): Promise<void> {
  const traffic = new Traffic(page);
  const thrown: string[] = [];
  const hear = ({ message }: Error): void => void thrown.push(message);
  page.on('pageerror', hear);
  try {
    const route = typeof scene.route === 'string' ? scene.route : scene.route(story);
    await arrive(page, `${site.address}/#/${route}`, scene, before);
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
    page.off('pageerror', hear);
    traffic.end();
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

/** Opens the view of the scene as its person, who has not been there. */
async function arrive(page: Page, address: string, scene: Scene, before: Scene | undefined): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: scene.height ?? HEIGHT });
  const same = before?.persona === scene.persona && before.locale === scene.locale;
  if (!same || !(await leavesView(page))) await load(page, address, scene);
  else await page.evaluate((hash) => (window.location.hash = hash), new URL(address).hash);
}

/** Goes where there is no view: the one before ends, with its app. False when it leaves something behind. */
async function leavesView(page: Page): Promise<boolean> {
  await page.evaluate(() => (window.location.hash = '#/nowhere'));
  await page.getByRole('heading', { name: 'Page not found' }).waitFor();
  return (await page.locator('[role="alert"], [role="dialog"]').count()) === 0;
}

/** Loads the page as the person of the scene, in a session of its own. */
const load = (page: Page, address: string, { persona, locale = 'en-US' }: Scene): Promise<void> =>
  loadAnew(page, address, { 'gatehouse.persona': persona, 'gatehouse.locale': locale });

/** Nothing moves but what moves for ever. */
async function restsIn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isEndless = (animation: Animation) =>
      animation.effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
    return document.getAnimations().every((one) => one.playState !== 'running' || isEndless(one));
  });
}
