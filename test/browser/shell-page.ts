import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type AxeApi from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../support/project-tree';

const SCREENSHOTS = path.join(ROOT, 'build/screenshots');

/** Chooses who acts in the portal and on issues. */
export async function actAs(page: Page, name: string): Promise<void> {
  const options = page.getByLabel('Acting as').locator('option');
  const texts = await options.allTextContents();
  const wanted = texts.find((text) => text.startsWith(`${name} (`));
  if (wanted === undefined) throw new Error(`Nobody is called ${name}: ${texts.join(', ')}`);
  await page.getByLabel('Acting as').selectOption({ label: wanted });
}

type Area = 'Customer portal' | 'Queue' | 'Gatehouse' | 'Entra ID' | 'Time travel' | 'Faults' | 'Event log';

/**
 * Follows a link of the shell, until the view it leads to is drawn: the browser tells of a new address a moment after the
 * click, and what is typed into the old view meanwhile is gone with it.
 */
export async function followLink(page: Page, link: Locator): Promise<void> {
  const route = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.locator(`main[data-route="${route}"]`).waitFor();
}

export const goToArea = (page: Page, area: Area): Promise<void> =>
  followLink(
    page,
    page.getByRole('navigation', { name: 'Areas' }).getByRole('link', { name: area, exact: true }),
  );

/** The status of the issue, once it reads as given. */
export const statusIs = (page: Page, status: string): Promise<void> =>
  page.getByRole('button', { name: `Status: ${status}`, exact: true }).waitFor();

/** Chooses the move to a status from the menu behind the present one. */
export async function moveTo(page: Page, status: string): Promise<void> {
  await page.getByRole('button', { name: /^Status: / }).click();
  await page.getByRole('menuitem', { name: new RegExp(`(^|→ )${status}$`) }).click();
}

/** A region of the page by its heading. */
export const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Writes build/screenshots/<name>.png. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  // The first picture of a page can take long on a busy machine, which is no fault of the page.
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), fullPage: true, timeout: 60_000 });
}

/** `rule: element` of every serious or critical fault that axe finds. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Pick<typeof AxeApi, 'run'> };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
