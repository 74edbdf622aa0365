import type { Locator, Page } from 'playwright-core';

/** Opens a page of the administration by its tab. */
export const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name, exact: true }).click();

/** Presses the button of that name, in the dialog when one is open. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await front(page)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();
}

/** The dialog on top, else the page: found anew at each try, as a dialog may be about to open. */
const front = (page: Page): Locator => page.locator('body, [role="dialog"]').last();

/** Chooses from the menu behind "Actions" of a row or card. */
export async function chooseAction(page: Page, of: string, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${of}`, exact: true }).click();
  await page.getByRole('button', { name: action, exact: true }).last().click();
}

/** Types into a field found by its label. */
export async function fill(page: Page, label: string | RegExp, value: string): Promise<void> {
  await front(page).getByLabel(label).and(page.getByRole('textbox')).first().fill(value);
}

/** Picks the first option that a select or picker offers for the words. */
export async function pick(page: Page, label: string | RegExp, words: string): Promise<void> {
  const field = front(page).getByLabel(label).and(page.getByRole('combobox')).first();
  await field.fill(words);
  await page.locator('[id*="-option-"]').first().click();
}

/** Ticks a box that is not ticked. */
export const tick = (page: Page, label: string): Promise<void> =>
  front(page).getByLabel(label, { exact: true }).and(page.getByRole('checkbox')).check({ force: true });

/** Waits for words, so that what follows finds its page. */
export const see = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).locator('visible=true').first().waitFor();
