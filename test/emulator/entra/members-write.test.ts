import type { GroupType } from '#emulator/vendors/entra/index';
import { asText, type Json } from '#emulator/vendors/entra/json';
import {
  ALL_ROLES,
  CLIENT,
  errorOf,
  graph,
  LEAST_ROLES,
  reference,
  world,
  type Answer,
  type TestWorld,
} from './support/world';

const MISSING = '99999999-0000-4000-8000-000000000000';
const said = (answer: Answer): readonly unknown[] => [
  answer.status,
  errorOf(answer)['code'],
  errorOf(answer)['message'],
];
const absent = (id: string): readonly unknown[] => [
  404,
  'Request_ResourceNotFound',
  `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
];

interface Scene {
  readonly at: TestWorld;
  readonly group: string;
  readonly user: string;
}

function scene(type: GroupType = 'security', roles: readonly string[] = LEAST_ROLES): Scene {
  const at = world({ roles });
  const group = at.entra.createGroup(at.tenantId, type, { displayName: 'g' }).id;
  const user = at.entra.createUser(at.tenantId, {
    userPrincipalName: 'r_p.example#EXT#@contoso.onmicrosoft.com',
  }).id;
  return { at, group, user };
}

async function add({ at, group }: Scene, body: Json): Promise<Answer> {
  return graph(at, 'POST', `/groups/${group}/members/$ref`, { body });
}

async function remove({ at, group }: Scene, member: string): Promise<Answer> {
  return graph(at, 'DELETE', `/groups/${group}/members/${member}/$ref`);
}

const DENIED = [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'];
const EXCHANGE = [
  400,
  'Request_BadRequest',
  'Cannot Update a mail-enabled security groups and or distribution list.',
];
const SYNCED = [
  400,
  'Request_BadRequest',
  'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
];

describe('Members of a group', () => {
  it.each<[GroupType]>([['security'], ['microsoft365']])('of type %s come and go', async (type) => {
    const at = scene(type);
    expect((await add(at, reference(at.user))).status).toBe(204);
    expect(at.at.entra.memberIds(at.at.tenantId, at.group)).toEqual([at.user]);
    expect((await remove(at, at.user)).status).toBe(204);
    expect(at.at.entra.memberIds(at.at.tenantId, at.group)).toEqual([]);
  });

  it.each<[GroupType, readonly unknown[]]>([
    ['mail-enabled-security', EXCHANGE],
    ['distribution', EXCHANGE],
    ['dynamic', DENIED],
    ['dynamic-microsoft365', DENIED],
    ['synced', SYNCED],
    ['role-assignable', DENIED],
    ['restricted', DENIED],
  ])('of type %s cannot be changed in any of three ways', async (type, expected) => {
    const at = scene(type);
    at.at.entra.addMember(at.at.tenantId, at.group, at.user);
    const other = at.at.entra.createUser(at.at.tenantId, {}).id;
    const bound = { 'members@odata.bind': [asText(reference(other)['@odata.id'])] };
    expect(said(await add(at, reference(other)))).toEqual(expected);
    expect(said(await remove(at, at.user))).toEqual(expected);
    expect(said(await graph(at.at, 'PATCH', `/groups/${at.group}`, { body: bound }))).toEqual(expected);
    expect(at.at.entra.memberIds(at.at.tenantId, at.group)).toEqual([at.user]);
  });

  it('that can hold roles change with the permission for roles', async () => {
    const at = scene('role-assignable', [...LEAST_ROLES, 'RoleManagement.ReadWrite.Directory']);
    expect((await add(at, reference(at.user))).status).toBe(204);
  });
});

describe('Adding a member', () => {
  it('twice is 400 with the one message that tells it', async () => {
    const at = scene();
    await add(at, reference(at.user));
    expect(said(await add(at, reference(at.user)))).toEqual([
      400,
      'Request_BadRequest',
      "One or more added object references already exist for the following modified properties: 'members'.",
    ]);
  });

  it('quotes the object that is missing: the user, or the group', async () => {
    const at = scene();
    expect(said(await add(at, reference(MISSING)))).toEqual(absent(MISSING));
    expect(said(await add({ ...at, group: MISSING }, reference(at.user)))).toEqual(absent(MISSING));
  });

  it('takes a user by principal name, when # is encoded', async () => {
    const at = scene();
    const users = 'https://graph.microsoft.com/v1.0/users';
    const cut = await add(at, { '@odata.id': `${users}/r_p.example#EXT#@contoso.onmicrosoft.com` });
    expect(said(cut)).toEqual(absent('r_p.example'));
    expect(
      (await add(at, { '@odata.id': `${users}/r_p.example%23EXT%23@contoso.onmicrosoft.com` })).status,
    ).toBe(204);
  });

  it.each([
    ['another cloud', { '@odata.id': `https://graph.microsoft.us/v1.0/directoryObjects/${MISSING}` }],
    ['another service', { '@odata.id': `https://example.com/v1.0/directoryObjects/${MISSING}` }],
    ['no URL', { '@odata.id': MISSING }],
    ['nothing', {}],
  ])('refuses a reference to %s', async (_, body) => {
    expect((await add(scene(), body)).status).toBe(400);
  });

  it('needs a JSON body that says so', async () => {
    const at = scene();
    const path = `/groups/${at.group}/members/$ref`;
    expect(said(await graph(at.at, 'POST', path))[1]).toBe('BadRequest');
    const typed = await graph(at.at, 'POST', path, { body: [1] });
    expect(said(typed)[2]).toMatch(/^Unable to read JSON request payload/);
  });

  it.each<[GroupType, GroupType, number]>([
    ['security', 'security', 204],
    ['security', 'microsoft365', 400],
    ['microsoft365', 'security', 400],
  ])('of a %s group: a %s group gets %d', async (outer, inner, status) => {
    const at = scene(outer);
    const nested = at.at.entra.createGroup(at.at.tenantId, inner, { displayName: 'n' });
    expect((await add(at, reference(nested.id))).status).toBe(status);
  });

  it('that is a device or a service principal needs more than the right to members', async () => {
    const at = scene();
    const device = at.at.entra.createDevice(at.at.tenantId, { displayName: 'd' });
    const principal = at.at.entra.createServicePrincipal(at.at.tenantId, { displayName: 's' });
    for (const { id } of [device, principal]) expect(said(await add(at, reference(id)))).toEqual(DENIED);
    at.at.entra.grantRoles(at.at.tenantId, CLIENT, ALL_ROLES);
    for (const { id } of [device, principal]) expect((await add(at, reference(id))).status).toBe(204);
  });

  it('stops at the quota', async () => {
    const at = scene();
    at.at.entra.switches.memberQuota = 1;
    await add(at, reference(at.user));
    const other = at.at.entra.createUser(at.at.tenantId, {});
    expect(said(await add(at, reference(other.id)))).toEqual([
      403,
      'Directory_QuotaExceeded',
      "Unable to perform operation as '2' would exceed the maximum quota count '1' for forward-link members.",
    ]);
  });
});

describe('Removing a member', () => {
  it('who is none is 404 that quotes the member, or 400, as the switch says', async () => {
    const at = scene();
    expect(said(await remove(at, at.user))).toEqual(absent(at.user));
    at.at.entra.switches.notMemberShape = 400;
    expect(said(await remove(at, at.user))).toEqual([
      400,
      'Request_BadRequest',
      "One or more removed object references do not exist for the following modified properties: 'members'.",
    ]);
  });

  it('looks the same for a missing group, a missing user and a missing membership', async () => {
    const at = scene();
    expect(said(await remove({ ...at, group: MISSING }, at.user))).toEqual(absent(at.user));
    expect(said(await remove(at, MISSING))).toEqual(absent(MISSING));
  });

  it('does not take a principal name', async () => {
    const at = scene();
    await add(at, reference(at.user));
    expect((await remove(at, encodeURIComponent('r_p.example#EXT#@contoso.onmicrosoft.com'))).status).toBe(
      404,
    );
  });

  it('works by the collection form too', async () => {
    const at = scene();
    await add(at, reference(at.user));
    const id = encodeURIComponent(asText(reference(at.user)['@odata.id']));
    expect((await graph(at.at, 'DELETE', `/groups/${at.group}/members/$ref?@id=${id}`)).status).toBe(204);
    expect(at.at.entra.memberIds(at.at.tenantId, at.group)).toEqual([]);
  });

  it('without /$ref deletes the user, or is denied to those who cannot', async () => {
    const at = scene();
    await add(at, reference(at.user));
    const path = `/groups/${at.group}/members/${at.user}`;
    expect(said(await graph(at.at, 'DELETE', path))).toEqual(DENIED);
    expect((await graph(at.at, 'GET', `/users/${at.user}`)).status).toBe(200);
    at.at.entra.grantRoles(at.at.tenantId, CLIENT, ['GroupMember.ReadWrite.All', 'User.ReadWrite.All']);
    expect((await graph(at.at, 'DELETE', path)).status).toBe(204);
    expect((await graph(at.at, 'GET', `/users/${at.user}`)).status).toBe(404);
  });
});

describe('Owners', () => {
  it('of a Microsoft 365 group: the last one stays', async () => {
    const { at, group, user } = scene('microsoft365', ALL_ROLES);
    const path = `/groups/${group}/owners`;
    expect((await graph(at, 'POST', `${path}/$ref`, { body: reference(user) })).status).toBe(204);
    expect(said(await graph(at, 'DELETE', `${path}/${user}/$ref`))).toEqual([
      400,
      'Request_BadRequest',
      'The group must have at least one owner, hence this owner cannot be removed.',
    ]);
    const other = at.entra.createUser(at.tenantId, {});
    at.entra.addOwner(at.tenantId, group, other.id);
    expect((await graph(at, 'DELETE', `${path}/${user}/$ref`)).status).toBe(204);
  });

  it('are at most a hundred', async () => {
    const { at, group, user } = scene('security', ALL_ROLES);
    for (let owner = 0; owner < 100; owner += 1) {
      at.entra.addOwner(at.tenantId, group, at.entra.createUser(at.tenantId, {}).id);
    }
    const answer = await graph(at, 'POST', `/groups/${group}/owners/$ref`, { body: reference(user) });
    expect(said(answer)[2]).toBe(
      "Unable to perform operation as '101' would exceed the maximum quota count '100' for forward-link owners.",
    );
  });
});
