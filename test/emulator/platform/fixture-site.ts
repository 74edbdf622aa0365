import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { JiraCaller, ProductEvent, ProductSite, VendorSimulator } from '#emulator/contracts';
import type { SiteOptions } from '#emulator/assemble-site';
import { LocalSite } from '#emulator/local-site';

const ROOT = path.resolve(__dirname, '../../..');
const FIXTURE_APP = path.resolve(__dirname, '../fixture-app');
const FIXTURE_BUILD = path.join(ROOT, 'build/fixture-app');

/** Builds the fixture app with the project's own script; nothing happens when it is up to date. */
export function buildFixtureApp(): void {
  const script = path.join(ROOT, 'scripts/build-app.mjs');
  execFileSync(process.execPath, [script, '--app', FIXTURE_APP, '--out', FIXTURE_BUILD], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const ACCOUNTS = [
  { accountId: 'acc-admin', accountType: 'atlassian', emailAddress: 'admin@example.com' },
  { accountId: 'acc-customer', accountType: 'customer', emailAddress: 'customer@example.com' },
];

/** A product of two accounts that says who called it with what. */
export class FakeProduct implements ProductSite {
  private listener: (event: ProductEvent) => void = () => undefined;

  async fetch(request: Request, caller: JiraCaller): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname === '/rest/api/3/user') {
      const user = ACCOUNTS.find((one) => one.accountId === url.searchParams.get('accountId'));
      return user ? Response.json(user) : new Response(null, { status: 404 });
    }
    if (url.pathname === '/rest/api/3/user/search') return Response.json(ACCOUNTS);
    const { method, headers } = request;
    const path = request.url.slice('http://jira.local'.length);
    return Response.json({
      method,
      path,
      caller,
      type: headers.get('content-type'),
      text: await request.text(),
    });
  }

  onEvent(listener: (event: ProductEvent) => void): void {
    this.listener = listener;
  }

  change(issue: object | null, selfGenerated = false, more: object = {}): void {
    const payload = { issue, timestamp: 1, ...more };
    this.listener({ eventType: 'avi:jira:updated:issue', selfGenerated, payload });
  }
}

/** A vendor that counts what it was asked for and echoes it. */
export class FakeVendor implements VendorSimulator {
  readonly hosts = ['vendor.example.com', 'a.wild.example.com'];
  readonly seen: string[] = [];

  async fetch(request: Request): Promise<Response> {
    this.seen.push(`${request.method} ${request.url}`);
    return Response.json({ echo: await request.text(), authorization: request.headers.get('authorization') });
  }
}

export type FixtureSite = LocalSite<FakeProduct, { vendor: FakeVendor }, { readonly name: string }>;

/** A site with the fixture app, a fake product and a fake vendor. */
export function bootFixtureSite(options: SiteOptions = {}): Promise<FixtureSite> {
  return LocalSite.boot(
    { appDir: FIXTURE_APP, buildDir: FIXTURE_BUILD, ...options },
    {
      jira: () => new FakeProduct(),
      vendors: () => ({ vendor: new FakeVendor() }),
      seed: () => Promise.resolve({ name: 'fixture' }),
    },
  );
}

export interface Outcome {
  readonly value?: unknown;
  readonly error?: {
    readonly name: string;
    readonly message: string;
    readonly code?: string;
    readonly causeCode?: string;
  };
}

/** Calls one definition of the fixture's resolver as the administrator. */
export async function ask(site: FixtureSite, functionKey: string, payload: object = {}): Promise<Outcome> {
  const request = { module: 'admin', accountId: 'acc-admin', functionKey, payload };
  return (await site.invoke(request)) as Outcome;
}
