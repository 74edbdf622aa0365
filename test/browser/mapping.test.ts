import * as z from 'zod';
import type { Part } from './part';
import { ACCESS, ask } from './request-steps';
import { useTestSite } from './test-site';

const PROJECT = 'Access desk';
const TITLE = `${PROJECT} (ACCESS)`;
const UNLISTED = 'Unlisted tool';
const TYPES = ['Request application access', 'Request access removal', 'Request access change'];

const Fields = z.array(z.object({ id: z.string(), name: z.string() }));
const Contexts = z.object({ values: z.array(z.object({ id: z.string() })) });
const Options = z.object({ values: z.array(z.object({ value: z.string(), disabled: z.boolean() })) });

describe('The mapping wizard', () => {
  const site = useTestSite('configured');

  const choose = (portals: Part, type: string, intent: string): Promise<void> =>
    portals.pick(`What “${type}” asks for`, intent);

  /** Labels of the field with whether they can be chosen, as Jira has them. */
  async function optionsOf(name: string): Promise<Record<string, boolean>> {
    const fields = await site().jira('/rest/api/3/field', Fields);
    const field = `/rest/api/3/field/${fields.find((each) => each.name === name)?.id ?? name}`;
    const [context] = (await site().jira(`${field}/context`, Contexts)).values;
    const { values } = await site().jira(`${field}/context/${context?.id ?? ''}/option`, Options);
    return Object.fromEntries(values.map(({ value, disabled }) => [value, !disabled]));
  }

  it('takes other choices than it proposes, refuses a step that lacks something, and heals options in the review', async () => {
    const page = await site().open();
    const portals = await page.admin('Portals');
    await portals.act(TITLE, 'Remove mapping');
    await page.dialog(`Remove the mapping of ${TITLE}?`).press('Remove mapping');
    await page.flag('was removed');
    await portals.says('No project is mapped yet');
    await portals.root.getByRole('button', { name: 'Map a project', exact: true }).first().click();
    await portals.press(`Choose ${PROJECT}`);
    await portals.press('Next');

    for (const type of TYPES) await choose(portals, type, 'Nothing to do with access');
    await portals.press('Next');
    await portals.says('Choose at least one request type.');
    await choose(portals, 'Request application access', 'Asks for access');
    await choose(portals, 'Request access removal', 'Gives access back');
    await portals.press('Next');
    await portals.pick('Application', 'Access type');
    await portals.pick('Justification', 'Summary');
    await portals.press('Next');
    await portals.pick('Approvers', 'Assignee');
    await portals.press('Next');
    await portals.pick('Declined', 'Denied');
    await portals.press('Next');

    await portals.says('One field is mapped twice.');
    expect(await portals.root.getByRole('button', { name: 'Save mapping' }).isDisabled()).toBe(true);
    await portals.root.getByRole('button', { name: 'Go to Fields' }).first().click();
    await portals.pick('Application', 'Application');
    await portals.press('Next');
    await portals.says('When a request comes in, Gatehouse fills this field');
    await portals.press('Next');
    await portals.says('Only statuses that the workflows');
    await portals.press('Next');

    await portals.says(`The option "${UNLISTED}" means no enabled application`);
    await portals.press('Sync options');
    const dialog = page.dialog(`Sync the options of ${TITLE}?`);
    await dialog.says(`Switch off: ${UNLISTED}`);
    await dialog.says('This mapping cannot be saved as long as');
    await dialog.press('Sync options');
    await page.flag('1 option was changed');
    await portals.says('Jira confirms this mapping.');
    expect(await optionsOf('Application')).toEqual({
      ...{ 'Design Studio': true, 'Finance Ledger': true, 'Source Hub': true },
      [UNLISTED]: false,
    });
    await portals.row('Justification').says('Summary');
    await portals.row('Approvers').says('Assignee');
    await portals.press('Save mapping');
    await page.flag(`${PROJECT} is mapped`);
    await portals.row(TITLE).says('Valid');

    const key = await ask(page, 'Requester', { type: ACCESS, application: 'Design Studio', level: 'User' });
    const issue = await page.issue('Approver', key);
    await issue.says('Assignee');
    await page.move('Approved', 'Provisioned');
    expect(await site().membersOf('Gatehouse - Design Studio - Users')).toEqual(['requester@example.com']);
  }, 60_000);
});
