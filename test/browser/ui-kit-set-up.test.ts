import * as z from 'zod';
import { UiKitSite } from './ui-kit-site';

const Exported = z.object({
  configuration: z.looseObject({
    connections: z.array(z.looseObject({ id: z.string() })),
    applications: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  }),
});

describe('setting up on the admin page', () => {
  let site: UiKitSite;

  beforeAll(async () => {
    site = await UiKitSite.start();
  }, 60_000);
  afterEach(() => site.reset());
  afterAll(() => site.stop());

  const exported = async () => Exported.parse(await site.ask('configuration.export')).configuration;

  /** The seeded option "Unlisted tool" means no application, on purpose; with this one the file has no fault. */
  async function importable() {
    const file = await exported();
    const [first] = file.applications;
    const added = { ...first, id: 'unlisted-tool', name: 'Unlisted tool', aliases: [] };
    return { ...file, applications: [...file.applications, added] };
  }

  const settings = (clientSecret: string) => {
    const { tenantId, clientId } = site.world.entra;
    return JSON.stringify({ cloud: 'global', tenantId, clientId, clientSecret });
  };

  it('shows the configuration in force at the press of Export, and no secret', async () => {
    const page = await site.openAdmin();
    await page.press('Export');
    await page.shows('"format": "gatehouse-configuration"');
    await page.shows(`"clientId": "${site.world.entra.clientId}"`);
    expect(await page.tree()).not.toContain(site.world.entra.clientSecret);
  });

  it('lists every fault of a broken file with its place, and changes nothing', async () => {
    const before = await exported();
    const page = await site.openAdmin();
    await page.type('configuration', JSON.stringify({ ...before, applications: [] }));
    await page.press('Import');
    await page.shows('Code: invalid-input');
    await page.shows('rules.2.when.applicationIds.0: There is no application with the id source-hub.');
    await page.shows('portals.0.fields.application: The option "Design Studio" means no enabled application');
    expect(await page.shown()).not.toContain('Replace the configuration?');
    expect(await exported()).toEqual(before);
  });

  it('only checks at the press of Check', async () => {
    const before = await exported();
    const page = await site.openAdmin();
    await page.type('configuration', JSON.stringify(await importable()));
    await page.press('Check');
    await page.shows('The file has no faults. An import would change: Applications: added unlisted-tool');
    expect(await exported()).toEqual(before);
  });

  it('imports after a word of the administrator, names what needs a secret, and shows it everywhere', async () => {
    const file = await importable();
    const [connection] = file.connections;
    const connections = [...file.connections, { ...connection, id: 'second', name: 'Second tenant' }];
    const page = await site.openAdmin();
    await page.type('configuration', JSON.stringify({ ...file, connections }));
    await page.press('Import');
    await page.shows('Replace the configuration?');
    await page.shows('Connections: added second');
    await page.press('Replace');
    await page.shows('Imported as version');
    await page.shows('No secret yet: second');
    await page.shows('Second tenant (Microsoft Entra ID)');
    expect((await exported()).applications.map(({ id }) => id)).toContain('unlisted-tool');
  });

  it('stores a secret that is entered in the settings, uses it, and never shows it again', async () => {
    const page = await site.openAdmin();
    await page.press('Settings');
    await page.type('settings', settings('canary-of-a-wrong-secret'));
    await page.press('Save');
    await page.shows('Microsoft Entra ID: saved');
    await page.press('Test');
    await page.shows('not all checks passed');
    expect(await page.tree()).not.toContain('canary-of-a-wrong-secret');

    await page.press('Settings');
    await page.shows('Write-only: clientSecret');
    expect(await page.tree()).not.toContain('canary-of-a-wrong-secret');
    await page.type('settings', settings(site.world.entra.clientSecret));
    await page.press('Save');
    await page.shows('Microsoft Entra ID: saved');
    await page.press('Test');
    await page.shows(': all checks passed');
    expect(await page.tree()).not.toContain(site.world.entra.clientSecret);
  });

  it('keeps the form open with the faults when settings cannot be saved', async () => {
    const page = await site.openAdmin();
    await page.press('Settings');
    await page.type('settings', JSON.stringify({ tenantId: '', colour: 'blue' }));
    await page.press('Save');
    await page.shows('settings.tenantId:');
    await page.shows('Write-only: clientSecret');
  });

  it('adds a connection, refuses an id that is taken, and switches a connection off and on', async () => {
    const page = await site.openAdmin();
    await page.press('Add connection');
    await page.type('id', 'entra');
    await page.type('name', 'Second tenant');
    await page.type('settings', settings(site.world.entra.clientSecret));
    await page.press('Save');
    await page.shows('There is a connection with this id already.');
    await page.type('id', 'second');
    await page.press('Save');
    await page.shows('Second tenant: saved');
    await page.shows('Second tenant (Microsoft Entra ID)');
    await page.press('Disable');
    await page.shows('Microsoft Entra ID: switched off');
    await page.press('Enable');
    await page.shows('Microsoft Entra ID: switched on');
  });

  it('maps a person whom the directory holds twice to the object that is meant, and unmaps again', async () => {
    const chosen = site.world.entra.users['ambiguous-two']?.id ?? '';
    const page = await site.openAdmin();
    await page.enter('person', { id: site.account('ambiguous'), type: 'user', name: 'Ambiguous identity' });
    await page.type('principal', 'nobody@example.com');
    await page.press('Add mapping');
    await page.shows('principal: The directory has no account with this id or user name.');
    await page.type('principal', chosen);
    await page.press('Add mapping');
    await page.shows('Mapped to');
    await page.shows(chosen);
    expect(await site.ask('identityMappings.list', { connectionId: 'entra' })).toMatchObject({
      items: [{ accountId: site.account('ambiguous'), principal: chosen, mappedBy: site.account('admin') }],
    });
    await page.press('Remove');
    await page.shows('Nobody is mapped here');
  });

  it('maps a guest only with the word of the administrator', async () => {
    const page = await site.openAdmin();
    await page.type('principal', site.world.entra.users['guest']?.userPrincipalName ?? '');
    await page.press('Add mapping');
    await page.shows('Choose a person or enter an account id.');
    await page.type('accountId', site.account('guest'));
    await page.press('Add mapping');
    await page.shows('acceptGuest: This account is a guest.');
    await page.tick('acceptGuest');
    await page.press('Add mapping');
    await page.shows('Mapped to');
  });
});
