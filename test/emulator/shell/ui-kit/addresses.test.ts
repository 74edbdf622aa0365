import { resolveAddress, targetPath } from '#emulator/shell/ui-kit/surface/addresses';

const SITE = 'https://site.example';

describe('where an address of an app leads', () => {
  it.each([
    ['/browse/ACCESS-1', '#/issues/ACCESS-1'],
    ['https://site.example/browse/ACCESS-12', '#/issues/ACCESS-12'],
    ['/servicedesk/customer/portals', '#/portal'],
    ['/servicedesk/customer/portal/1', '#/portal'],
    ['/servicedesk/customer/portal/1/ACCESS-3', '#/portal/ACCESS-3'],
    ['/servicedesk/customer/portal/1/group/2/create/21', '#/portal/new/1/21'],
    ['/jira/settings/apps/configure', '#/admin/configure'],
    ['#/entra', '#/entra'],
  ])('%s is %s in the shell', (url, hash) => {
    expect(resolveAddress(url, SITE)).toBe(hash);
  });

  it.each([
    ['https://learn.microsoft.com/graph', 'https://learn.microsoft.com/graph'],
    ['https://elsewhere.example/browse/ACCESS-1', 'https://elsewhere.example/browse/ACCESS-1'],
    ['/plugins/servlet/other', 'https://site.example/plugins/servlet/other'],
  ])('%s is outside the shell', (url, address) => {
    expect(resolveAddress(url, SITE)).toBe(address);
  });

  it('may be named by what it shows', () => {
    expect(targetPath({ target: 'issue', issueKey: 'ACCESS-1' })).toBe('/browse/ACCESS-1');
    expect(targetPath({ target: 'contentView', contentId: '1' })).toBeUndefined();
  });
});
