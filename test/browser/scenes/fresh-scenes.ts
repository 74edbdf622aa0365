import type { Page } from 'playwright-core';
import { fill, openTab, press, see } from './clicks';
import type { Scene } from './scene';
import { chapter } from './scene';
import type { SceneSite } from './scene-site';

const admin = { persona: 'admin', route: 'admin' } as const;

const emptyPage = (name: string, tab: string, shows: string): Scene => ({
  ...admin,
  name: `fresh-${name}`,
  act: (page) => openTab(page, tab),
  shows,
});

/** Goes forward in the wizard of connectors, as far as the form of the settings. */
async function toDetails(page: Page): Promise<void> {
  await openTab(page, 'Connectors');
  await press(page, 'Add connector');
  await press(page, 'Next');
  await see(page, 'Least permissions');
  await press(page, 'Next');
  await see(page, 'Sign in with');
}

/** Chooses the certificate, and for it a file that cannot be read: how such a file begins. */
async function uploadPfx(page: Page): Promise<void> {
  await toDetails(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Certificate with private key').check({ force: true });
  const pfx = Buffer.concat([Buffer.from('308209d0020103', 'hex'), Buffer.alloc(0x9d0 - 3)]);
  await dialog
    .getByLabel('Upload certificate and private key')
    .setInputFiles({ name: 'gatehouse.pfx', mimeType: 'application/x-pkcs12', buffer: pfx });
  await see(page, /^This is a PFX file/);
  await dialog.getByLabel(/^Thumbprint/).scrollIntoViewIfNeeded();
}

async function tryCredential(page: Page, site: SceneSite, secret: string): Promise<void> {
  await toDetails(page);
  await fill(page, /^Directory \(tenant\) ID/, site.world.entra.tenantId);
  await fill(page, /^Application \(client\) ID/, site.world.entra.clientId);
  await fill(page, /^Client secret/, secret);
  await press(page, 'Test settings');
}

async function chooseProject(page: Page, project: string): Promise<void> {
  await openTab(page, 'Portals');
  await press(page, 'Map a project');
  await press(page, `Choose ${project}`);
  await see(page, /Missing, or named|This project has everything/);
}

const emptyPages: readonly Scene[] = [
  { ...admin, name: 'fresh-overview', shows: '0 of 5 steps done' },
  emptyPage('connectors', 'Connectors', 'Add your first connector'),
  emptyPage('catalog', 'Catalog', 'Add a connection first'),
  emptyPage('rules', 'Rules', 'No rules yet'),
  emptyPage('portals', 'Portals', 'No project is mapped yet'),
  emptyPage('people', 'People', 'No directory is connected yet'),
  emptyPage('access', 'Access', 'No access yet'),
  emptyPage('audit', 'Audit', 'Nothing was recorded here'),
];

const connecting: readonly Scene[] = [
  {
    ...admin,
    name: 'connector-guide',
    height: 1250,
    act: async (page) => {
      await openTab(page, 'Connectors');
      await press(page, 'Add connector');
      await press(page, 'Next');
    },
    shows: 'Least permissions',
  },
  {
    ...admin,
    name: 'connector-choose',
    act: async (page) => {
      await openTab(page, 'Connectors');
      await press(page, 'Add connector');
    },
    shows: 'Adds people to groups of your Entra tenant',
  },
  { ...admin, name: 'connector-details', height: 1100, act: toDetails, shows: 'Secret ends on' },
  {
    ...admin,
    name: 'connector-certificate',
    height: 1100,
    act: uploadPfx,
    shows: /^This is a PFX file/,
  },
  {
    ...admin,
    name: 'connector-test-failed',
    height: 1000,
    act: (page, _story, site) => tryCredential(page, site, 'not-the-secret'),
    shows: /checks? failed/,
  },
  {
    ...admin,
    name: 'connector-test-passed',
    height: 1000,
    act: async (page, _story, site) => {
      await tryCredential(page, site, site.world.entra.clientSecret);
      await see(page, 'Save the connection to use it');
    },
    shows: 'Save the connection to use it',
  },
  {
    ...admin,
    name: 'connector-added',
    act: async (page, _story, site) => {
      await tryCredential(page, site, site.world.entra.clientSecret);
      await see(page, 'Save the connection to use it');
      await press(page, 'Save');
    },
    shows: 'was added and tested',
  },
];

const filling: readonly Scene[] = [
  emptyPage('catalog-connected', 'Catalog', 'No applications yet'),
  {
    ...admin,
    name: 'application-add',
    height: 1000,
    act: async (page) => {
      await openTab(page, 'Catalog');
      await press(page, 'Add application');
      await fill(page, /^Name/, 'ChatGPT Enterprise');
      await fill(page, /^Description/, 'Assistant for writing and research.');
      await fill(page, /^Access levels/, 'User');
    },
    shows: 'You bind groups to them next.',
  },
  {
    ...admin,
    name: 'group-create',
    act: async (page) => {
      await openTab(page, 'Catalog');
      await press(page, 'Add application');
      await fill(page, /^Name/, 'ChatGPT Enterprise');
      await press(page, 'Add application');
      await see(page, 'nobody can get this level');
      await press(page, 'Create group');
    },
    shows: 'Gatehouse proposes a name',
  },
  {
    ...admin,
    name: 'overview-started',
    height: 1350,
    shows: /[12] of 5 steps done/,
  },
];

const mapping: readonly Scene[] = [
  {
    ...admin,
    name: 'portal-projects',
    act: async (page) => {
      await openTab(page, 'Portals');
      await press(page, 'Map a project');
    },
    shows: 'Choose a service project',
  },
  {
    ...admin,
    name: 'portal-project-found',
    height: 1000,
    act: (page) => chooseProject(page, 'Help desk'),
    shows: 'Set up for me',
  },
  {
    ...admin,
    name: 'portal-set-up-plan',
    height: 1700,
    act: async (page) => {
      await chooseProject(page, 'Help desk');
      await press(page, 'Set up for me');
    },
    shows: 'Gatehouse does this',
  },
];

/** From an installation with nothing in it. */
export const freshScenes = chapter({
  title: 'A fresh installation',
  installation: 'fresh',
  prepare: () => Promise.resolve(),
  scenes: [...emptyPages, ...connecting, ...filling, ...mapping],
});
