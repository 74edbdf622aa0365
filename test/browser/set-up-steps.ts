import type { Registration } from './app-registration';
import type { Part } from './part';
import type { SitePage } from './site-page';

/** Walks the wizard up to its form, past the guide. */
export async function openConnectionForm(site: SitePage): Promise<Part> {
  const connectors = await site.admin('Connectors');
  await connectors.root.getByRole('button', { name: 'Add connector', exact: true }).first().click();
  const wizard = site.dialog('Add connector');
  await wizard.says('Microsoft Entra ID');
  await wizard.press('Next');
  await wizard.says('Grant admin consent');
  await wizard.press('Next');
  return wizard;
}

/** Fills the form of a connection, field by field. */
export async function fillConnection(wizard: Part, app: Registration, secret = app.secret): Promise<void> {
  await wizard.type('Name', 'Company directory');
  await wizard.type('Directory (tenant) ID', app.tenantId);
  await wizard.type('Application (client) ID', app.clientId);
  await wizard.typeSecret('Client secret', secret);
}

export interface NewApplication {
  readonly name: string;
  readonly owner?: string;
  /** Separated by commas, as are the levels. */
  readonly aliases?: string;
  readonly levels: string;
}

/** Adds an application to the catalog; its own page is open then. */
export async function addApplication(site: SitePage, given: NewApplication): Promise<Part> {
  const catalog = await site.admin('Catalog');
  await catalog.root.getByRole('button', { name: 'Add application', exact: true }).first().click();
  const dialog = site.dialog('Add application');
  await dialog.type('Name', given.name);
  if (given.owner !== undefined) await dialog.pick('Owner', given.owner);
  await dialog.type('Access levels', given.levels);
  if (given.aliases !== undefined) await dialog.type('Aliases', given.aliases);
  await dialog.press('Add application');
  await site.flag(`${given.name} was added`);
  return catalog;
}

/** Binds a group that the directory has to an access level of the open application. */
export async function bindGroup(site: SitePage, level: string, group: string): Promise<void> {
  await site.group(level).press('Bind group');
  const dialog = site.dialog(`Bind groups to ${level}`);
  await dialog.type('Search groups', group);
  await dialog.press(`Bind ${group}`);
  await site.flag(`${group} is bound to ${level}`);
  await dialog.press('Close');
}

/** Has Gatehouse create the group of an access level of the open application, under the name it proposes. */
export async function createGroup(site: SitePage, level: string): Promise<string> {
  await site.group(level).press('Create group');
  const dialog = site.dialog(`Create a group for ${level}`);
  const name = await dialog.root.getByLabel('Name of the group').inputValue();
  await dialog.press('Create and bind');
  await site.flag(`${name} was created and bound to ${level}`);
  return name;
}

export interface NewRule {
  readonly name: string;
  readonly application: string;
  readonly level?: string;
  /** A group of the site that requesters must be in. */
  readonly askedBy?: string;
  /** A group of the site. */
  readonly approvers: string;
}

/** Adds a rule for every kind of request, as the form proposes. */
export async function addRule(site: SitePage, rule: NewRule): Promise<void> {
  const rules = await site.admin('Rules');
  await rules.root.getByRole('button', { name: 'Add rule', exact: true }).first().click();
  await rules.type('Name', rule.name);
  if (rule.askedBy !== undefined) await rules.pick('Members of these groups', rule.askedBy);
  await rules.pick('Applications', rule.application);
  if (rule.level !== undefined) await rules.pick('Access levels', rule.level);
  await rules.says('the rule is for every kind of request');
  await rules.pick('Groups', rule.approvers);
  await rules.root.getByRole('button', { name: 'Add rule', exact: true }).click();
  await site.flag(`${rule.name} was added`);
}

/** Maps a project that has everything already, through the wizard, taking what it proposes. */
export async function mapProject(site: SitePage, name: string): Promise<void> {
  const portals = await site.admin('Portals');
  await portals.root.getByRole('button', { name: 'Map a project', exact: true }).first().click();
  await portals.press(`Choose ${name}`);
  await portals.says('This project has everything a mapping needs.');
  await acceptMapping(portals);
  await site.flag(`${name} is mapped`);
}

/** From a project that has everything to a saved mapping, taking what the wizard proposes. */
export async function acceptMapping(portals: Part): Promise<void> {
  await portals.press('Next');
  await portals.says('Choose what each request type asks for.');
  await portals.press('Next');
  await portals.says('Only fields of a fitting type are offered.');
  await portals.press('Next');
  await portals.says('When a request comes in, Gatehouse fills this field');
  await portals.press('Next');
  await portals.says('Only statuses that the workflows');
  await portals.press('Next');
  await portals.says('Jira confirms this mapping.');
  await portals.press('Save mapping');
}
