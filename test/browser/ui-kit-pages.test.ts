import { UiKitSite } from './ui-kit-site';

describe('the UI Kit pages', () => {
  let site: UiKitSite;

  beforeAll(async () => {
    site = await UiKitSite.start();
  }, 60_000);
  afterEach(() => site.reset());
  afterAll(() => site.stop());

  it('show an administrator the connection with its health, the catalog and the rules', async () => {
    const page = await site.openAdmin();
    await page.shows('Microsoft Entra ID');
    await page.shows('Design Studio');
    await page.shows('Users need one approver');
  });

  it('tell somebody who is no administrator that they may not', async () => {
    const page = await site.openAdmin('agent');
    await page.shows('You may not do this.');
  });

  it('test a connection at the press of a button, and name every check', async () => {
    const page = await site.openAdmin();
    await page.press('Test');
    await page.shows('all checks passed');
  });

  it('say on an issue that is no access request that it is none', async () => {
    const extension = { issue: { id: '999999', key: 'ACCESS-999' } };
    const page = await site.open('agent', { bundle: 'issue', module: 'issue-panel', extension });
    await page.shows('You may not do this.');
  });
});
