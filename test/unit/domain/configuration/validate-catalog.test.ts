import type { Catalog } from '#domain/configuration/catalog';
import { Catalog as CatalogSchema } from '#domain/configuration/catalog';
import { fault } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import { validateCatalog } from '#domain/configuration/validate-catalog';
import { binding, portal, rule } from '#test/unit/usecases/kit/admin-world';

const level = { id: 'user', name: 'User', entitlements: [binding()] };
const application = { id: 'wiki', name: 'Wiki', levels: [level] };
const connection = { id: 'main', connectorId: 'vendor', name: 'Main', config: {} };

const sound: Catalog = CatalogSchema.parse({
  connections: [connection],
  applications: [application],
  rules: [rule],
  portals: [portal],
});

const faultsOf = (changes: object) => validateCatalog(CatalogSchema.parse({ ...sound, ...changes }));
const pathsOf = (changes: object) => faultsOf(changes).map(({ path }) => path.join('.'));

test('a sound catalog has no faults, and neither has an empty one', () => {
  expect(validateCatalog(sound)).toEqual([]);
  expect(validateCatalog(CatalogSchema.parse({}))).toEqual([]);
});

test.each([
  [
    'a connection id used twice',
    { connections: [connection, connection] },
    ['connections.1.id'],
    'The id main is used twice. Ids are unique.',
  ],
  [
    'an application id used twice',
    { applications: [application, { id: 'wiki', name: 'Other', levels: [level] }] },
    ['applications.1.id'],
    'The id wiki is used twice. Ids are unique.',
  ],
  [
    'a rule id used twice',
    { rules: [rule, rule] },
    ['rules.1.id'],
    'The id wiki-users is used twice. Ids are unique.',
  ],
  [
    'a name that is another one’s alias',
    {
      applications: [
        { ...application, aliases: ['Docs'] },
        { id: 'docs', name: 'DOCS' },
      ],
    },
    ['applications.1.name'],
    'The application wiki already answers to "DOCS". Names and aliases are unique.',
  ],
  [
    'two levels of one name',
    { applications: [{ ...application, levels: [level, { ...level, id: 'member', name: ' user ' }] }] },
    ['applications.0.levels.1.name'],
    'The application has two access levels named "user".',
  ],
  [
    'a binding of an unknown connection',
    { connections: [] },
    ['applications.0.levels.0.entitlements.0.connectionId'],
    'There is no connection with the id main.',
  ],
  [
    'the same entitlement twice in one level',
    { applications: [{ ...application, levels: [{ ...level, entitlements: [binding(), binding()] }] }] },
    ['applications.0.levels.0.entitlements.1'],
    'The same entitlement is bound twice here.',
  ],
  [
    'an extra entitlement of an unknown connection',
    { rules: [{ ...rule, extraEntitlements: [{ ...binding(), connectionId: 'gone' }] }] },
    ['rules.0.extraEntitlements.0.connectionId'],
    'There is no connection with the id gone.',
  ],
  [
    'a rule for an unknown application',
    { rules: [{ ...rule, when: { applicationIds: ['gone'] } }] },
    ['rules.0.when.applicationIds.0'],
    'There is no application with the id gone.',
  ],
  [
    'a rule for a level that its applications do not have',
    {
      applications: [application, { id: 'chat', name: 'Chat', levels: [{ id: 'owner', name: 'Owner' }] }],
      rules: [{ ...rule, when: { applicationIds: ['wiki'], levelIds: ['owner'] } }],
    },
    ['rules.0.when.levelIds.0'],
    'None of the applications that the rule covers has an access level with the id owner.',
  ],
  [
    'two mappings of one project',
    { portals: [portal, { ...portal, id: 'again' }] },
    ['portals.1.projectId'],
    'Another portal mapping covers this project already. A project has one mapping.',
  ],
  [
    'one request type mapped twice',
    { portals: [{ ...portal, requestTypes: [...portal.requestTypes, ...portal.requestTypes] }] },
    ['portals.0.requestTypes.1.requestTypeId'],
    'This request type is mapped twice.',
  ],
  [
    'one field mapped twice',
    { portals: [{ ...portal, fields: { ...portal.fields, accessLevel: 'customfield_1' } }] },
    ['portals.0.fields'],
    'One field is mapped twice. Each fact needs a field of its own.',
  ],
])('%s is a fault at its place', (_case, changes, paths, sentence) => {
  expect(pathsOf(changes)).toEqual(paths);
  expect(faultsOf(changes).map(({ message }) => message)).toEqual([sentence]);
});

test('an alias that repeats the application’s own name harms nobody', () => {
  expect(pathsOf({ applications: [{ ...application, aliases: ['WIKI'] }] })).toEqual([]);
});

test('refusals may share one status; approval and provisioning may not', () => {
  const withStatuses = (statuses: object) => pathsOf({ portals: [{ ...portal, statuses }] });
  expect(withStatuses({ ...portal.statuses, denied: '2', declined: '2' })).toEqual([]);
  expect(withStatuses({ ...portal.statuses, provisioned: '1' })).toEqual(['portals.0.statuses.provisioned']);
});

test.each(['approved', 'denied', 'revoked', 'provisioned'] as const)(
  'a status that means %s already says so',
  (meaning) => {
    const statuses = { ...portal.statuses, provisioned: '9' };
    const needsAttention = statuses[meaning];
    expect(faultsOf({ portals: [{ ...portal, statuses: { ...statuses, needsAttention } }] })).toEqual([
      fault(['portals', 0, 'statuses', 'needsAttention'], say(`faults.portal.statusTwice.${meaning}`)),
    ]);
  },
);
