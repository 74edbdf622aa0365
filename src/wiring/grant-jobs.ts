import { keys } from '#forge/storage/rows/keys';
import { createKvsConnectionHealth } from '#forge/storage/kvs-connection-health';
import { createKvsIdentityMappings } from '#forge/storage/kvs-identity-mappings';
import { createKvsSecretVault } from '#forge/storage/kvs-secret-vault';
import { createKvsStatistics } from '#forge/storage/kvs-statistics';
import { createKvsSweepMarks } from '#forge/storage/kvs-sweep-marks';
import { sha256 } from '#forge/runtime/sha256';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { createConnectorGateway } from './connectors';
import { issuePorts } from './issue-jobs';

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
