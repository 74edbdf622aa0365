import type { SitePage } from './site-page';
import { actAs, goToArea, region } from './shell-page';

export interface Asked {
  readonly type: RegExp;
  /** Where request types of several desks have the same name. */
  readonly deskId?: string;
  readonly application: string;
  readonly level: string;
}

/** Asks in the portal, as somebody, and returns the key of the issue. */
export async function ask(site: SitePage, who: string, asked: Asked): Promise<string> {
  const { page } = site;
  await actAs(page, who);
  await goToArea(page, 'Customer portal');
  const ofDesk = page.locator(`a[href*="/new/${asked.deskId ?? ''}"]`);
  await page.getByRole('link', { name: asked.type }).and(ofDesk).click();
  await site.type('Summary', `${asked.level} of ${asked.application}`);
  await site.select('Application', asked.application);
  await site.select('Access type', asked.level);
  await site.press('Send');
  const heading = page.getByRole('heading', { level: 1, name: /^[A-Z]+-\d+$/ });
  await heading.waitFor();
  await region(page, 'Access status').waitFor();
  return heading.innerText();
}

export const ACCESS = /^Request application access/;
export const REMOVAL = /^Request access removal/;
