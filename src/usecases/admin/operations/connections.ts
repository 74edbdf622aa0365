import { checkView, healthView } from '../../queries/check-views';
import { listConnections } from '../../queries/list-connections';
import { listConnectors } from '../../queries/list-connectors';
import type { AdminPorts } from '../admin-ports';
import type { ConnectionTest } from '../conclude-test';
import type { ConnectionInput } from '../save-connection';
import { deleteConnection } from '../delete-connection';
import { rotateSecret } from '../rotate-secret';
import type { RotationInput } from '../rotate-secret';
import { credentialEndIn } from '../run-checks';
import { saveConnection } from '../save-connection';
import { switchConnection } from '../switch-connection';
import { testConnection } from '../test-connection';
import { tryOutConnection } from '../try-out-connection';
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
