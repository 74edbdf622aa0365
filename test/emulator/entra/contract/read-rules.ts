import { asText, isJsonObject, type Json, type JsonObject } from '#emulator/vendors/entra/json';
import { ALL_ROLES, errorOf, graph, registerApp, world, type TestWorld } from '../support/world';
import { bodyOf, errorMessage, type Pair } from './pair';
import { graphPath, isAt, type Replayed, type Rule } from './rule';

const DOMAINS = ['contoso.onmicrosoft.com', 'example.com', 'partner.example', 'AzureSDKTeam.onmicrosoft.com'];

export function stage(roles: readonly string[] = ALL_ROLES): TestWorld {
  return world({ roles, domains: DOMAINS });
}

export async function again(
  at: TestWorld,
  pair: Pair,
  compare: Replayed['compare'] = 'exact',
): Promise<Replayed> {
  const { method, body } = pair.request;
  const answer = await graph(at, method, graphPath(pair), body === null ? {} : { body });
  return { answer, expected: pair.response.body, compare };
}

function items(pair: Pair): readonly JsonObject[] {
  const { value } = bodyOf(pair);
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

function propsOf(item: JsonObject): JsonObject & { id: string } {
  const props = Object.entries(item).filter(([name]) => !name.startsWith('@'));
  return { ...Object.fromEntries(props), id: asText(item['id']) };
}

function seedItem(at: TestWorld, item: JsonObject): void {
  const props = propsOf(item);
  if (item['@odata.type'] === '#microsoft.graph.group') at.entra.createGroup(at.tenantId, 'security', props);
  else at.entra.createUser(at.tenantId, props);
}

function firstId(pair: Pair): string {
  return /\/(?:groups|directoryObjects|applications|users)\/([^/?]+)/.exec(pair.request.url)?.[1] ?? '';
}

const linked: Rule = {
  name: 'members and owners',
  fits: (pair) =>
    isAt(pair, 'GET', /^\/v1\.0\/groups\/[^/]+\/(?:members|owners)$/) && pair.response.status === 200,
  replay: (pair) => {
    const at = stage();
    const group = at.entra.createGroup(at.tenantId, 'security', { id: firstId(pair), displayName: 'holder' });
    for (const item of items(pair)) {
      seedItem(at, item);
      const add = pair.request.url.endsWith('/owners') ? 'addOwner' : 'addMember';
      at.entra[add](at.tenantId, group.id, asText(item['id']));
    }
    return again(at, pair);
  },
};

const entity: Rule = {
  name: 'one entity',
  fits: (pair) =>
    isAt(pair, 'GET', /^\/v1\.0\/(?:groups\/[^/]+|users\('[^/]+'\))$/) && pair.response.status === 200,
  replay: (pair) => {
    const at = stage();
    const isGroup = pair.request.url.includes('/groups/');
    seedItem(at, {
      ...bodyOf(pair),
      '@odata.type': isGroup ? '#microsoft.graph.group' : '#microsoft.graph.user',
    });
    return again(at, pair);
  },
};

const lists: Rule = {
  name: 'lists of users and groups',
  fits: (pair) => isAt(pair, 'GET', /^\/v1\.0\/(?:users|groups)$/) && pair.response.status === 200,
  replay: (pair) => {
    const at = stage();
    for (const item of items(pair)) seedItem(at, item);
    at.entra.createGroup(at.tenantId, 'security', { displayName: 'another group', mailNickname: 'another' });
    return again(at, pair);
  },
};

/** The recording keeps the first of a hundred and the link to the rest. */
const principals: Rule = {
  name: 'service principals',
  fits: (pair) => isAt(pair, 'GET', /^\/v1\.0\/servicePrincipals$/),
  replay: async (pair) => {
    const { tenantId, entra, clock } = world({ tenantId: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a' });
    entra.reset();
    const { directory } = entra.createTenant({ id: tenantId });
    // The vendor's own principals are part of what was recorded.
    for (const { id } of directory.list('servicePrincipal')) directory.purge(id);
    for (const item of items(pair)) entra.createServicePrincipal(tenantId, propsOf(item));
    for (let more = 0; more < 120; more += 1)
      entra.createServicePrincipal(tenantId, { displayName: `sp ${more}` });
    const at = { entra, clock, tenantId };
    registerApp(at, ALL_ROLES);
    const replayed = await again(at, pair);
    const { value, ...rest } = replayed.answer.body;
    expect(Array.isArray(value) && value.length).toBe(100);
    const trimmed = { ...rest, value: Array.isArray(value) ? value.slice(0, 1) : [] };
    return { ...replayed, answer: { ...replayed.answer, body: trimmed } };
  },
};

const application: Rule = {
  name: 'applications by appId',
  fits: (pair) => isAt(pair, 'GET', /^\/v1\.0\/applications$/),
  replay: async (pair) => {
    const at = stage();
    const [item = {}] = items(pair);
    const [secret] = (item['passwordCredentials'] ?? []) as JsonObject[];
    at.entra.registerApplication(at.tenantId, {
      clientId: asText(item['appId']),
      objectId: asText(item['id']),
      displayName: asText(item['displayName']),
      secrets: [
        {
          value: `${asText(secret?.['hint'])}-the-rest-of-the-secret`,
          keyId: asText(secret?.['keyId']),
          displayName: asText(secret?.['displayName']),
          startDateTime: asText(secret?.['startDateTime']),
          endDateTime: asText(secret?.['endDateTime']),
        },
      ],
    });
    const replayed = await again(at, pair);
    const [got = {}] = (replayed.answer.body['value'] ?? []) as JsonObject[];
    // The recording was cut down to these members, and put in another order.
    const kept = Object.fromEntries(
      Object.keys(item).map((name): [string, Json] => [name, got[name] ?? null]),
    );
    const body = { ...replayed.answer.body, value: [kept] as Json[] };
    return { ...replayed, answer: { ...replayed.answer, body } };
  },
};

const missing: Rule = {
  name: 'reads of what does not exist, and refused queries',
  fits: (pair) => pair.request.method === 'GET' && [400, 404].includes(pair.response.status),
  replay: (pair) => {
    const at = stage();
    const byAppId = pair.request.url.includes('/applications/');
    if (byAppId) at.entra.registerApplication(at.tenantId, { clientId: firstId(pair) });
    return again(at, pair, errorMessage(pair).startsWith('Resource') ? 'some' : 'exact');
  },
};

const unauthorised: Rule = {
  name: 'refused callers',
  fits: (pair) => isAt(pair, 'GET', /^\/v1\.0\/organization$/),
  replay: async (pair) => {
    const at = stage(['User.Read.All']);
    if (pair.response.status === 403) return again(at, pair);
    at.entra.switches.malformedTokenWording = errorMessage(pair).startsWith('CompactToken')
      ? 'CompactToken'
      : 'IDX14100';
    const answer = await graph(at, 'GET', graphPath(pair), { token: 'garbage' });
    return { answer, expected: pair.response.body, compare: 'exact' };
  },
};

/** The path in the example is elided; any read will do, once the bucket is empty. */
const throttled: Rule = {
  name: 'throttling',
  fits: (pair) => pair.response.status === 429,
  replay: async (pair) => {
    const at = stage();
    at.entra.switches.throttling.resourceUnits = 1;
    at.entra.switches.throttling.retryAfter = 'fraction';
    const answer = await graph(at, 'GET', '/users');
    expect(errorOf(answer)['code']).toBe('TooManyRequests');
    expect(at.entra.counters(at.tenantId).throttled).toBe(1);
    return { answer, expected: pair.response.body, compare: 'exact' };
  },
};

export const READ_RULES: readonly Rule[] = [
  throttled,
  unauthorised,
  linked,
  entity,
  lists,
  principals,
  application,
  missing,
];
