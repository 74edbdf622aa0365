import type { JsonObject } from '#emulator/vendors/entra/json';
import { graph, type TestWorld } from '../support/world';
import { bodyOf, errorMessage, type Pair } from './pair';
import { again, stage } from './read-rules';
import { fillIn, graphPath, isAt, type Replayed, type Rule } from './rule';

const GROUP = 'aaaaaaaa-0000-4000-8000-000000000001';
const USER = 'aaaaaaaa-0000-4000-8000-000000000002';
const NESTED = 'aaaaaaaa-0000-4000-8000-000000000003';
const ADD = /^\/v1\.0\/groups\/[^/]+\/(?:members|owners)\/\$ref$/;
const REMOVE = /^\/v1\.0\/groups\/[^/]+\/(?:members|owners)\/[^/]+\/\$ref$/;
const GROUP_PATH = /\/groups\/([0-9a-f-]{36})/;

function idsIn(pair: Pair): { group: string; target: string } {
  const url = pair.request.url;
  const body = JSON.stringify(pair.request.body ?? {});
  const group = GROUP_PATH.exec(url)?.[1] ?? GROUP;
  const target =
    /(?:directoryObjects|users)\/([0-9a-f-]{36})/.exec(body)?.[1] ??
    /members\/([0-9a-f-]{36})/.exec(url)?.[1];
  return { group, target: target ?? USER };
}

/** The pair with its placeholders filled, and the same ids for all of them. */
function filled(pair: Pair): Pair {
  const quoted = /^Resource '([0-9a-f-]{36})'/.exec(errorMessage(pair))?.[1];
  const user = pair.request.method === 'DELETE' ? (quoted ?? USER) : USER;
  const names = { group: GROUP, 'm365-group': GROUP, user, guest: USER, 'synced-user': USER };
  const request = fillIn({ ...pair.request }, names);
  return { ...pair, request, response: { ...pair.response, body: fillIn(pair.response.body, names) } };
}

function seedTarget(at: TestWorld, pair: Pair, id: string): void {
  if (pair.note?.startsWith('service principal') === true)
    at.entra.createServicePrincipal(at.tenantId, { id });
  else at.entra.createUser(at.tenantId, { id, userPrincipalName: `${id}@example.com` });
}

const added: Rule = {
  name: 'references added and removed',
  fits: (pair) => (isAt(pair, 'POST', ADD) || isAt(pair, 'DELETE', REMOVE)) && pair.response.status === 204,
  replay: (pair) => {
    const at = stage();
    const { group, target } = idsIn(pair);
    at.entra.createGroup(at.tenantId, 'security', { id: group, displayName: 'g' });
    seedTarget(at, pair, target);
    if (pair.request.method === 'DELETE') at.entra.addMember(at.tenantId, group, target);
    return again(at, pair);
  },
};

const unknownTarget: Rule = {
  name: 'references to or in what does not exist',
  fits: (pair) => ['POST', 'PATCH', 'DELETE'].includes(pair.request.method) && pair.response.status === 404,
  replay: (recorded) => {
    const pair = filled(recorded);
    const at = stage();
    const groupIsMissing = errorMessage(pair).includes(GROUP);
    if (!groupIsMissing) at.entra.createGroup(at.tenantId, 'security', { id: GROUP, displayName: 'g' });
    if (groupIsMissing) at.entra.createUser(at.tenantId, { id: USER });
    return again(at, pair, 'some');
  },
};

const quota: Rule = {
  name: 'quota exceeded',
  fits: (pair) => errorMessage(pair).includes('maximum quota count'),
  replay: (recorded) => {
    const pair = filled(recorded);
    const at = stage();
    const [, wanted = '0', limit = '0'] =
      /'(\d+)' would exceed the maximum quota count '(\d+)'/.exec(errorMessage(pair)) ?? [];
    at.entra.createGroup(at.tenantId, 'security', { id: GROUP, displayName: 'g' });
    at.entra.createUser(at.tenantId, { id: USER });
    for (let member = 1; member < Number(wanted); member += 1) {
      at.entra.addMember(at.tenantId, GROUP, at.entra.createUser(at.tenantId, {}).id);
    }
    at.entra.switches.memberQuota = Number(limit);
    return again(at, pair, 'some');
  },
};

const guest: Rule = {
  name: 'guests kept out',
  fits: (pair) => errorMessage(pair).startsWith('Guests users'),
  replay: (recorded) => {
    const at = stage();
    at.entra.switches.guestsInMicrosoft365Groups = 'blocked';
    at.entra.createGroup(at.tenantId, 'microsoft365', { id: GROUP, displayName: 'g' });
    at.entra.createUser(at.tenantId, { id: USER, userType: 'Guest' });
    return again(at, filled(recorded), 'some');
  },
};

/** Recorded at `/beta`, which is not modelled; v1.0 says the same. */
const synced: Rule = {
  name: 'synced objects',
  fits: (pair) => errorMessage(pair).includes('on-premises mastered'),
  replay: (recorded) => {
    const at = stage();
    at.entra.createUser(at.tenantId, { id: USER, onPremisesSyncEnabled: true });
    return again(at, filled(recorded));
  },
};

const deleted: Rule = {
  name: 'objects deleted',
  fits: (pair) =>
    isAt(pair, 'DELETE', /^\/v1\.0\/(?:groups\/[^/]+|users\('[^/]+'\))$/) && pair.response.status === 204,
  replay: (pair) => {
    const at = stage();
    const id = GROUP_PATH.exec(pair.request.url)?.[1];
    if (id === undefined) at.entra.createUser(at.tenantId, { userPrincipalName: principalName(pair) });
    else at.entra.createGroup(at.tenantId, 'security', { id, displayName: 'g' });
    return again(at, pair);
  },
};

function principalName(pair: Pair): string {
  return decodeURIComponent(/users\('([^/]*)'\)/.exec(pair.request.url)?.[1] ?? '');
}

const created: Rule = {
  name: 'users and groups created',
  fits: (pair) => isAt(pair, 'POST', /^\/v1\.0\/(?:users|groups)$/) && pair.response.status === 201,
  replay: (pair) => again(stage(), pair, 'made'),
};

/** The recording kept the answer only; any second user of that name draws it. */
const taken: Rule = {
  name: 'names taken',
  fits: (pair) => errorMessage(pair).startsWith('Another object with the same value'),
  replay: async (pair) => {
    const at = stage();
    at.entra.createUser(at.tenantId, { userPrincipalName: 'taken@example.com' });
    const body = {
      accountEnabled: true,
      displayName: 'Taken',
      mailNickname: 'taken',
      userPrincipalName: 'taken@example.com',
      passwordProfile: { password: 'never-kept-1' },
    };
    const answer = await graph(at, 'POST', graphPath(pair), { body });
    return { answer, expected: pair.response.body, compare: 'exact' };
  },
};

/** Groups answered for are nested one in the next, so that the answer is the transitive one. */
const memberships: Rule = {
  name: 'membership actions',
  fits: (pair) => isAt(pair, 'POST', /\/(?:get|check)MemberGroups$/),
  replay: (pair) => {
    const at = stage();
    const holder = /\/(?:groups|directoryObjects)\/([0-9a-f-]{36})/.exec(pair.request.url)?.[1] ?? NESTED;
    if (pair.request.url.includes('/groups/'))
      at.entra.createGroup(at.tenantId, 'security', { id: holder, displayName: 'h' });
    else at.entra.createUser(at.tenantId, { id: holder, userPrincipalName: principalName(pair) });
    const held = (bodyOf(pair)['value'] ?? []) as string[];
    const asked = ((pair.request.body as JsonObject)['groupIds'] ?? []) as string[];
    for (const id of new Set([...held, ...asked]))
      at.entra.createGroup(at.tenantId, 'security', { id, displayName: id });
    [holder, ...held].reduce((member, group) => {
      at.entra.addMember(at.tenantId, group, member);
      return group;
    });
    return again(at, pair);
  },
};

/** The template answers two requests and shows one: the second is the same again. */
const batch: Rule = {
  name: 'batches',
  fits: (pair) => isAt(pair, 'POST', /^\/v1\.0\/\$batch$/),
  replay: async (recorded): Promise<Replayed> => {
    const at = stage();
    at.entra.switches.batch.shuffle = false;
    at.entra.createGroup(at.tenantId, 'security', { id: GROUP, displayName: 'g' });
    at.entra.createUser(at.tenantId, { id: USER });
    const pair = filled(recorded);
    const [first] = (pair.request.body as { requests: JsonObject[] }).requests;
    const requests = [first ?? {}, { ...first, id: '{id2}' }];
    const answer = await graph(at, 'POST', graphPath(pair), { body: { requests } });
    const expected = fillIn(pair.response.body, { date: '2026-01-01T00:00:00', guid: GROUP });
    return { answer, expected, compare: 'made' };
  },
};

export const WRITE_RULES: readonly Rule[] = [
  added,
  unknownTarget,
  quota,
  guest,
  synced,
  deleted,
  created,
  taken,
  memberships,
  batch,
];
