import { createKvsAuditLog } from '../forge/kvs-audit-log';
import { createKvsConnectionHealth } from '../forge/kvs-connection-health';
import { createKvsIdentityMappings } from '../forge/kvs-identity-mappings';
import { createKvsSecretVault } from '../forge/kvs-secret-vault';
import { createKvsSweepMarks } from '../forge/kvs-sweep-marks';
import type { FlowPorts } from '../usecases/flow-ports';
import { createConnectorGateway } from './connectors';
import { issuePorts } from './issues';

/** Everything the main flow needs, the connectors included. Made anew for every invocation. */
export function flowPorts(): FlowPorts {
  const ports = issuePorts();
  return {
    ...ports,
    audit: createKvsAuditLog({ clock: ports.clock }),
    connectors: createConnectorGateway(createKvsSecretVault()),
    health: createKvsConnectionHealth(),
    mappings: createKvsIdentityMappings(),
    marks: createKvsSweepMarks(),
  };
}
