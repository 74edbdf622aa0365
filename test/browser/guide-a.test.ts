import { registerApp } from './app-registration';
import { finishRequestTypes } from './request-types-by-hand';
import { ACCESS, ask } from './request-steps';
import {
  acceptMapping,
  addApplication,
  addRule,
  bindGroup,
  fillConnection,
  mapProject,
  openConnectionForm,
} from './set-up-steps';
import { useTestSite } from './test-site';

const GROUP = 'Gatehouse - Design Studio - Users';
const CONTRACTOR = 'contractor@example.com';

/** What else the field of the service project offers: each option has to mean something. */
const ALSO_OFFERED = [
  { name: 'Finance Ledger', levels: 'User' },
  { name: 'Source Hub', levels: 'Reader' },
  { name: 'Unlisted tool', levels: 'User' },
];

describe('Guide A', () => {
  const site = useTestSite('fresh');

  it('leads from an app registration in an empty installation to a proven membership and back', async () => {
    const page = await site().open();
    const app = await registerApp(page, 'Gatehouse access');
    expect(app.tenantId).toBe(site().world.entra.tenantId);

    const wizard = await openConnectionForm(page);
    await fillConnection(wizard, app, 'not-the-secret');
    await wizard.press('Test settings');
    await wizard.says('Credential is accepted');
    await wizard.says(/checks? failed/);
    await wizard.press('Back');
    await wizard.typeSecret('Client secret', app.secret);
    await wizard.press('Test settings');
    await wizard.says('All checks passed');
    await wizard.press('Save');
    await page.flag('Company directory was added and tested');
    const connectors = await page.admin('Connectors');
    await connectors.row('Company directory').says('Healthy');

    for (const { name, levels } of ALSO_OFFERED) await addApplication(page, { name, levels });
    await addApplication(page, { name: 'Design Studio', owner: 'Application owner', levels: 'User, Admin' });
    await bindGroup(page, 'User', GROUP);
    await addRule(page, {
      ...{ name: 'Contractors ask for Design Studio', application: 'Design Studio', level: 'User' },
      ...{ askedBy: 'contractors', approvers: 'access-approvers' },
    });
    await mapProject(page, 'Access desk');

    const key = await ask(page, 'Contractor', { type: ACCESS, application: 'Design Studio', level: 'User' });
    expect(await site().membersOf(GROUP)).toEqual([]);
    await page.issue('Approver', key);
    await page.move('Approved', 'Provisioned');
    await page.region('Access').says('Active');
    expect(await site().membersOf(GROUP)).toEqual([CONTRACTOR]);

    await page.issue('Agent', key);
    await page.move('Revoked', 'Revoked');
    await page.region('Access').says(/^Ended$/);
    expect(await site().membersOf(GROUP)).toEqual([]);
    expect(await page.clicks()).toBeLessThan(120);
  }, 120_000);

  it('sets up a project that nobody prepared at one click, and says what is left to do by hand', async () => {
    await site().reset('configured');
    const page = await site().open();
    const portals = await page.admin('Portals');
    await portals.press('Map a project');
    await portals.press('Choose Help desk');
    await portals.press('Set up for me');
    await portals.press('Set up now');
    await page.flag('Set-up ended.');
    await portals.says('You do this');
    await finishRequestTypes(site(), site().deskOf('HELP'));
    await portals.press('Look again');
    await portals.says('This project has everything a mapping needs.');
    await acceptMapping(portals);
    await page.flag('Help desk is mapped');

    const deskId = site().deskOf('HELP');
    const wanted = { application: 'Design Studio', level: 'User' };
    const key = await ask(page, 'Requester', { type: ACCESS, deskId, ...wanted });
    expect(key).toBe('HELP-1');
    await page.issue('Approver', key);
    await page.move('Approved', 'Provisioned');
    expect(await site().membersOf(GROUP)).toEqual(['requester@example.com']);
  }, 90_000);
});
