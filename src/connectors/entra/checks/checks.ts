import type { Sentence } from '#domain/failure/sentence';
import type { ConnectionCheck } from '#connectors/contract';

/** The checks of a connection test in the order an administrator would mend them. */
export const checkNames = {
  configuration: 'Settings are complete',
  tenant: 'Tenant answers',
  credential: 'Credential is accepted',
  consent: 'Admin consent is granted',
  'missing-permissions': 'Required permissions are there',
  'excess-permissions': 'No excess permissions',
  'users-readable': 'People can be read',
  'groups-readable': 'Groups can be read',
  'credential-expiry': 'Credential stays valid',
} as const;

export type CheckId = keyof typeof checkNames;

export const checkIds = Object.keys(checkNames) as readonly CheckId[];

/** What a check knows beyond its sentence. */
type Known = Pick<ConnectionCheck, 'missingPermissions' | 'excessPermissions' | 'credentialExpiresAt'>;

export function checkOf(
  id: CheckId,
  result: ConnectionCheck['result'],
  { sentence, said }: Sentence,
  known: Known = {},
): ConnectionCheck {
  return { id, name: checkNames[id], result, sentence, said, ...known };
}
