import { checkView, healthView } from '#usecases/connections/views/check-views';
import { listConnections } from '#usecases/connections/views/list-connections';
import { listConnectors } from '#usecases/connections/views/list-connectors';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import type { ConnectionTest } from '#usecases/connections/conclude-test';
import type { ConnectionInput } from '#usecases/connections/save-connection';
import { deleteConnection } from '#usecases/connections/delete-connection';
import { rotateSecret } from '#usecases/connections/rotate-secret';
import type { RotationInput } from '#usecases/connections/rotate-secret';
import { credentialEndIn } from '#usecases/connections/run-checks';
import { saveConnection } from '#usecases/connections/save-connection';
import { switchConnection } from '#usecases/connections/switch-connection';
import { testConnection } from '#usecases/connections/test-connection';
import { tryOutConnection } from '#usecases/connections/try-out-connection';
import type { ById, Caller } from './caller';

const shown = ({ passed, checks, health, driven }: ConnectionTest) => ({
  ...{ passed, driven },
  checks: checks.map(checkView),
  health: healthView(health),
});

async function triedOut(ports: AdminPorts, input: Parameters<typeof tryOutConnection>[1]) {
  const { passed, checks } = await tryOutConnection(ports, input);
  return {
    passed,
    checks: checks.map(checkView),
    credentialExpiresAt: credentialEndIn(checks) ?? null,
  };
}

async function rotated(ports: AdminPorts, actor: string, input: RotationInput) {
  const rotation = await rotateSecret(ports, actor, input);
  return { ...shown(rotation), rotated: rotation.rotated };
}

export function connectionOperations(ports: AdminPorts) {
  return {
    'connectors.list': async () => listConnectors(ports.definitions),
    'connections.list': () => listConnections(ports),
    'connections.save': (input: ConnectionInput, { accountId }: Caller) =>
      saveConnection(ports, accountId, input),
    'connections.tryOut': (input: Parameters<typeof tryOutConnection>[1]) => triedOut(ports, input),
    'connections.rotate': (input: RotationInput, { accountId }: Caller) => rotated(ports, accountId, input),
    'connections.test': async ({ id }: ById, { accountId }: Caller) =>
      shown(await testConnection(ports, accountId, id)),
    'connections.enable': ({ id }: ById, { accountId }: Caller) =>
      switchConnection(ports, accountId, { id, enabled: true }),
    'connections.disable': ({ id }: ById, { accountId }: Caller) =>
      switchConnection(ports, accountId, { id, enabled: false }),
    'connections.delete': ({ id }: ById, { accountId }: Caller) => deleteConnection(ports, accountId, id),
  };
}
