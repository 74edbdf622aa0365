import { buildSync } from 'esbuild';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { ROOT } from '../support/project-tree';
import { leaveSite, loadAnew } from './load-anew';
import type { LocalServer } from './local-server';
import { startLocalServer } from './local-server';
import { accessibilityFaults, keepScreenshot } from './shell-page';

/** The gallery as the platform's bundler would build it. */
function bundledGallery(): string {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(ROOT, 'test/browser/gallery/index.tsx')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  });
  return outputFiles[0]?.text ?? '';
}

/** Answers with a script of the test's own. Unlike `page.route`, it leaves the browser its cache of everything else. */
async function serveInstead(page: Page, urlPattern: string, script: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const answer = {
    responseCode: 200,
    responseHeaders: [{ name: 'content-type', value: 'text/javascript' }],
    body: Buffer.from(script).toString('base64'),
  };
  session.on('Fetch.requestPaused', ({ requestId }) => {
    // A page that is left meanwhile wants no answer any more.
    session.send('Fetch.fulfillRequest', { requestId, ...answer }).catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern }] });
}

describe('the host of UI Kit pages', () => {
  let browser: Browser;
  let server: LocalServer;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startLocalServer()]);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', ({ message }) => broken.push(message));
    page.on('console', (line) => line.type() === 'error' && broken.push(line.text()));
    await serveInstead(page, '*/ui/admin/app.js', bundledGallery());
  }, 60_000);
  afterAll(() => Promise.all([browser.close(), server.stop()]));

  beforeEach(() => void (broken.length = 0));
  afterEach(() => leaveSite(page, server.address));

  const open = async (tab: string): Promise<void> => {
    await loadAnew(page, `${server.address}/#/admin`, { 'gatehouse.persona': 'admin' });
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('tabpanel', { name: tab }).waitFor();
  };

  const says = (words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

  it.each(['Fields', 'Files', 'Dialogs', 'Tables', 'Charts', 'Odds'])(
    'draws everything on the page of %s, and axe finds nothing serious there',
    async (tab) => {
      await open(tab);
      await page.waitForLoadState('networkidle');
      await keepScreenshot(page, `gallery-${tab.toLowerCase()}`);
      expect(await page.getByText('This host cannot draw').count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(broken.filter((line) => !line.includes('404'))).toEqual([]);
    },
    30_000,
  );

  it('hands a form the values of all its fields, found by their labels', async () => {
    await open('Fields');
    await page.getByRole('button', { name: 'Send' }).click();
    await says('Enter a name');
    await page.getByLabel('Name').fill('Somebody');
    await page.getByLabel('Notes').fill('first\nsecond');
    await page.getByLabel('Pick').fill('Be');
    await page.keyboard.press('Enter');
    await page.getByLabel('Many').fill('Ga');
    await page.keyboard.press('Enter');
    await page.getByLabel('I agree').check();
    await page.getByLabel('Switched on').uncheck({ force: true });
    await page.getByRole('radiogroup', { name: 'Letter' }).getByLabel('B').check();
    await page.getByLabel('Box B').check();
    await page.getByLabel('Date').first().fill('3/4/2026');
    await page.keyboard.press('Enter');
    await page.getByLabel('Share').fill('60');
    await page.getByLabel('Who').fill('approver@');
    await page.locator('[id*="-option-"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    const sent: unknown = JSON.parse((await page.getByText(/^Sent: /).innerText()).replace('Sent: ', ''));
    expect(sent).toMatchObject({
      name: 'Somebody',
      notes: 'first\nsecond',
      pick: { label: 'Beta', value: 'beta' },
      many: [{ value: 'gamma' }],
      agree: true,
      on: false,
      letter: 'B',
      group: ['A', 'B'],
      date: '2026-03-04',
      share: 60,
      who: { type: 'user', email: 'approver@example.com' },
    });
    await page.getByRole('button', { name: 'Undo' }).click();
    await says('Sent: undone');
  }, 30_000);

  it('hands over the files somebody chooses as data, and the same file again', async () => {
    await open('Files');
    const picker = page.getByLabel('Attachments');
    const file = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('Grüße') };
    await picker.setInputFiles([file, { ...file, name: 'empty', buffer: Buffer.alloc(0) }]);
    await says(/^Handed over: \[/);
    const said = await page.getByText(/^Handed over: /).innerText();
    expect(JSON.parse(said.replace('Handed over: ', ''))).toEqual([
      { name: 'note.txt', type: 'text/plain', size: 7, data: Buffer.from('Grüße').toString('base64') },
      { name: 'empty', type: 'text/plain', size: 0, data: '' },
    ]);
    await page.getByRole('button', { name: 'Delete whole.pem' }).click();
    await says('Handed over: deleted');
    await picker.setInputFiles(file);
    await says(/^Handed over: \[/);
  }, 30_000);

  it('opens the choice of files from the keyboard', async () => {
    await open('Files');
    const opened = page.waitForEvent('filechooser');
    // Focusing asks the page; once it has answered, it is known there, too, that a choice of files is to be reported.
    await page.getByLabel('Attachments').focus();
    const [chooser] = await Promise.all([opened, page.keyboard.press('Enter')]);
    await chooser.setFiles({ name: 'key.pem', mimeType: '', buffer: Buffer.from('key') });
    await says(/"name":"key.pem"/);
  }, 30_000);

  it('loses no key while the app is slow to answer, and leaves the caret where it is', async () => {
    await open('Dialogs');
    const field = page.getByLabel('Held');
    await field.pressSequentially('The quick fox');
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(4, 9));
    await page.keyboard.type('slow');
    await says('The app has: The slow fox');
    expect(await field.inputValue()).toBe('The slow fox');
  }, 30_000);

  it('opens dialogs over the whole page, keeps a form with a mistake, and closes it without one', async () => {
    await open('Dialogs');
    await page.getByRole('button', { name: 'Delete it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog.getByLabel('Reason').fill('Nobody needs it');
    expect(await accessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }, 30_000);

  it('says of a menu button whether it is open, and closes the menu from inside', async () => {
    await open('Dialogs');
    const button = page.getByRole('button', { name: 'Menu' });
    await button.click();
    const inside = page.getByRole('button', { name: 'Inside' });
    // The app opens it, in its own time.
    await inside.waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await inside.click();
    await inside.waitFor({ state: 'detached' });
  }, 30_000);

  it('gives the app errors of its own window', async () => {
    await open('Dialogs');
    await page.getByRole('button', { name: 'Refused' }).click();
    await says('An error');
  }, 30_000);

  it('sorts and pages tables, and runs actions that were handed over as elements', async () => {
    await open('Tables');
    await page.getByRole('cell', { name: 'Row 0' }).waitFor();
    await page.getByRole('table', { name: 'Rows' }).getByRole('button', { name: 'Name' }).click();
    await page.getByRole('cell', { name: 'Row 11' }).waitFor();
    await says('Nobody here');
    await page.getByRole('button', { name: 'Last page' }).click();
    await says('Page 3');
  }, 30_000);

  it('shows charts as named pictures with their numbers in a table', async () => {
    await open('Charts');
    await page.getByRole('img', { name: 'Stacked bars, stacked bar chart', exact: true }).waitFor();
    const numbers = page.getByRole('table', { name: 'Donut, donut chart' });
    expect(await numbers.getByRole('row').allInnerTexts()).toEqual(expect.arrayContaining(['Beta\t30']));
  }, 30_000);

  it('says loudly what it can neither draw nor answer', async () => {
    await open('Unknowns');
    await says('This host cannot draw "Frame"');
    await says(/This host cannot draw "\w+ \(a component in a property\)"/);
    await page.getByRole('button', { name: 'Ask Rovo' }).click();
    await says('This host does not know the bridge operation "isRovoEnabled"');
    expect(broken).toEqual(
      expect.arrayContaining([
        'UI Kit host: no component "Frame"',
        'UI Kit host: This host does not know the bridge operation "isRovoEnabled"',
      ]),
    );
  }, 30_000);
});
