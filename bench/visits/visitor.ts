import type { Browser, Locator, Page } from 'playwright-core';
import type { Invoke, Opening } from './probe';
import { PROBE } from './probe';

/** What the probe offers in the page. */
interface Probed {
  readonly probe: {
    opening(where: string, start: number): Promise<number>;
    press(target: unknown, where: string): Promise<number>;
    read(): Promise<Invoke[]>;
  };
}

/** Nothing new for so long: what a page asks for when it opens has been asked. */
const QUIET_MS = 300;

async function openingOf(page: Page, ms: number): Promise<Opening> {
  await page.waitForTimeout(QUIET_MS);
  const invokes = await page.evaluate(() => (window as unknown as Probed).probe.read());
  return { ms, invokes };
}

/** Somebody who opens pages of the local site and looks at the watch. */
export class Visitor {
  private constructor(
    private readonly page: Page,
    private readonly address: string,
  ) {}

  static async arrive(browser: Browser, address: string, persona: string): Promise<Visitor> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(`window.sessionStorage.setItem('gatehouse.persona', '${persona}');`);
    await page.addInitScript(PROBE);
    return new Visitor(page, address);
  }

  /** A page by its address, in a tab that knows nothing: the shell, the app's bundle and its data are all loaded. */
  async open(hash: string, where: string): Promise<Opening> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.address}/${hash}`, { waitUntil: 'commit' });
    const opened = (place: string): Promise<number> => (window as unknown as Probed).probe.opening(place, 0);
    return openingOf(this.page, await this.page.evaluate(opened, where));
  }

  /** What opens at a press on a page that is there. */
  async press(find: (page: Page) => Locator, where: string): Promise<Opening> {
    const press = (element: unknown, place: string): Promise<number> =>
      (window as unknown as Probed).probe.press(element, place);
    return openingOf(this.page, await find(this.page).evaluate(press, where));
  }

  /** Gets a page ready for a press; not measured. */
  async prepare(work: (page: Page) => Promise<unknown>): Promise<void> {
    await work(this.page);
  }

  leave(): Promise<void> {
    return this.page.close();
  }
}
