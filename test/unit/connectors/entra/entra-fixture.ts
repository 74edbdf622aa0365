import type { Connector } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { entra } from '#connectors/entra/index';
import { json } from '../kit/scripted-fetch';
import type { ScriptedIo, Step } from '../kit/scripted-fetch';

export const groupId = '11111111-1111-4111-8111-111111111111';
export const userId = '22222222-2222-4222-8222-222222222222';
export const target = { entitlement: { type: 'group', id: groupId }, principalId: userId } as const;

/** Canary: must never appear in an error, a check or a log. */
export const secret = 'canary~secret~9f3b';

export const settings = {
  tenantId: '33333333-3333-4333-8333-333333333333',
  clientId: '44444444-4444-4444-8444-444444444444',
  clientSecret: secret,
};

/** Opens the connector with a valid configuration over the scripted vendor. */
export function openEntra(io: ScriptedIo, overrides: Readonly<Record<string, unknown>> = {}): Connector {
  return entra.open(entra.config.parse({ ...settings, ...overrides }), io);
}

/** A token answer whose token carries these application permissions; `undefined` = no `roles` claim at all. */
export function tokenWith(roles: readonly string[] | undefined, expiresIn = 3599): Step {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const jwt = `${part({ alg: 'RS256' })}.${part({ aud: 'https://graph.microsoft.com', roles })}.canary-signature`;
  return json(200, {
    token_type: 'Bearer',
    expires_in: expiresIn,
    ext_expires_in: expiresIn,
    access_token: jwt,
  });
}

export const token = tokenWith(['User.Read.All', 'GroupMember.ReadWrite.All']);

/** A Graph error body. */
export function graphError(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Step {
  return json(
    status,
    { error: { code, message, innerError: { 'request-id': 'r-1' } } },
    { 'request-id': 'r-1', ...headers },
  );
}

export function notFound(id: string): Step {
  return graphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );
}

/** A security group as Graph describes it, with changes. */
export function group(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: groupId,
    displayName: 'App - Users',
    description: null,
    groupTypes: [],
    mailEnabled: false,
    securityEnabled: true,
    onPremisesSyncEnabled: null,
    isAssignableToRole: null,
    isManagementRestricted: null,
    membershipRule: null,
    visibility: null,
    deletedDateTime: null,
    ...changes,
  };
}

/** The ConnectorError a promise rejects with; anything else fails the test. */
export async function failureOf(work: Promise<unknown>): Promise<ConnectorError> {
  const outcome = await work.then(
    () => 'a result',
    (error: unknown) => error,
  );
  if (outcome instanceof ConnectorError) return outcome;
  throw new Error('expected a ConnectorError', { cause: outcome });
}
