import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import * as z from 'zod';
import type { SecretVault } from '#ports/secret-vault';
import { keys } from './rows/keys';
import { parseValue } from './rows/kvs-value';

const Fields = z.record(z.string(), z.unknown());

/** Secrets in the platform's encrypted store, which no list and no export shows. */
export function createKvsSecretVault(): SecretVault {
  return {
    put: async (connectionId, fields) => {
      const version = randomUUID();
      await kvs.setSecret(keys.secret(connectionId, version), fields, { keyPolicy: 'FAIL_IF_EXISTS' });
      return version;
    },
    get: async (connectionId, version) => {
      const key = keys.secret(connectionId, version);
      return parseValue(key, Fields, await kvs.getSecret<unknown>(key));
    },
    remove: (connectionId, version) => kvs.deleteSecret(keys.secret(connectionId, version)),
  };
}
