import { keys } from '../forge/keys';
import { createKvsConnectionHealth } from '../forge/kvs-connection-health';
import { createKvsIdentityMappings } from '../forge/kvs-identity-mappings';
import { createKvsSecretVault } from '../forge/kvs-secret-vault';
import { createKvsStatistics } from '../forge/kvs-statistics';
import { createKvsSweepMarks } from '../forge/kvs-sweep-marks';
import { sha256 } from '../forge/sha256';
import type { FlowPorts } from '../usecases/flow-ports';
import { createConnectorGateway } from './connectors';
import { issuePorts } from './issues';

/** Everything the main flow needs, the connectors included. Made anew for every invocation. */
export function flowPorts(): FlowPorts {
  const ports = issuePorts();
  return {
    ...ports,
    connectors: createConnectorGateway(createKvsSecretVault()),
    health: createKvsConnectionHealth(),
    mappings: createKvsIdentityMappings(),
    marks: createKvsSweepMarks(keys.sweepMark),
    reminders: createKvsSweepMarks(keys.reminderMark),
    statistics: createKvsStatistics(),
    hash: sha256,
  };
}
