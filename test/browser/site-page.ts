import type { Page } from 'playwright-core';
import { Part } from './part';
import { actAs, followLink, goToArea, moveTo, region, statusIs } from './shell-page';

type Tab =
  | 'Overview'
  | 'Connectors'
  | 'Catalog'
  | 'Rules'
  | 'Portals'
  | 'People'
  | 'Access'
  | 'Audit'
  | 'Settings';

/** The whole site in one browser tab: portal, queue, directory, and Gatehouse's own pages. */
export class SitePage extends Part {
  constructor(page: Page) {
    super(page, page.locator('body'));
  }

  /** Opens a page of Gatehouse, as its administrator. */
  async admin(tab: Tab): Promise<Part> {
    await actAs(this.page, 'Jira admin');
    if (!this.page.url().includes('#/admin')) await goToArea(this.page, 'Gatehouse');
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
    return new Part(this.page, this.page.getByRole('tabpanel', { name: tab, exact: true }));
  }

  /** A dialog by its title. */
  dialog(title: string | RegExp): Part {
    return new Part(this.page, this.page.getByRole('dialog', { name: title }));
  }

  /** Waits for the message that says an action was done, and puts it away. */
  async flag(words: string | RegExp): Promise<void> {
    const flag = this.page.getByRole('alert').filter({ hasText: words }).first();
    await flag.waitFor();
    await flag.getByRole('button', { name: /dismiss/i }).click();
  }

  /** The page of an issue, seen by somebody. */
  async issue(who: string, key: string): Promise<Part> {
    await actAs(this.page, who);
    await goToArea(this.page, 'Queue');
    await followLink(this.page, this.page.getByRole('link', { name: key }));
    await region(this.page, 'Comments').waitFor();
    return new Part(this.page, this.page.getByRole('main'));
  }

  /** Moves the open issue, and waits until it is where that leads. */
  async move(status: string, until: string): Promise<void> {
    await moveTo(this.page, status);
    await statusIs(this.page, until);
  }

  /** A tab of the directory. */
  async directory(tab: 'Groups' | 'Users' | 'App registrations'): Promise<Part> {
    await goToArea(this.page, 'Entra ID');
    await followLink(this.page, this.page.getByRole('link', { name: tab, exact: true }));
    return new Part(this.page, this.page.getByRole('main'));
  }

  region(name: string): Part {
    return new Part(this.page, region(this.page, name));
  }

  /** How often somebody clicked since the page was opened. */
  async clicks(): Promise<number> {
    return this.page.evaluate(() => Number(window.sessionStorage.getItem('test.clicks')));
  }
}
