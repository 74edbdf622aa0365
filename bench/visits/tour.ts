import type { Browser } from 'playwright-core';
import type { Opening } from './probe';
import { Visitor } from './visitor';

const ROUNDS = 5;

const ADMIN_TABS = [
  'Connectors',
  'Catalog',
  'Rules',
  'Portals',
  'People',
  'Access',
  'Audit',
  'Settings',
  'Overview',
] as const;

const PANEL = '[role="tabpanel"]:not([hidden])';
const ANYWHERE = 'main';
const DIALOG = '[role="dialog"]';

/** Openings by the name of the page, one for each round. */
export type Openings = Map<string, Opening[]>;

type Note = (name: string, opening: Opening) => void;

async function administration(browser: Browser, address: string, note: Note): Promise<void> {
  const visitor = await Visitor.arrive(browser, address, 'admin');
  for (let round = 0; round < ROUNDS; round += 1) {
    note('administration, by its address', await visitor.open('#/admin', PANEL));
    for (const tab of ADMIN_TABS)
      note(
        `administration: ${tab.toLowerCase()}`,
        await visitor.press((page) => page.getByRole('tab', { name: tab, exact: true }), PANEL),
      );
  }
  await visitor.leave();
}

async function issue(browser: Browser, address: string, key: string, note: Note): Promise<void> {
  for (const persona of ['approver', 'agent']) {
    const visitor = await Visitor.arrive(browser, address, persona);
    for (let round = 0; round < ROUNDS; round += 1)
      note(`issue panel, as ${persona}`, await visitor.open(`#/issues/${key}`, ANYWHERE));
    await visitor.leave();
  }
}

async function portal(browser: Browser, address: string, key: string, note: Note): Promise<void> {
  const visitor = await Visitor.arrive(browser, address, 'requester');
  for (let round = 0; round < ROUNDS; round += 1) {
    note('request in the portal', await visitor.open(`#/portal/${key}`, ANYWHERE));
    await visitor.prepare((page) => page.getByRole('button', { name: /my menu/ }).click());
    const entry = await visitor.press((page) => page.getByRole('menuitem').first(), DIALOG);
    note('my access', entry);
  }
  await visitor.leave();
}

/** Opens every page of the app, several times each. */
export async function tour(browser: Browser, address: string, issueKey: string): Promise<Openings> {
  const openings: Openings = new Map();
  const note: Note = (name, opening) => openings.set(name, [...(openings.get(name) ?? []), opening]);
  await administration(browser, address, note);
  await issue(browser, address, issueKey, note);
  await portal(browser, address, issueKey, note);
  return openings;
}
