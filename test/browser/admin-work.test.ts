import * as z from 'zod';
import { certificatePem, privateKeyPem } from '../support/certificate';
import { keys } from '../unit/static/connections/key-files';
import { ACCESS, ask } from './request-steps';
import { bindGroup, createGroup, openConnectionForm } from './set-up-steps';
import { accessibilityFaults } from './shell-page';
import { useTestSite } from './test-site';

const fileOf = (name: string, content: string) => ({
  name,
  mimeType: 'application/x-x509-ca-cert',
  buffer: Buffer.from(content),
});
const Call = z.looseObject({ accountId: z.string() });

describe('The work of an administrator', () => {
  const site = useTestSite('configured');

  /** What another administrator adds while somebody fills in the same form. */
  const addMeanwhile = (id: string) =>
    site().control('invoke', {
      module: 'admin-page',
      accountId: site().accountOf('admin'),
      functionKey: 'connections.save',
      payload: {
        ...{ id, connectorId: 'entra', name: 'Theirs', fingerprint: null },
        settings: { tenantId: 'example.com', clientId: site().world.entra.clientId, clientSecret: 'theirs' },
      },
    });

  it('Connectors: upload a certificate, be told what is wrong with a file, and of an id that was taken meanwhile', async () => {
    const page = await site().open();
    const wizard = await openConnectionForm(page);
    await wizard.type('Name', 'By certificate');
    await wizard.type('Directory (tenant) ID', site().world.entra.tenantId);
    await wizard.type('Application (client) ID', site().world.entra.clientId);
    await wizard.tick('Certificate with private key');
    await wizard.type('Private key (PEM)', 'typed before');
    const upload = wizard.root.getByLabel('Upload certificate and private key');
    await upload.setInputFiles(fileOf('key.pem', keys.encrypted));
    await wizard.says(/^The private key has a pass phrase\./);
    const keyField = wizard.root.getByLabel(/^Private key \(PEM\)/);
    expect(await keyField.inputValue()).toBe('typed before');
    expect(await accessibilityFaults(page.page)).toEqual([]);
    await upload.setInputFiles(fileOf('both.pem', `${certificatePem}\n${privateKeyPem}\n`));
    await wizard.says('Certificate and private key are filled in below.');
    expect(await keyField.inputValue()).toBe(privateKeyPem);
    expect(await wizard.root.getByLabel(/^Certificate \(PEM\)/).inputValue()).toBe(certificatePem);

    await wizard.press('Test settings');
    await wizard.says(/^Entra did not accept the certificate\./);
    await addMeanwhile('by-certificate');
    await wizard.press('Save anyway');
    await wizard.says(/^Somebody else has added a connection with this ID in the meantime/);
    await wizard.type('ID', 'mine');
    await wizard.press('Test settings');
    await wizard.press('Save anyway');
    await page.flag('By certificate was added');
    const connectors = await page.admin('Connectors');
    await connectors.row('Theirs').says('Theirs');
    await connectors.act('By certificate', 'Edit');
    const edit = page.dialog('Edit By certificate');
    await edit.says('The stored secret');
    expect(await page.page.content()).not.toContain(privateKeyPem.slice(30, 90));
  }, 60_000);

  it('Catalog and Access: bind a group the vendor just got and one created under the proposed name, and revoke what came of it', async () => {
    const page = await site().open();
    const groups = await page.directory('Groups');
    await groups.type('Name of the new group', 'Newly made');
    await groups.press('New group');
    await groups.root.getByRole('heading', { name: 'Newly made' }).waitFor();
    const catalog = await page.admin('Catalog');
    await catalog.press('Design Studio');
    await bindGroup(page, 'User', 'Newly made');
    const proposed = await createGroup(page, 'User');
    expect(proposed).toContain('Design Studio');

    const issue = await ask(page, 'Requester', { type: ACCESS, application: 'Design Studio', level: 'User' });
    await page.issue('Approver', issue);
    await page.move('Approved', 'Provisioned');
    for (const group of ['Newly made', proposed])
      expect(await site().membersOf(group)).toEqual(['requester@example.com']);

    const access = await page.admin('Access');
    await access.root
      .getByRole('button', { name: new RegExp(`^Details of .* on ${issue}$`) })
      .first()
      .click();
    const detail = page.dialog(`Design Studio, User on ${issue}`);
    await detail.says(`${proposed} in Microsoft Entra ID`);
    await detail.press('Revoke');
    const question = page.dialog(/^Revoke/);
    const confirm = question.root.getByRole('button', { name: 'Revoke access' });
    expect(await confirm.isEnabled()).toBe(false);
    await question.type('Reason', 'Moved to another team');
    await confirm.click();
    await page.flag('Access is being taken away');
    await page.issue('Agent', issue);
    await page.region('Comments').says(/Moved to another team/);
    expect(await site().membersOf(proposed)).toEqual([]);
  }, 60_000);

  it('is not done by somebody else: who lost the right is told so on the page and at a button, and Jira that forbids it by name', async () => {
    const page = await site().open();
    const connectors = await page.admin('Connectors');
    await connectors.says('Microsoft Entra ID');
    await page.page.route('**/_emulator/invoke', async (route) => {
      const call = Call.parse(route.request().postDataJSON());
      await route.continue({ postData: JSON.stringify({ ...call, accountId: site().accountOf('agent') }) });
    });
    const refused = /^Gatehouse is managed by Jira administrators, and your account is none of them\./;
    await connectors.act('Microsoft Entra ID', 'Disable');
    const question = page.dialog(/^Disable/);
    await question.press('Disable connection');
    await question.says(refused);
    await question.press('Cancel');
    const catalog = await page.admin('Catalog');
    await catalog.says(refused);
    await page.page.unroute('**/_emulator/invoke');
    await site().fault({ target: 'jira', status: 403, path: '/permissions/check' });
    const rules = await page.admin('Rules');
    await rules.says(/^Jira did not let Gatehouse do this\./);
    await rules.tryAgainAfter(() => site().clearFaults());
    await rules.says('Always last.');
  }, 60_000);
});
