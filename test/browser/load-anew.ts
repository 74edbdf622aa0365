import type { Page } from 'playwright-core';

/** A file of the site that runs nothing: from there, every address is loaded anew. */
const NOTHING = '/app.css';

/** Leaves the site: what ran on the page has ended, and asks nothing any more. */
export async function leaveSite(page: Page, address: string): Promise<void> {
  await page.goto(new URL(NOTHING, address).href);
}

/**
 * Loads an address in a session of its own, as in a new tab: nothing of what the tab has kept or run is left. The tab
 * stays the same, so the browser need not compile the scripts of the site again.
 * @param kept what the session begins with
 */
export async function loadAnew(
  page: Page,
  address: string,
  kept: Readonly<Record<string, string>> = {},
): Promise<void> {
  await leaveSite(page, address);
  await page.evaluate((values) => {
    sessionStorage.clear();
    localStorage.clear();
    for (const [key, value] of Object.entries(values)) sessionStorage.setItem(key, value);
  }, kept);
  // Nothing is hovered in a new tab.
  await page.mouse.move(0, 0);
  await page.goto(address);
}
