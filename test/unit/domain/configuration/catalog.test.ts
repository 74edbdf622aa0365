import { Catalog, Connection, emptyCatalog } from '#domain/configuration/catalog';
import { fault, faultsFrom, faultsUnder } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';

const connection = {
  id: 'main',
  connectorId: 'entra',
  name: 'Main',
  config: { tenantId: 'a', nested: [1, null] },
};

it('a catalog with nothing in it is the empty one', () => {
  expect(Catalog.parse({})).toEqual(emptyCatalog);
});

it('a connection is enabled unless it says otherwise, and needs no secret yet', () => {
  expect(Connection.parse(connection)).toEqual({ ...connection, enabled: true });
});

it.each([
  ['a setting that is no JSON', { config: { when: new Date(0) } }],
  ['a connector id that is no folder name', { connectorId: '../entra' }],
  [
    'a secret value where only its version belongs',
    { secret: { version: 'v1', changedAt: '2026-11-02T12:00:00.000Z', value: 's' } },
  ],
  ['a blank name', { name: ' ' }],
])('a connection with %s is refused', (_what, changes) => {
  expect(Connection.safeParse({ ...connection, ...changes }).success).toBe(false);
});

describe('faults of what a person entered', () => {
  const faults = (value: unknown) => {
    const parsed = Catalog.safeParse(value);
    return parsed.success ? [] : faultsFrom(parsed.error, ['file']);
  };

  it('lie beside what is wrong, one for each unknown setting', () => {
    expect(faults({ rule: [], portal: [] }).map((fault) => fault.path)).toEqual([
      ['file', 'rule'],
      ['file', 'portal'],
    ]);
    expect(
      faults({ connections: [connection, { ...connection, name: '' }] }).map((fault) => fault.path),
    ).toEqual([['file', 'connections', 1, 'name']]);
  });

  it('never quote what was entered', () => {
    const canary = 'canary-secret-value';
    const found = faults({
      connections: [{ ...connection, connectorId: canary.toUpperCase(), enabled: canary }],
      [canary.repeat(9)]: 1,
    });
    const messages = found.map((fault) => fault.message).join();
    expect(found.length).toBeGreaterThan(2);
    expect(messages.toLowerCase()).not.toContain('canary');
    for (const fault of found) expect(String(fault.path.at(-1)).length).toBeLessThanOrEqual(60);
  });

  it('are the same seen from further up', () => {
    const said = say('faults.input.empty');
    expect(faultsUnder(['rules', 0], [fault('name', said)])).toEqual([fault(['rules', 0, 'name'], said)]);
  });
});
