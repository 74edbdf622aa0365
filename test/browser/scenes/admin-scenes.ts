import type { Page } from 'playwright-core';
import { chooseAction, fill, openTab, pick, press, see, tick } from './clicks';
import type { Scene } from './scene';

const admin = { persona: 'admin', route: 'admin' } as const;

const on = (tab: string, ...then: readonly ((page: Page) => Promise<void>)[]) => ({
  ...admin,
  act: async (page: Page) => {
    await openTab(page, tab);
    for (const step of then) await step(page);
  },
});

const pressing = (name: string | RegExp) => (page: Page) => press(page, name);
const seeing = (words: string | RegExp) => (page: Page) => see(page, words);
const acting = (of: string, action: string) => (page: Page) => chooseAction(page, of, action);
const filling = (label: string | RegExp, value: string) => (page: Page) => fill(page, label, value);
const ticking = (label: string) => (page: Page) => tick(page, label);
const picking = (label: string | RegExp, words: string) => (page: Page) => pick(page, label, words);

/** Through the steps of the mapping wizard, taking what is mapped. */
async function toReview(page: Page): Promise<void> {
  for (const step of [/^Choose what each/, /^Only fields/, /^When a request/, /^Only statuses/]) {
    await press(page, 'Next');
    await see(page, step);
  }
  await press(page, 'Next');
  await see(page, 'Save mapping');
}

const connectors: readonly Scene[] = [
  { ...admin, name: 'overview', height: 1560, shows: 'Long-time member' },
  { ...on('Connectors'), name: 'connectors', shows: 'Passed' },
  {
    ...on('Connectors', acting('Microsoft Entra ID', 'Test')),
    name: 'connector-test',
    height: 1000,
    shows: 'The connection is ready.',
  },
  {
    ...on('Connectors', acting('Microsoft Entra ID', 'Rotate secret')),
    name: 'connector-rotate',
    shows: 'The new secret is tested first.',
  },
  {
    ...on('Connectors', acting('Microsoft Entra ID', 'Delete'), pressing('Delete connection')),
    name: 'connector-in-use',
    shows: 'It is still in use',
  },
];

const design = (...then: readonly ((page: Page) => Promise<void>)[]) =>
  on('Catalog', pressing('Design Studio'), seeing('Rules that name it'), ...then);

const catalog: readonly Scene[] = [
  { ...on('Catalog'), name: 'catalog', shows: '3 applications' },
  { ...design(), name: 'catalog-application', shows: 'Nothing found' },
  {
    ...design(pressing('Bind group'), filling(/^Search groups/, 'Sample'), seeing('Cannot be bound')),
    name: 'catalog-bind-groups',
    height: 1200,
    shows: 'Sample - Dynamic',
  },
  {
    ...on(
      'Catalog',
      pressing('Import'),
      filling(/^Export to import/, '{"format":"nonsense"}'),
      pressing('Check'),
    ),
    name: 'catalog-import-refused',
    shows: /needs to be corrected|problems/,
  },
];

const LAST_RULE = 'Users need one approver';

const rules: readonly Scene[] = [
  { ...on('Rules'), name: 'rules', height: 1000, shows: 'Always last.' },
  { ...on('Rules', acting(LAST_RULE, 'Edit')), name: 'rule-editor', height: 1500, shows: 'The rule reads' },
  {
    ...on('Rules', acting(LAST_RULE, 'Edit'), filling(/^Name/, ''), pressing('Save rule')),
    name: 'rule-editor-fault',
    shows: 'Give the rule a name.',
  },
  {
    ...on(
      'Rules',
      acting(LAST_RULE, 'Edit'),
      picking(/^The owner of the application/, 'Is not'),
      ticking('High'),
      ticking('Saturday'),
      ticking('Sunday'),
      filling('From', '06:00'),
    ),
    name: 'rule-editor-conditions',
    height: 1650,
    shows: /and the risk of the application is/,
  },
  {
    ...on(
      'Rules',
      pressing('What if…'),
      picking(/^Who asks/, 'requester@'),
      picking(/^Application/, 'Finance Ledger'),
      picking(/^Access level/, 'Admin'),
      pressing('Show decision'),
    ),
    name: 'rules-what-if',
    height: 1350,
    shows: 'Decided by rule 4',
  },
  {
    ...on(
      'Rules',
      acting(LAST_RULE, 'Edit'),
      filling(/^Longest duration/, '7'),
      pressing('Replay last 50 requests'),
    ),
    name: 'rules-replay',
    height: 1100,
    from: 'Limits',
    shows: 'requests replayed',
  },
  {
    ...on('Rules', acting(LAST_RULE, 'Delete')),
    name: 'rule-delete',
    shows: 'New requests go on to the rules below it.',
  },
  { ...on('Rules', pressing('History')), name: 'rules-history', shows: 'Changes of the rules' },
];

const portals: readonly Scene[] = [
  { ...on('Portals'), name: 'portals', shows: 'Access desk' },
  {
    ...on('Portals', acting('Access desk (ACCESS)', 'Show problems')),
    name: 'portal-problems',
    shows: 'keeps this from working',
  },
  {
    ...on('Portals', acting('Access desk (ACCESS)', 'Sync options')),
    name: 'portal-sync-options',
    shows: 'No option is ever deleted.',
  },
  {
    ...on('Portals', acting('Access desk (ACCESS)', 'Edit'), pressing('Next')),
    name: 'portal-request-types',
    height: 1000,
    shows: 'Choose what each request type asks for.',
  },
  {
    ...on('Portals', acting('Access desk (ACCESS)', 'Edit'), toReview),
    name: 'portal-review',
    height: 1400,
    shows: 'means no enabled application',
  },
  {
    ...on('Portals', acting('Access desk (ACCESS)', 'Edit'), toReview, pressing('Sync options')),
    name: 'portal-review-sync',
    shows: 'This mapping cannot be saved as long as',
  },
];

const people: readonly Scene[] = [
  { ...on('People'), name: 'people', shows: 'Identity mappings' },
  {
    ...on('People', picking(/^Person/, 'ambiguous@'), pressing('Check')),
    name: 'people-check',
    shows: 'Several accounts have the person',
  },
  {
    ...on(
      'People',
      pressing('Import CSV'),
      filling(
        /^CSV/,
        'account,connection,principal\nagent@example.com,entra,agent@example.com\nnobody@example.com,entra,x',
      ),
      pressing('Check lines'),
    ),
    name: 'people-import',
    shows: '2 lines checked, 1 refused.',
  },
];

const access: readonly Scene[] = [
  { ...on('Access'), name: 'access', height: 1050, shows: 'ACCESS-10' },
  {
    ...on('Access', pressing(/^Needs attention \(/)),
    name: 'access-needs-attention',
    shows: 'Grants that stopped',
  },
  {
    ...on('Access', pressing(/^Details of .* on ACCESS-9$/), seeing('This stopped and waits')),
    name: 'access-detail-stopped',
    height: 1300,
    shows: 'Map identity and retry',
  },
  {
    ...on('Access', pressing(/^Details of .* on ACCESS-8$/), seeing('At a glance')),
    name: 'access-detail',
    height: 1500,
    shows: 'At a glance',
  },
  {
    ...on('Access', pressing(/^Details of .* on ACCESS-8$/), seeing('At a glance'), pressing('Revoke')),
    name: 'access-revoke',
    shows: 'The membership is taken away now',
  },
];

const records: readonly Scene[] = [
  { ...on('Audit'), name: 'audit', height: 1000, shows: 'Person mapped to an account' },
  {
    ...on('Audit', pressing(/^Details of Access given/), pressing('Verify chain')),
    name: 'audit-verified',
    shows: 'The chain is intact',
  },
  { ...on('Audit', pressing('Export')), name: 'audit-export', shows: 'JSON Lines' },
  { ...on('Settings'), name: 'settings', height: 1400, shows: 'Danger zone' },
  {
    ...on('Settings', pressing('Pause provisioning')),
    name: 'settings-pause',
    shows: 'Pause provisioning?',
  },
  {
    ...on('Settings', pressing('Clear configuration')),
    name: 'settings-clear',
    shows: 'Clear the configuration?',
  },
];

/** The administration of a desk at work. Nothing here changes the world. */
export const adminScenes: readonly Scene[] = [
  ...connectors,
  ...catalog,
  ...rules,
  ...portals,
  ...people,
  ...access,
  ...records,
];
