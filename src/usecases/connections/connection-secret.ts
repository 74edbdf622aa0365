import type { Connection } from '#domain/configuration/catalog';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import type { ConnectionSettings } from './connection-settings';

/** Which secret is in force, and what may be shown of it. */
export type SecretPointer = NonNullable<Connection['secret']>;

/** Stores a secret that nothing points to yet. `expiresOn` is the day that was entered with it. */
export async function putSecret(
  ports: Pick<AdminPorts, 'vault' | 'clock'>,
  connectionId: string,
  fields: ConnectionSettings,
  expiresOn: string | undefined,
): Promise<SecretPointer> {
  const version = await ports.vault.put(connectionId, fields);
  return { version, changedAt: ports.clock.now(), ...(expiresOn === undefined ? {} : { expiresOn }) };
}

/** A secret version that nothing points to is rubbish, not a failure: it is only said in the log. */
export async function discardSecret(
  ports: Pick<AdminPorts, 'vault' | 'logger'>,
  connectionId: string,
  version: string | undefined,
): Promise<void> {
  if (version === undefined) return;
  try {
    await ports.vault.remove(connectionId, version);
  } catch {
    ports.logger.warn('secret-not-removed', { connectionId });
  }
}

/** The same secret with another day, with none (null), or as it was (undefined). */
export function withExpiry(pointer: SecretPointer, expiresOn: string | null | undefined): SecretPointer {
  if (expiresOn === undefined) return pointer;
  const { expiresOn: _before, ...rest } = pointer;
  return expiresOn === null ? rest : { ...rest, expiresOn };
}
