import { actAs, goToArea } from './shell-page';
import type { Part } from './part';
import { openConnectionForm } from './set-up-steps';
import { useTestSite } from './test-site';

const CONNECTION = 'Microsoft Entra ID';
const VENDOR_DOWN = { target: 'graph', status: 503 };

/** Waits until a field says what is wrong with it, and is marked. */
async function isWrong(part: Part, label: string, message: string): Promise<void> {
  await part.says(message);
  const field = part.root.getByLabel(label).first();
  expect(await field.getAttribute('aria-invalid')).toBe('true');
}

const saysNot = (part: Part, words: string): Promise<void> =>
  part.root.getByText(words).waitFor({ state: 'detached' });

describe('The pages of an administrator', () => {
  const site = useTestSite('configured');

  it('are for administrators only, and the site says as whom to go on', async () => {
    const page = await site().open();
    await actAs(page.page, 'Agent');
    await goToArea(page.page, 'Gatehouse');
    await page.says('Only Jira administrators see this page');
    await page.press('Continue as Jira admin');
    await page.says('What needs you now');
  }, 30_000);

  it('Overview: lead through the set-up of an empty installation, and say so when it cannot be read', async () => {
    await site().reset('fresh');
    const page = await site().open();
    const overview = await page.admin('Overview');
    await overview.says('0 of 5 steps done');
    await overview.press('Add connector');
    await page.dialog('Add connector').says('Choose connector');
    await page.dialog('Add connector').press('Cancel');
    await site().fault({ target: 'kvs', status: 500 });
    await page.admin('Overview');
    await page.tryAgainAfter(() => site().clearFaults());
    await overview.says('0 of 5 steps done');
  }, 30_000);

  it('Connectors: test a connection, name what fails, and pass when it is mended', async () => {
    const page = await site().open();
    const connectors = await page.admin('Connectors');
    await site().fault({ target: 'token', status: 503 });
    await connectors.act(CONNECTION, 'Test');
    const dialog = page.dialog(`Test ${CONNECTION}`);
    await dialog.says(/checks? failed/);
    await site().clearFaults();
    await dialog.press('Test again');
    await dialog.says('All checks passed');
    await dialog.says('Admin consent is granted');
  }, 30_000);

  it('Catalog: find groups to bind, refuse those it cannot manage, and ask again when the vendor was down', async () => {
    const page = await site().open();
    const catalog = await page.admin('Catalog');
    await catalog.press('Design Studio');
    await page.group('User').press('Bind group');
    const dialog = page.dialog('Bind groups to User of Design Studio');
    await site().fault(VENDOR_DOWN);
    await dialog.type('Search groups', 'Sample');
    await dialog.says('The directory cannot be reached');
    await dialog.tryAgainAfter(() => site().clearFaults());
    await dialog.says('Cannot be bound');
    await dialog.says('The members of the group follow from a rule in Entra.');
  }, 30_000);

  it('Catalog: come back from an application to what was searched for', async () => {
    const page = await site().open();
    const catalog = await page.admin('Catalog');
    await catalog.says('3 applications');
    await catalog.type('Search applications', 'Finance');
    await catalog.says('1 application');
    await catalog.press('Finance Ledger');
    await catalog.says('Rules that name it');
    await catalog.press('Catalog');
    await catalog.says('1 application');
    await catalog.type('Search applications', '');
    await catalog.says('3 applications');
  }, 30_000);

  it('Forms: mark a field that is wrong, say it there, and only there', async () => {
    const page = await site().open();
    const catalog = await page.admin('Catalog');
    await catalog.press('Add application');
    const adding = page.dialog('Add application');
    await adding.press('Add application');
    await isWrong(adding, 'Name', 'Give the application a name.');
    await saysNot(adding, 'Something needs to be corrected');
    await adding.press('Cancel');

    const wizard = await openConnectionForm(page);
    await wizard.type('Name', '');
    await wizard.type('ID', 'No ID');
    await wizard.press('Test settings');
    await wizard.says('Correct the marked fields. Nothing you entered is lost.');
    await isWrong(wizard, 'Name', 'Enter a name.');
    await isWrong(wizard, 'ID', 'Use lower-case letters, digits and dashes, at most 40 characters.');
    await isWrong(wizard, 'Directory (tenant) ID', 'Enter: Directory (tenant) ID.');
    await saysNot(wizard, 'name: Enter a name.');
    await wizard.press('Cancel');

    const settings = await page.admin('Settings');
    const notifications = settings.form('Remind the person');
    await notifications.type('Remind the person this many days before access ends', '99');
    await notifications.press('Save');
    await isWrong(
      notifications,
      'Remind the person this many days before access ends',
      'Enter a whole number from 0 to 60.',
    );
  }, 30_000);

  it('Rules: say who would decide, and mark what is missing in a rule without losing the rest', async () => {
    const page = await site().open();
    const rules = await page.admin('Rules');
    await rules.press('What if…');
    const asking = page.dialog('What if…');
    await asking.pick('Who asks', 'Requester');
    await asking.pick('Application', 'Design Studio');
    await asking.pick('Access level', 'User');
    await asking.press('Show decision');
    await asking.says(/^Decided by rule/);
    await asking.press('Close');
    await rules.press('Add rule');
    await rules.pick('Applications', 'Source Hub');
    await rules.press('Add rule');
    await rules.says('Give the rule a name.');
    await rules.says('Source Hub');
  }, 30_000);

  it('Portals: confirm a mapping, and say so when Jira does not answer', async () => {
    const page = await site().open();
    await site().fault({ target: 'jira', status: 503, path: '/project/\\d+/statuses' });
    const portals = await page.admin('Portals');
    await portals.press('Map a project');
    await portals.press('Edit the mapping of Access desk');
    await portals.tryAgainAfter(() => site().clearFaults());
    await portals.says('This project has everything a mapping needs.');
  }, 30_000);

  it('People: tell who somebody is in the directory, and that it gave no answer', async () => {
    const page = await site().open();
    const people = await page.admin('People');
    await people.pick('Person', 'Requester');
    await site().fault(VENDOR_DOWN);
    await people.press('Check');
    await people.row(CONNECTION).says('No answer');
    await site().clearFaults();
    await people.press('Check');
    await people.row(CONNECTION).says('Found');
  }, 30_000);

  it('Access and Audit: say what is there, verify the chain, and read again after a fault', async () => {
    const page = await site().open();
    const access = await page.admin('Access');
    await access.says('No access yet');
    const audit = await page.admin('Audit');
    await audit.root
      .getByRole('button', { name: /^Details of Configuration/ })
      .first()
      .click();
    const event = page.dialog(/Configuration/);
    await event.press('Verify chain');
    await event.says('The chain is intact');
    await event.press('Close');
    await site().fault({ target: 'kvs', status: 500 });
    await page.admin('Access');
    await page.tryAgainAfter(() => site().clearFaults());
    await access.says('No access yet');
  }, 30_000);

  it('Settings: pause and resume provisioning after a question, and mark a number that cannot be', async () => {
    const page = await site().open();
    const settings = await page.admin('Settings');
    await settings.press('Pause provisioning');
    await page.dialog('Pause provisioning?').press('Pause provisioning');
    await page.flag('Provisioning is paused');
    await settings.press('Resume provisioning');
    await page.dialog('Resume provisioning?').press('Resume provisioning');
    await page.flag('Provisioning is running');
    const notifications = settings.form('Mention approvers');
    await notifications.type('Remind the person this many days before access ends', '99');
    await notifications.press('Save');
    await settings.says('Enter a whole number from 0 to 60.');
  }, 30_000);
});
