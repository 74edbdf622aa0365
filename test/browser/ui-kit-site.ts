import type { Browser } from 'playwright-core';
import * as z from 'zod';
import { launchBrowser } from '../support/browser';
import { startLocalServer } from './local-server';
import type { LocalServer } from './local-server';
import { UiKitPage } from './ui-kit-page';
import type { Surface } from './ui-kit-page';

const World = z.object({
  jira: z.object({ users: z.record(z.string(), z.object({ accountId: z.string() })) }),
  entra: z.object({
    tenantId: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
    users: z.record(z.string(), z.object({ id: z.string(), userPrincipalName: z.string() })),
  }),
});

const Answer = z.object({ result: z.object({ ok: z.literal(true), data: z.unknown() }) });

/** The local site with a browser, for tests of UI Kit pages. */
export class UiKitSite {
  private pages: UiKitPage[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly server: LocalServer,
    readonly world: z.infer<typeof World>,
  ) {}

  static async start(): Promise<UiKitSite> {
    const [browser, server] = await Promise.all([launchBrowser(), startLocalServer()]);
    const world = World.parse(await (await fetch(`${server.address}/_emulator/world`)).json());
    return new UiKitSite(browser, server, world);
  }

  account(who: string): string {
    const person = this.world.jira.users[who];
    if (person === undefined) throw new Error(`Nobody is called ${who}.`);
    return person.accountId;
  }

  async open(who: string, surface: Omit<Surface, 'accountId'>): Promise<UiKitPage> {
    const page = await UiKitPage.open(this.browser, this.server.address, {
      ...surface,
      accountId: this.account(who),
    });
    this.pages.push(page);
    return page;
  }

  openAdmin(who = 'admin'): Promise<UiKitPage> {
    return this.open(who, { bundle: 'admin', module: 'admin-page', extension: {} });
  }

  /** Asks the app past the page, as the administrator; anything but `ok` fails the test. */
  async ask(functionKey: string, payload: unknown = {}): Promise<unknown> {
    const body = JSON.stringify({
      module: 'admin-page',
      accountId: this.account('admin'),
      functionKey,
      payload,
    });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${this.server.address}/_emulator/invoke`, { method: 'POST', headers, body });
    return Answer.parse(await answer.json()).result.data;
  }

  /** A fresh world with the same ids; pages of the old one are closed. */
  async reset(): Promise<void> {
    await Promise.all(this.pages.map((page) => page.close()));
    this.pages = [];
    await this.server.reset();
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
  }
}
