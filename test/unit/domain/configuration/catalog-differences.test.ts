import fc from 'fast-check';
import { Catalog } from '#domain/configuration/catalog';
import { catalogDifferences } from '#domain/configuration/catalog-differences';

const binding = { connectionId: 'main', entitlement: { type: 'group', id: 'g1' }, displayName: 'Wiki users' };
const level = { id: 'user', name: 'User', entitlements: [binding] };
const rule = (id: string, version = 1) => ({
  id,
  name: `Rule ${id}`,
  version,
  when: {},
  outcome: { kind: 'automatic', reason: 'low risk' },
});

const wiki = { id: 'wiki', name: 'Wiki', levels: [level] };
const connection = { id: 'main', connectorId: 'vendor', name: 'Main', config: { tenant: 'acme' } };
const base = {
  connections: [connection],
  applications: [wiki],
  rules: ['a', 'b', 'c'].map((id) => rule(id)),
};

const between = (before: object, after: object) =>
  catalogDifferences(Catalog.parse({ ...base, ...before }), Catalog.parse({ ...base, ...after }));

test('a configuration does not differ from itself', () => {
  expect(between({}, {})).toEqual([]);
});

test('what came and what went is named, in the order of the sections', () => {
  const crm = { id: 'crm', name: 'CRM', levels: [level] };
  expect(between({}, { applications: [crm], connections: [] })).toEqual([
    { section: 'connections', id: 'main', name: 'Main', kind: 'removed', changes: [], more: 0 },
    { section: 'applications', id: 'crm', name: 'CRM', kind: 'added', changes: [], more: 0 },
    { section: 'applications', id: 'wiki', name: 'Wiki', kind: 'removed', changes: [], more: 0 },
  ]);
});

test('what changed is told by its place, before and after', () => {
  const after = {
    ...wiki,
    name: 'Wikipedia',
    risk: 'high',
    aliases: ['pages'],
    levels: [{ ...level, name: 'Reader' }],
  };
  const [found] = between({}, { applications: [after] });
  expect(found).toMatchObject({ kind: 'changed', name: 'Wikipedia', more: 0 });
  expect(found?.changes).toEqual(
    expect.arrayContaining([
      { path: 'name', before: 'Wiki', after: 'Wikipedia' },
      { path: 'levels.user.name', before: 'User', after: 'Reader' },
      { path: 'aliases', before: '[]', after: '["pages"]' },
    ]),
  );
});

test('a level that came is one change, told as a whole', () => {
  const admin = { id: 'admin', name: 'Admin', entitlements: [] };
  const [found] = between({}, { applications: [{ ...wiki, levels: [level, admin] }] });
  expect(found?.changes).toEqual([
    { path: 'levels.admin', before: null, after: '{"entitlements":[],"id":"admin","name":"Admin"}' },
  ]);
});

test('the order of rules is a difference, a rule that came in between is none for the others', () => {
  const reordered = between({}, { rules: ['c', 'a', 'b'].map((id) => rule(id)) });
  expect(reordered.map(({ id, changes }) => [id, changes[0]?.before, changes[0]?.after])).toEqual([
    ['c', '3', '1'],
    ['a', '1', '2'],
    ['b', '2', '3'],
  ]);
  const inserted = between({}, { rules: ['a', 'x', 'b', 'c'].map((id) => rule(id)) });
  expect(inserted.map(({ id, kind }) => [id, kind])).toEqual([['x', 'added']]);
});

test('what only the app writes is no difference: versions, and which secret is in force', () => {
  const secret = { version: 'v2', changedAt: '2026-11-02T09:00:00.000Z' };
  expect(
    between(
      {},
      { connections: [{ ...connection, secret }], rules: ['a', 'b', 'c'].map((id) => rule(id, 7)) },
    ),
  ).toEqual([]);
});

test('settings are told like everything else', () => {
  const [found] = between({}, { settings: { notifications: { remindDays: 7 } } });
  expect(found).toMatchObject({
    section: 'settings',
    changes: [{ path: 'notifications.remindDays', before: '0', after: '7' }],
  });
});

test('long values and long lists of changes are cut, and what was left out is counted', () => {
  const config = (value: string) =>
    Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`setting${index}`, `${value}${'x'.repeat(900)}`]),
    );
  const [found] = between(
    { connections: [{ ...connection, config: config('a') }] },
    { connections: [{ ...connection, config: config('b') }] },
  );
  expect(found?.changes).toHaveLength(20);
  expect(found?.more).toBe(10);
  expect(found?.changes[0]?.after?.length).toBeLessThanOrEqual(201);
});

test('there is a difference exactly where the values differ', () => {
  const config = fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue(), { maxKeys: 5 });
  fc.assert(
    fc.property(config, config, (a, b) => {
      const normal = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, never>;
      const [from, to] = [normal(a), normal(b)];
      const found = between(
        { connections: [{ ...connection, config: from }] },
        { connections: [{ ...connection, config: to }] },
      );
      const sorted = (value: object) =>
        JSON.stringify(value, (_key, inner: unknown) =>
          typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
            : inner,
        );
      expect(found.length === 0).toBe(sorted(from) === sorted(to));
    }),
  );
});
