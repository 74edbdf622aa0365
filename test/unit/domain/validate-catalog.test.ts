import type { Catalog } from '../../../src/domain/catalog';
import { Catalog as CatalogSchema } from '../../../src/domain/catalog';
import { validateCatalog } from '../../../src/domain/validate-catalog';
import { binding, portal, rule } from '../usecases/admin/admin-world';

const level = { id: 'user', name: 'User', entitlements: [binding()] };
const application = { id: 'wiki', name: 'Wiki', levels: [level] };
const connection = { id: 'main', connectorId: 'vendor', name: 'Main', config: {} };

const sound: Catalog = CatalogSchema.parse({
  connections: [connection],
  applications: [application],
  rules: [rule],
  portals: [portal],
});

const pathsOf = (changes: object) =>
  validateCatalog(CatalogSchema.parse({ ...sound, ...changes })).map(({ path }) => path.join('.'));

test('a sound catalog has no faults, and neither has an empty one', () => {
  expect(validateCatalog(sound)).toEqual([]);
  expect(validateCatalog(CatalogSchema.parse({}))).toEqual([]);
});

test.each([
  ['a connection id used twice', { connections: [connection, connection] }, ['connections.1.id']],
  [
    'an application id used twice',
    { applications: [application, { id: 'wiki', name: 'Other', levels: [level] }] },
    ['applications.1.id'],
  ],
  ['a rule id used twice', { rules: [rule, rule] }, ['rules.1.id']],
  [
    'a name that is another one’s alias',
    {
      applications: [
        { ...application, aliases: ['Docs'] },
        { id: 'docs', name: 'DOCS' },
      ],
    },
    ['applications.1.name'],
  ],
  [
    'two levels of one name',
    { applications: [{ ...application, levels: [level, { ...level, id: 'member', name: ' user ' }] }] },
    ['applications.0.levels.1.name'],
  ],
  [
    'a binding of an unknown connection',
    { connections: [] },
    ['applications.0.levels.0.entitlements.0.connectionId'],
  ],
  [
    'the same entitlement twice in one level',
    { applications: [{ ...application, levels: [{ ...level, entitlements: [binding(), binding()] }] }] },
    ['applications.0.levels.0.entitlements.1'],
  ],
  [
    'an extra entitlement of an unknown connection',
    { rules: [{ ...rule, extraEntitlements: [{ ...binding(), connectionId: 'gone' }] }] },
    ['rules.0.extraEntitlements.0.connectionId'],
  ],
  [
    'a rule for an unknown application',
    { rules: [{ ...rule, when: { applicationIds: ['gone'] } }] },
    ['rules.0.when.applicationIds.0'],
  ],
  [
    'a rule for a level that its applications do not have',
    {
      applications: [application, { id: 'chat', name: 'Chat', levels: [{ id: 'owner', name: 'Owner' }] }],
      rules: [{ ...rule, when: { applicationIds: ['wiki'], levelIds: ['owner'] } }],
    },
    ['rules.0.when.levelIds.0'],
  ],
  ['two mappings of one project', { portals: [portal, { ...portal, id: 'again' }] }, ['portals.1.projectId']],
  [
    'one request type mapped twice',
    { portals: [{ ...portal, requestTypes: [...portal.requestTypes, ...portal.requestTypes] }] },
    ['portals.0.requestTypes.1.requestTypeId'],
  ],
  [
    'one field mapped twice',
    { portals: [{ ...portal, fields: { ...portal.fields, accessLevel: 'customfield_1' } }] },
    ['portals.0.fields'],
  ],
])('%s is a fault at its place', (_case, changes, paths) => {
  expect(pathsOf(changes)).toEqual(paths);
});

test('an alias that repeats the application’s own name harms nobody', () => {
  expect(pathsOf({ applications: [{ ...application, aliases: ['WIKI'] }] })).toEqual([]);
});

test('refusals may share one status; approval and provisioning may not', () => {
  const withStatuses = (statuses: object) => pathsOf({ portals: [{ ...portal, statuses }] });
  expect(withStatuses({ ...portal.statuses, denied: '2', declined: '2' })).toEqual([]);
  expect(withStatuses({ ...portal.statuses, provisioned: '1' })).toEqual(['portals.0.statuses.provisioned']);
});
