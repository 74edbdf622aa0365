import type { Browser, Locator, Page, Request } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type LocalServer, startLocalServer } from './local-server';
import { accessibilityFaults, actAs, goToArea, keepScreenshot, moveTo, region, statusIs } from './shell-page';

const GROUP = 'Gatehouse - Design Studio - Users';

describe('the web shell of the local site', () => {
  let browser: Browser;
  let server: LocalServer;
  let page: Page;
  const brokenScripts: string[] = [];

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), startLocalServer()]);
  }, 60_000);
  afterAll(() => Promise.all([browser.close(), server.stop()]));

  beforeEach(async () => {
    await server.reset();
    brokenScripts.length = 0;
    page = await browser.newPage({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(15_000);
    page.on('pageerror', ({ message }) => brokenScripts.push(message));
    await page.goto(server.address);
    await page.getByRole('heading', { name: 'Help portal' }).waitFor();
  }, 30_000);
  afterEach(async () => {
    await page.close();
    expect(brokenScripts).toEqual([]);
  });

  /** Keeps a picture of the view and holds it to axe. */
  const inspect = async (name: string): Promise<void> => {
    await keepScreenshot(page, name);
    expect(await accessibilityFaults(page)).toEqual([]);
  };

  const askFor = async (application: string, level: string): Promise<void> => {
    await page.getByRole('link', { name: /^Request application access/ }).click();
    await page.getByLabel('Summary').fill(`${application} for the next release`);
    await page.getByLabel('Application').selectOption({ label: application });
    await page.getByLabel('Access type').selectOption({ label: level });
  };

  const send = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { name: 'ACCESS-1' }).waitFor();
    await region(page, 'Access status').waitFor();
  };

  const openIssue = async (): Promise<void> => {
    await goToArea(page, 'Queue');
    await page.getByRole('link', { name: 'ACCESS-1' }).click();
    await region(page, 'Comments').waitFor();
  };

  const openGroup = async (name: string): Promise<Locator> => {
    await goToArea(page, 'Entra ID');
    await page
      .getByRole('link')
      .filter({ has: page.getByText(name, { exact: true }) })
      .click();
    const members = region(page, name);
    await members.getByText('No members').or(members.getByRole('table')).waitFor();
    return members;
  };

  const passTime = async (step: string, until: string): Promise<void> => {
    await page.getByRole('button', { name: 'Virtual time' }).click();
    await page.getByRole('menuitem', { name: step }).click();
    await page.getByRole('button', { name: `Virtual time: ${until}` }).waitFor();
  };

  /** Opens the address anew, until the site has done what these calls of the app left to do: reads of a URL, calls made. */
  const readsOnOpening = async (url: RegExp, calls: readonly string[]): Promise<unknown> => {
    const opened = page.url();
    // What the page before was about to ask is not asked by the opening.
    await page.goto('about:blank');
    const sent: Request[] = [];
    const note = (request: Request): void => void sent.push(request);
    const invoked = (): readonly Request[] =>
      sent.filter((request) => request.url().endsWith('/_emulator/invoke'));
    let finished = 0;
    const allFinished = page.waitForResponse((answer) => {
      if (answer.url().endsWith('/_emulator/clock') && finished < invoked().length) finished += 1;
      return finished === calls.length;
    });
    page.on('request', note);
    await page.goto(opened);
    await allFinished;
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    page.off('request', note);
    return [
      sent.filter((request) => url.test(request.url())).length,
      invoked().map((request) => (request.postDataJSON() as { functionKey: string }).functionKey),
    ];
  };

  it('walks a request from the portal to a membership and back, past a wrong approver', async () => {
    await page.getByRole('link', { name: /^Request application access/ }).waitFor();
    await inspect('portal');
    await askFor('Design Studio', 'User');
    await inspect('portal-form');
    await send();
    await inspect('portal-request');

    await actAs(page, 'Agent');
    await goToArea(page, 'Queue');
    await page.getByRole('link', { name: 'ACCESS-1' }).waitFor();
    await inspect('issues');
    await openIssue();
    await moveTo(page, 'Approved');
    await page
      .getByText(/not an approver|no approver/i)
      .first()
      .waitFor();
    await inspect('issue-wrong-approver');
    await (await openGroup(GROUP)).getByText('No members').waitFor();

    await actAs(page, 'Approver');
    await openIssue();
    await moveTo(page, 'Approved');
    await statusIs(page, 'Provisioned');
    await region(page, 'Access').getByText('Active').waitFor();
    await inspect('issue-provisioned');
    const members = await openGroup(GROUP);
    await members.getByRole('cell', { name: /requester@example\.com/ }).waitFor();
    await inspect('entra-group');

    await actAs(page, 'Agent');
    await openIssue();
    await moveTo(page, 'Revoked');
    await statusIs(page, 'Revoked');
    await region(page, 'Access')
      .getByText(/^Ended$/)
      .first()
      .waitFor();
    await inspect('issue-revoked');
    await (await openGroup(GROUP)).getByText('No members').waitFor();

    await goToArea(page, 'Event log');
    await page.getByRole('cell', { name: 'DELETE', exact: true }).waitFor();
    await inspect('calls');
  }, 120_000);

  it('takes access away when its time is up', async () => {
    await askFor('Design Studio', 'User');
    await page.getByLabel('Access duration').fill('P1D');
    await send();
    await actAs(page, 'Approver');
    await openIssue();
    await moveTo(page, 'Approved');
    await statusIs(page, 'Provisioned');
    await passTime('+1 day', '6 Jan 2026, 08:00 UTC');
    await passTime('+1 h', '6 Jan 2026, 09:00 UTC');
    await region(page, 'Access')
      .getByText(/^Ended$/)
      .first()
      .waitFor();
    await inspect('issue-expired');
    await (await openGroup(GROUP)).getByText('No members').waitFor();
  }, 60_000);

  it('adds and removes a member by hand, and shows what Graph says when it refuses', async () => {
    const members = await openGroup('Gatehouse - Spare');
    await members.getByLabel('Add a member by hand').selectOption({ label: 'agent@example.com' });
    await members.getByRole('button', { name: 'Add', exact: true }).click();
    await members.getByRole('button', { name: 'Remove agent by hand' }).click();
    await members.getByText('No members').waitFor();
    const dynamic = await openGroup('Sample - Dynamic');
    await dynamic.getByLabel('Add a member by hand').selectOption({ label: 'agent@example.com' });
    await dynamic.getByRole('button', { name: 'Add', exact: true }).click();
    expect(await dynamic.getByRole('alert').innerText()).toContain('Insufficient privileges');
    await inspect('entra-refused');
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    await page.getByRole('cell', { name: 'Guest' }).first().waitFor();
    await inspect('entra-users');
  }, 60_000);

  it('scripts a fault, lists it and clears it', async () => {
    await goToArea(page, 'Faults');
    await page.getByRole('button', { name: 'Add fault: Graph: unavailable' }).click();
    await page.getByRole('cell', { name: 'respond 503' }).waitFor();
    await inspect('faults');
    await page.getByRole('button', { name: 'Clear all faults' }).click();
    await page.getByText('No faults: everything works.').waitFor();
    await goToArea(page, 'Event log');
    await page.getByRole('link', { name: 'Log', exact: true }).click();
    await region(page, 'Log').waitFor();
    await inspect('log');
  }, 60_000);

  it('says what the site says when an issue is not there', async () => {
    await page.goto(`${server.address}/#/issues/ACCESS-404`);
    const alert = page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Issue does not exist');
    await inspect('issue-missing');
  }, 60_000);

  it('reads an issue and a request once when they are opened, and asks the app for each thing once', async () => {
    await askFor('Design Studio', 'User');
    await send();
    // A page that nobody sees does not refresh itself: what it reads is what opening it takes.
    await page.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    });
    expect(await readsOnOpening(/\/request\/ACCESS-1\?/, ['access.get'])).toEqual([1, ['access.get']]);
    await actAs(page, 'Agent');
    await openIssue();
    const asked = ['access.get', 'access.match'];
    expect(await readsOnOpening(/\/issue\/ACCESS-1\?/, asked)).toEqual([1, asked]);
  }, 60_000);

  it('keeps what somebody is writing while it refreshes itself', async () => {
    await askFor('Design Studio', 'User');
    await page.getByLabel('Justification').fill('Half a sentence');
    const drained = (): Promise<unknown> =>
      page.waitForResponse((answer) => answer.url().endsWith('/_emulator/drain'));
    await drained();
    await drained();
    expect(await page.getByLabel('Justification').inputValue()).toBe('Half a sentence');
    expect(await page.getByLabel('Application').inputValue()).not.toBe('');
  }, 60_000);

  it('can be used by keyboard: skip link first, then the heading of the view that was chosen', async () => {
    const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.getByRole('link', { name: 'Queue', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await focused()).toBe('Queue');
  }, 60_000);
});
