import { kvs } from '@forge/kvs';
import * as z from 'zod';
import { connectorErrorKinds } from '../domain/connector-error-kind';
import { Instant } from '../domain/ids';
import type { ConnectionHealth } from '../ports/connection-health';
import { keys } from './keys';
import { readValue } from './kvs-value';

const StoredHealth = z.strictObject({
  state: z.enum(['healthy', 'paused']),
  kind: z.enum(connectorErrorKinds).exactOptional(),
  sentence: z.string().exactOptional(),
  at: Instant,
});

export function createKvsConnectionHealth(): ConnectionHealth {
  return {
    read: (connectionId) => readValue(keys.connectionHealth(connectionId), StoredHealth),
    write: (connectionId, health) => kvs.set(keys.connectionHealth(connectionId), health),
    forget: (connectionId) => kvs.delete(keys.connectionHealth(connectionId)),
  };
}
