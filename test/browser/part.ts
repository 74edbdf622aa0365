import type { Locator, Page } from 'playwright-core';

/** A drawn part of a page (the page itself, a dialog, a row) and what a person does in it. Waits on what is seen. */
export class Part {
  constructor(
    readonly page: Page,
    readonly root: Locator,
  ) {}

  /** Presses the button of this exact name. */
  press(name: string | RegExp): Promise<void> {
    return this.root.getByRole('button', { name, exact: true }).click();
  }

  /** Follows the link of this exact name. */
  follow(name: string | RegExp): Promise<void> {
    return this.root.getByRole('link', { name, exact: true }).click();
  }

  /** Types into the field of this label, over what is there. */
  async type(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
  }

  /** Types into a field that hides what it holds; a radio button may have the same name. */
  async typeSecret(label: string, value: string): Promise<void> {
    await this.root
      .locator('input[type="password"]')
      .and(this.root.getByLabel(startsWith(label)))
      .fill(value);
  }

  /** Chooses in a searching list, by typing and taking the option of this name. */
  async pick(label: string, wanted: string): Promise<void> {
    const box = this.root.getByRole('combobox', { name: startsWith(label) });
    await box.fill(wanted);
    // Lists of the site around the app have options, too, but no role of their own.
    await this.page
      .locator('[role="option"]')
      .filter({ hasText: startsWith(wanted) })
      .first()
      .click();
  }

  /** Chooses in a native list of the site around the app. */
  async select(label: string, wanted: string): Promise<void> {
    await this.field(label).selectOption({ label: wanted });
  }

  /** Chooses one of several, or ticks a box. */
  async tick(label: string): Promise<void> {
    await this.root.getByLabel(label, { exact: true }).check({ force: true });
  }

  /** Opens the actions of a thing and chooses one. */
  async act(thing: string, action: string): Promise<void> {
    await this.press(`Actions for ${thing}`);
    await this.page.getByRole('button', { name: action, exact: true }).click();
  }

  /** Waits until the words are there to be read. */
  async says(words: string | RegExp): Promise<void> {
    await this.root.getByText(words).filter({ visible: true }).first().waitFor();
  }

  /** Waits for the way on that a page offers when it could not be read; mends; and takes it. */
  async tryAgainAfter(mend: () => Promise<void>): Promise<void> {
    const again = this.root.getByRole('button', { name: 'Try again', exact: true }).first();
    await again.waitFor();
    await mend();
    await again.click();
  }

  /** The form that has these words. */
  form(words: string): Part {
    return new Part(this.page, this.root.locator('form').filter({ hasText: words }));
  }

  /** A named group of controls. */
  group(name: string): Part {
    return new Part(this.page, this.root.getByRole('group', { name, exact: true }));
  }

  /** The row of a table, by words in it. */
  row(words: string): Part {
    return new Part(this.page, this.root.getByRole('row').filter({ hasText: words }));
  }

  private field(label: string): Locator {
    return this.root.getByLabel(startsWith(label)).filter({ visible: true }).first();
  }
}

/** Labels of required fields end with an asterisk. */
const startsWith = (label: string): RegExp =>
  new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
