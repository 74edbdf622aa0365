import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import { launchBrowser } from '../support/browser';
import { startLocalServer } from './local-server';
import type { LocalServer } from './local-server';

const World = z.object({
  jira: z.object({ users: z.record(z.string(), z.object({ accountId: z.string() })) }),
});

interface Surface {
  readonly bundle: 'admin' | 'issue' | 'portal';
  readonly module: string;
  readonly accountId: string;
  readonly extension: Readonly<Record<string, unknown>>;
}

/**
 * The host's side of a UI Kit page: the real @forge/react hands over its document tree, calls go to the app's resolver
 * on the local site. Written as text because it runs in the page, before the bundle.
 */
const bridge = (surface: Surface) => `
  window.shown = '';
  const text = (node) => (node.type === 'String' ? node.props.text : '') + ' ' + (node.children || []).map(text).join(' ') + ' ' + (typeof node.props?.title === 'string' ? node.props.title : '') + (typeof node.props?.header === 'string' ? node.props.header : '');
  const surface = ${JSON.stringify(surface)};
  const find = (node, label) => node.type.endsWith('Button') && text(node).includes(label) ? node : (node.children || []).map((child) => find(child, label)).find(Boolean);
  window.press = (label) => { find(window.doc, label).props.onClick({}); };
  window.__bridge = { callBridge: async (command, data) => {
    if (command === 'reconcile') { window.doc = data.forgeDoc; window.shown = text(data.forgeDoc).replace(/\\s+/g, ' '); return undefined; }
    if (command === 'getContext') return { accountId: surface.accountId, locale: 'en-US', environmentType: 'DEVELOPMENT', moduleKey: surface.module, extension: surface.extension };
    if (command === 'onError') { window.shown = 'RENDER ERROR ' + JSON.stringify(data); return undefined; }
    if (command !== 'invoke') return true;
    const body = { module: surface.module, accountId: surface.accountId, functionKey: data.functionKey, payload: data.payload, context: { extension: surface.extension } };
    const answer = await fetch('/_emulator/invoke', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const { result, error } = await answer.json();
    if (error) throw new Error(error);
    return data.metadata ? { body: result, metadata: {} } : result;
  } };`;

describe('the UI Kit pages', () => {
  let browser: Browser;
  let server: LocalServer;
  let people: z.infer<typeof World>['jira']['users'];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startLocalServer()]);
    people = World.parse(await (await fetch(`${server.address}/_emulator/world`)).json()).jira.users;
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const account = (who: string): string => people[who]?.accountId ?? '';

  async function open(surface: Surface): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(`${server.address}/_emulator/clock`);
    await page.evaluate(bridge(surface));
    await page.addScriptTag({ url: `/ui/${surface.bundle}.js` });
    return page;
  }

  const shows = (page: Page, words: string): Promise<unknown> =>
    page.waitForFunction((wanted) => (window as unknown as { shown: string }).shown.includes(wanted), words, {
      timeout: 10_000,
    });

  it('show an administrator the connection with its health, the catalog and the rules', async () => {
    const page = await open({
      bundle: 'admin',
      module: 'admin-page',
      accountId: account('admin'),
      extension: {},
    });
    await shows(page, 'Microsoft Entra ID');
    await shows(page, 'Design Studio');
    await shows(page, 'Users need one approver');
  });

  it('tell somebody who is no administrator that they may not', async () => {
    const page = await open({
      bundle: 'admin',
      module: 'admin-page',
      accountId: account('agent'),
      extension: {},
    });
    await shows(page, 'You may not do this.');
  });

  it('test a connection at the press of a button, and name every check', async () => {
    const page = await open({
      bundle: 'admin',
      module: 'admin-page',
      accountId: account('admin'),
      extension: {},
    });
    await shows(page, 'Microsoft Entra ID');
    await page.evaluate(() => {
      (window as unknown as { press: (label: string) => void }).press('Test');
    });
    await shows(page, 'all checks passed');
  });

  it('say on an issue that is no access request that it is none', async () => {
    const extension = { issue: { id: '999999', key: 'ACCESS-999' } };
    const page = await open({
      bundle: 'issue',
      module: 'issue-panel',
      accountId: account('agent'),
      extension,
    });
    await shows(page, 'You may not do this.');
  });
});
