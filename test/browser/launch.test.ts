import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';

describe('the browser of the suites', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterAll(() => browser.close());

  it('draws text: a page with a word differs from an empty one', async () => {
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>t</title><p></p>');
    const empty = await page.screenshot();
    await page.goto('data:text/html,<title>t</title><p>Gatehouse</p>');
    const drawn = await page.screenshot();
    expect(drawn.subarray(1, 4).toString()).toBe('PNG');
    expect(drawn.equals(empty)).toBe(false);
  });

  it('runs scripts and enforces the same-origin policy', async () => {
    const page = await browser.newPage();
    await page.goto('data:text/html,<iframe src="data:text/html,inner"></iframe>');
    const refused = await page.evaluate(() => {
      try {
        return window.frames[0]?.document.title ?? 'no frame';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(refused).toBe('SecurityError');
  });
});
