import type { SitePage } from './site-page';

export interface Registration {
  readonly tenantId: string;
  readonly clientId: string;
  readonly secretId: string;
  readonly secret: string;
}

const PERMISSIONS = ['User.Read.All', 'GroupMember.ReadWrite.All', 'Group.Create'];

/** Registers an application in the directory, with a secret, permissions and consent, as the guide tells. */
export async function registerApp(site: SitePage, name: string): Promise<Registration> {
  const apps = await site.directory('App registrations');
  await apps.type('Name of the new application', name);
  await apps.press('New registration');
  const own = site.region(name);
  const clientId = await valueOf(site, name, 'Application (client) ID');
  const tenantId = await valueOf(site, name, 'Directory (tenant) ID');
  await own.says(clientId);

  const secrets = site.region('Client secrets');
  await secrets.type('Description of the secret', 'for Gatehouse');
  await secrets.press('New client secret');
  const told = secrets.root.getByRole('status').filter({ hasText: 'shown only once' }).locator('code');
  const secret = await told.innerText();
  const secretId = await secrets.row('for Gatehouse').root.getByRole('cell').nth(3).innerText();

  const permissions = site.region('API permissions');
  for (const permission of PERMISSIONS) {
    await permissions.select('Application permission of Microsoft Graph', permission);
    await permissions.press('Add a permission');
    await permissions.row(permission).says('Not granted');
  }
  await permissions.press('Grant admin consent');
  for (const permission of PERMISSIONS) await permissions.row(permission).says(/^Granted$/);
  return { tenantId, clientId, secretId, secret };
}

const valueOf = (site: SitePage, region: string, label: string): Promise<string> =>
  site.region(region).root.locator('.fact').filter({ hasText: label }).locator('code').innerText();
