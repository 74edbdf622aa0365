import { healthView, listConnections } from '../../queries/list-configuration';
import { listConnectors } from '../../queries/list-connectors';
import type { AdminPorts } from '../admin-ports';
import type { ConnectionInput } from '../save-connection';
import { deleteConnection } from '../delete-connection';
import { saveConnection } from '../save-connection';
import { switchConnection } from '../switch-connection';
import { testConnection } from '../test-connection';
import type { ById, Caller } from './caller';

async function tested(ports: AdminPorts, actor: string, id: string) {
  const { passed, checks, health, driven } = await testConnection(ports, actor, id);
  const shown = checks.map(({ id: check, name, result, sentence }) => ({
    id: check,
    name,
    result,
    sentence,
  }));
  return { passed, checks: shown, health: healthView(health), driven };
}

export function connectionOperations(ports: AdminPorts) {
  return {
    'connectors.list': async () => listConnectors(ports.definitions),
    'connections.list': () => listConnections(ports),
    'connections.save': (input: ConnectionInput, { accountId }: Caller) =>
      saveConnection(ports, accountId, input),
    'connections.test': ({ id }: ById, { accountId }: Caller) => tested(ports, accountId, id),
    'connections.enable': ({ id }: ById, { accountId }: Caller) =>
      switchConnection(ports, accountId, { id, enabled: true }),
    'connections.disable': ({ id }: ById, { accountId }: Caller) =>
      switchConnection(ports, accountId, { id, enabled: false }),
    'connections.delete': ({ id }: ById, { accountId }: Caller) => deleteConnection(ports, accountId, id),
  };
}
