import { kvs } from '@forge/kvs';
import * as z from 'zod';
import { connectorErrorKinds } from '#domain/failure/connector-error-kind';
import { Instant } from '#domain/kit/ids';
import { Said } from '#domain/failure/sentence';
import type { ConnectionHealth } from '#ports/connection-health';
import { keys } from './rows/keys';
import { readValue } from './rows/kvs-value';

const StoredHealth = z.strictObject({
  state: z.enum(['healthy', 'paused']),
  kind: z.enum(connectorErrorKinds).exactOptional(),
  said: Said.exactOptional(),
  at: Instant,
});

const StoredTest = z.strictObject({
  at: Instant,
  passed: z.boolean(),
  checks: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      result: z.enum(['passed', 'warning', 'failed', 'skipped']),
      said: Said,
      missingPermissions: z.array(z.string()).exactOptional(),
      excessPermissions: z.array(z.string()).exactOptional(),
    }),
  ),
  credentialExpiresAt: Instant.exactOptional(),
});

export function createKvsConnectionHealth(): ConnectionHealth {
  return {
    read: (connectionId) => readValue(keys.connectionHealth(connectionId), StoredHealth),
    write: (connectionId, health) => kvs.set(keys.connectionHealth(connectionId), health),
    lastTest: (connectionId) => readValue(keys.connectionTest(connectionId), StoredTest),
    writeTest: (connectionId, test) => kvs.set(keys.connectionTest(connectionId), test),
    forget: async (connectionId) => {
      await kvs.delete(keys.connectionHealth(connectionId));
      await kvs.delete(keys.connectionTest(connectionId));
    },
  };
}
