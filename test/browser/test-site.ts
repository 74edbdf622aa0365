import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import { launchBrowser } from '../support/browser';
import { leaveSite, loadAnew } from './load-anew';
import { type LocalServer, startLocalServer } from './local-server';
import { keepScreenshot } from './shell-page';
import { SitePage } from './site-page';

const World = z.object({
  jira: z.object({
    projects: z.record(z.string(), z.object({ serviceDeskId: z.string() })),
    users: z.record(z.string(), z.object({ accountId: z.string() })),
  }),
  entra: z.object({
    tenantId: z.string(),
    clientId: z.string(),
    adminCentre: z.object({ clientId: z.string(), clientSecret: z.string() }),
    users: z.record(z.string(), z.object({ id: z.string(), userPrincipalName: z.string() })),
  }),
});

const Token = z.object({ access_token: z.string() });
const Named = z.object({
  value: z.array(z.object({ id: z.string(), userPrincipalName: z.string().optional() })),
});

/**
 * A site for the tests of a describe block: as it is seeded before each test, and nothing broken after it. To be called
 * where the tests are described; gives the site once they run.
 */
export function useTestSite(installation: 'configured' | 'fresh'): () => TestSite {
  let site: TestSite;
  beforeAll(async () => {
    site = await TestSite.start();
  }, 60_000);
  beforeEach(() => site.reset(installation));
  afterEach(async () => {
    expect(await site.leave()).toEqual([]);
  }, 60_000);
  afterAll(() => site.stop());
  return () => site;
}

/** Runs in the page: counts what a person clicks, for `SitePage.clicks`. */
function countClicks(): void {
  const count = (): void =>
    window.sessionStorage.setItem(
      'test.clicks',
      String(Number(window.sessionStorage.getItem('test.clicks')) + 1),
    );
  window.addEventListener('click', (event) => event.isTrusted && event.detail > 0 && count(), true);
}

/** One tab and one local site, for all tests of a file. */
export class TestSite {
  private isOpen = false;

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly broken: string[],
    private readonly server: LocalServer,
    readonly world: z.infer<typeof World>,
  ) {}

  static async start(): Promise<TestSite> {
    const [browser, server] = await Promise.all([launchBrowser(), startLocalServer()]);
    const world = World.parse(await (await fetch(`${server.address}/_emulator/world`)).json());
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(15_000);
    const broken: string[] = [];
    page.on('pageerror', ({ message }) => broken.push(message));
    await page.addInitScript(countClicks);
    return new TestSite(browser, page, broken, server, world);
  }

  /** The site as somebody sees it who just opened it; once in a test. */
  async open(): Promise<SitePage> {
    if (this.isOpen) throw new Error('The site is open already: there is one tab.');
    this.isOpen = true;
    await loadAnew(this.page, this.server.address);
    await this.page.getByRole('navigation', { name: 'Areas' }).waitFor();
    return new SitePage(this.page);
  }

  /** A new world with the same seeded ids. */
  async reset(installation: 'configured' | 'fresh'): Promise<void> {
    await this.control('reset', { installation });
  }

  /** Keeps a picture of how the running test left the tab, and empties it. Returns what broke in it. */
  async leave(): Promise<readonly string[]> {
    if (this.isOpen) {
      const name = (expect.getState().currentTestName ?? 'test')
        .replaceAll(/[^A-Za-z0-9]+/g, '-')
        .toLowerCase();
      await keepScreenshot(this.page, name);
      await leaveSite(this.page, this.server.address);
      this.isOpen = false;
    }
    return this.broken.splice(0);
  }

  deskOf(project: string): string {
    const found = this.world.jira.projects[project];
    if (found === undefined) throw new Error(`There is no project ${project}.`);
    return found.serviceDeskId;
  }

  /** @param who short name of a seeded person */
  accountOf(who: string): string {
    const found = this.world.jira.users[who];
    if (found === undefined) throw new Error(`There is nobody called ${who}.`);
    return found.accountId;
  }

  /** Scripts a fault that lasts until it is cleared. */
  fault(fault: Readonly<Record<string, unknown>>): Promise<void> {
    return this.control('faults', { times: 1000, ...fault });
  }

  /** What the Jira site answers an administrator, past the pages. */
  async jira<T>(path: string, shape: z.ZodType<T>): Promise<T> {
    const authorization = `Basic ${Buffer.from('admin@example.com:any').toString('base64')}`;
    const answer = await fetch(`${this.server.address}/jira${path}`, { headers: { authorization } });
    return shape.parse(await answer.json());
  }

  async clearFaults(): Promise<void> {
    await fetch(`${this.server.address}/_emulator/faults`, { method: 'DELETE' });
  }

  /** User names of the members of a group, as the directory itself tells them. */
  async membersOf(group: string): Promise<readonly string[]> {
    const filter = encodeURIComponent(`displayName eq '${group}'`);
    const [found] = (await this.graph(`/groups?$filter=${filter}`)).value;
    if (found === undefined) throw new Error(`The directory has no group "${group}".`);
    const { value } = await this.graph(`/groups/${found.id}/members`);
    return value.map(({ userPrincipalName = '' }) => userPrincipalName);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }

  /** Tells the site itself to do something. */
  async control(path: string, body: unknown): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const url = `${this.server.address}/_emulator/${path}`;
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  }

  private async graph(path: string): Promise<z.infer<typeof Named>> {
    const { tenantId, adminCentre } = this.world.entra;
    const body = new URLSearchParams({
      client_id: adminCentre.clientId,
      client_secret: adminCentre.clientSecret,
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    });
    const entra = `${this.server.address}/entra`;
    const token = await fetch(`${entra}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body });
    const { access_token } = Token.parse(await token.json());
    const answer = await fetch(`${entra}/v1.0${path}`, {
      headers: { authorization: `Bearer ${access_token}` },
    });
    return Named.parse(await answer.json());
  }
}
