import type { Connection } from '#domain/configuration/catalog';
import { createConnectorGateway } from '#wiring/connectors';
import { InMemorySecretVault } from '#test/support/fakes/in-memory-secret-vault';

const ids = {
  tenantId: '33333333-3333-4333-8333-333333333333',
  clientId: '44444444-4444-4444-8444-444444444444',
};
const canary = 'canary~secret~1';

const connection = (changes: Partial<Connection>): Connection => ({
  id: 'main',
  connectorId: 'entra',
  name: 'Main tenant',
  enabled: true,
  config: ids,
  ...changes,
});

/** What opening the connection with this secret ends with. */
async function opening(changes: Partial<Connection>, secret?: Readonly<Record<string, unknown>>) {
  const vault = new InMemorySecretVault();
  const version = secret === undefined ? undefined : await vault.put('main', secret);
  const kept = version === undefined ? {} : { secret: { version, changedAt: '2026-11-01T08:00:00.000Z' } };
  const open = createConnectorGateway(vault).open(connection({ ...changes, ...kept }));
  return open.then(
    () => 'opened',
    (error: unknown) => error,
  );
}

const refused = (key: string, params?: Readonly<Record<string, string>>) => ({
  name: 'ConnectorError',
  kind: 'misconfigured',
  said: { key: `vendor.connection.${key}`, ...(params === undefined ? {} : { params }) },
});

describe('opening a connection', () => {
  test('asks for a secret where there is none', async () => {
    expect(await opening({})).toMatchObject(refused('noSecret', { connection: 'Main tenant' }));
  });

  test('names the settings that do not fit, and nothing that was entered', async () => {
    const error = await opening({ config: { ...ids, tenantId: canary } }, { clientSecret: [canary] });
    const fields = 'tenantId, clientSecret';
    expect(error).toMatchObject(refused('misfit', { connection: 'Main tenant', fields }));
    expect(JSON.stringify([error, String(error)])).not.toContain(canary);
  });

  test('of settings that are not saved names them alike', async () => {
    const gateway = createConnectorGateway(new InMemorySecretVault());
    await expect(
      gateway.openUnsaved('entra', { ...ids, clientId: canary, clientSecret: canary }),
    ).rejects.toMatchObject(refused('misfitUnsaved', { fields: 'clientId' }));
  });

  test('is refused for a connector that the app does not have', async () => {
    expect(await opening({ connectorId: 'elsewhere' }, {})).toMatchObject(refused('unknownConnector'));
  });
});
