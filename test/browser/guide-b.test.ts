import { registerApp } from './app-registration';
import { ACCESS, ask, REMOVAL } from './request-steps';
import { addApplication, addRule, createGroup, mapProject, openConnectionForm } from './set-up-steps';
import { useTestSite } from './test-site';

/** Both accounts have the mail address of the person, so neither is taken without an identity mapping. */
const PERSON = 'Ambiguous identity';
const ACCOUNT = 'ambiguous-two';

/** What the field of the service project offers: the tool goes by all these names. */
const OFFERED = 'Design Studio, Finance Ledger, Source Hub, Unlisted tool';

describe('Guide B', () => {
  const site = useTestSite('fresh');

  it('in an empty installation connects by pasted text, maps a person, creates the group of a tool, and empties it again', async () => {
    const page = await site().open();
    const app = await registerApp(page, 'Gatehouse clearance');
    const configuration = (clientSecret: string): string =>
      JSON.stringify({ tenantId: app.tenantId, clientId: app.clientId, clientSecret });

    const wizard = await openConnectionForm(page);
    await wizard.type('Name', 'Company directory');
    await wizard.tick('JSON text');
    await wizard.type('Configuration (JSON)', configuration(app.secretId));
    await wizard.press('Test settings');
    await wizard.says('This looks like the id of a client secret, not its value.');
    await wizard.type('Configuration (JSON)', configuration(app.secret));
    await wizard.press('Test settings');
    await wizard.says('All checks passed');
    await wizard.press('Save');
    await page.flag('Company directory was added and tested');

    const people = await page.admin('People');
    await people.pick('Person', PERSON);
    await people.press('Check');
    await people.says('Several accounts have the person');
    await people.root.getByRole('button', { name: 'Add mapping', exact: true }).first().click();
    const mapping = page.dialog('Add identity mapping');
    await mapping.pick('Person', PERSON);
    await mapping.type('Account in the directory', `${ACCOUNT}@example.com`);
    await mapping.press('Check and save');
    await page.flag(/^Mapped to/);
    await people.row(PERSON).says(site().world.entra.users[ACCOUNT]?.id ?? 'nobody');

    await addApplication(page, { name: 'Assistant', aliases: OFFERED, levels: 'User, Admin, Reader' });
    const group = await createGroup(page, 'User');
    expect(group).toContain('Assistant');
    await addRule(page, { name: 'The tool', application: 'Assistant', approvers: 'access-approvers' });
    await mapProject(page, 'Access desk');

    const wanted = { application: 'Design Studio', level: 'User' };
    const access = await ask(page, PERSON, { type: ACCESS, ...wanted });
    await page.issue('Approver', access);
    await page.move('Approved', 'Provisioned');
    expect(await site().membersOf(group)).toEqual([`${ACCOUNT}@example.com`]);

    const removal = await ask(page, PERSON, { type: REMOVAL, ...wanted });
    await page.issue('Approver', removal);
    await page.move('Approved', 'Provisioned');
    expect(await site().membersOf(group)).toEqual([]);
    await page.issue('Agent', access);
    await page.region('Access').says(/^Ended$/);
  }, 120_000);
});
