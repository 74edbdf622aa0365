import { createVirtualClock } from '#emulator/platform/virtual-clock';
import { createEntra } from '#emulator/vendors/entra/index';
import type { EntraSimulator } from '#emulator/vendors/entra/index';
import { entra } from '#connectors/entra/index';
import type { Connector, TokenCache } from '#connectors/contract';
import { faultyVendor } from '../support/faulty-vendor';
import type { ConformanceWorld } from './connector/world';

export const secretValue = 'canary~entra~client~secret';
export const neededRoles = ['User.Read.All', 'GroupMember.ReadWrite.All', 'Group.Create'];

/** The world of one Entra tenant, with its simulator at hand for what only Entra has. */
export interface EntraWorld extends ConformanceWorld {
  readonly simulator: EntraSimulator;
  readonly tenantId: string;
  readonly clientId: string;
  /** Opens the same connection once more, as the next invocation would: same token cache, new connector. */
  reopen(overrides?: Readonly<Record<string, unknown>>): Connector;
  advance(ms: number): void;
}

/** Graph's envelope around an error, for the statuses the suite scripts. */
const errorCodes: Readonly<Record<number, string>> = {
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'Request_ResourceNotFound',
  409: 'Directory_ConcurrencyViolation',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  503: 'ServiceUnavailable',
};

/** A fresh tenant with one registered application, people of every kind and two groups. */
export function openEntraWorld(roles: readonly string[] = neededRoles): EntraWorld {
  const clock = createVirtualClock(Date.parse('2026-03-02T09:00:00Z'));
  const simulator = createEntra({ clock });
  const { id: tenantId } = simulator.createTenant({ domains: ['example.com'] });
  const { clientId } = simulator.registerApplication(tenantId, { secrets: [{ value: secretValue }], roles });
  const people = seedPeople(simulator, tenantId);
  const group = simulator.createGroup(tenantId, 'security', { displayName: 'ChatGPT - Users' });
  const dynamic = simulator.createGroup(tenantId, 'dynamic', { displayName: 'Everyone' });

  const vendor = faultyVendor(simulator);
  const tokens = memoryTokens();
  let ids = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`;
  const io = { fetch: vendor.fetch, now: () => clock.now(), newId, tokens };
  const reopen = (overrides: Readonly<Record<string, unknown>> = {}): Connector =>
    entra.open(entra.config.parse({ tenantId, clientId, clientSecret: secretValue, ...overrides }), io);

  return {
    simulator,
    tenantId,
    clientId,
    vendor,
    connector: reopen(),
    reopen,
    advance: (ms) => clock.set(clock.now() + ms),
    entitlement: { type: 'group', id: group.id },
    entitlementName: 'ChatGPT - Users',
    unmanageable: { type: 'group', id: dynamic.id },
    unmanageableName: 'Everyone',
    ...people,
    missing: {
      entitlement: { type: 'group', id: '99999999-9999-4999-8999-999999999999' },
      principalId: '88888888-8888-4888-8888-888888888888',
    },
    fill: (entitlement, count) =>
      Array.from({ length: count }, (_, index) => {
        const user = simulator.createUser(tenantId, { userPrincipalName: `user${index}@example.com` });
        simulator.addMember(tenantId, entitlement.id, user.id);
        return user.id;
      }),
    holders: ({ id }) => simulator.memberIds(tenantId, id),
    removePrincipal: (id) => simulator.deleteUser(tenantId, id),
    removeEntitlement: ({ id }) => simulator.deleteGroup(tenantId, id),
    takePermissions: () => simulator.grantRoles(tenantId, clientId, []),
    answer: (status, headers = {}) => ({
      kind: 'answer',
      status,
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ error: { code: errorCodes[status] ?? 'UnknownError', message: 'Scripted.' } }),
    }),
    api: /^https:\/\/graph\./,
    secrets: () => [secretValue, ...vendor.answered.flatMap(accessTokensIn)],
    now: () => clock.now(),
  };
}

function seedPeople(
  simulator: EntraSimulator,
  tenantId: string,
): Pick<ConformanceWorld, 'principalId' | 'people'> {
  const user = (
    name: string,
    more: Readonly<Record<string, string | boolean | readonly string[]>> = {},
  ): string => {
    const userPrincipalName = `${name}@example.com`;
    return simulator.createUser(tenantId, {
      userPrincipalName,
      mail: userPrincipalName,
      displayName: name,
      ...more,
    }).id;
  };
  const principalId = user('requester');
  user('ambiguous');
  user('ambiguous-guest', { mail: 'ambiguous@example.com', userType: 'Guest' });
  user('guest_partner.example#EXT#', { mail: 'guest@partner.example', userType: 'Guest' });
  user('disabled', { accountEnabled: false });
  return {
    principalId,
    people: {
      one: { email: 'Requester@example.com' },
      mapped: { mapped: principalId, email: 'nobody@example.com' },
      none: { email: 'nobody@example.com' },
      ambiguous: { email: 'ambiguous@example.com' },
      guest: { email: 'guest@partner.example' },
      disabled: { email: 'disabled@example.com' },
    },
  };
}

function accessTokensIn(answer: string): readonly string[] {
  const found = /"access_token":"([^"]+)"/.exec(answer)?.[1];
  return found === undefined ? [] : [found];
}

function memoryTokens(): TokenCache {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key),
    set: (key, value) => void kept.set(key, value),
    delete: (key) => void kept.delete(key),
  };
}
