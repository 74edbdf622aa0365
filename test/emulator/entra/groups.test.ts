import { asText, type JsonObject } from '#emulator/vendors/entra/json';
import { advance } from './support/manual-clock';
import {
  CLIENT,
  errorOf,
  graph,
  LEAST_ROLES,
  reference,
  valueOf,
  world,
  type Answer,
  type TestWorld,
} from './support/world';

const DAY_MS = 24 * 3_600_000;
const NEW: JsonObject = {
  displayName: 'Readers',
  mailNickname: 'readers',
  mailEnabled: false,
  securityEnabled: true,
};
const UNIFIED: JsonObject = { ...NEW, groupTypes: ['Unified'], mailEnabled: true, securityEnabled: false };
const message = (answer: Answer): unknown => errorOf(answer)['message'];

async function create(at: TestWorld, body: JsonObject): Promise<Answer> {
  return graph(at, 'POST', '/groups', { body });
}

function bind(...ids: string[]): string[] {
  return ids.map((id) => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`);
}

describe('A new group', () => {
  it.each(['displayName', 'mailEnabled', 'mailNickname', 'securityEnabled'])('needs %s', async (property) => {
    const { [property]: _left, ...rest } = NEW;
    expect(message(await create(world(), rest))).toBe(
      `A value is required for property '${property}' of resource 'Group'.`,
    );
  });

  it.each([
    ['displayName', 'x'.repeat(257)],
    ['mailNickname', 'with space'],
    ['mailNickname', 'at@sign'],
    ['mailNickname', 'ünicode'],
    ['mailNickname', 'x'.repeat(65)],
    ['mailEnabled', 'yes'],
    ['groupTypes', 'Unified'],
  ])('refuses %s of %j', async (property, value) => {
    const answer = await create(world(), { ...NEW, [property]: value });
    expect(message(answer)).toBe(`Invalid value specified for property '${property}' of resource 'Group'.`);
  });

  it('refuses a property that no group has', async () => {
    expect(message(await create(world(), { ...NEW, colour: 'red' }))).toBe("Invalid property 'colour'.");
  });

  it('cannot be a mail-enabled security group or a distribution list', async () => {
    const answer = await create(world(), { ...NEW, mailEnabled: true });
    expect(message(answer)).toMatch(/^The service does not currently support writes of mail-enabled groups/);
  });

  it('may share name and nickname with a security group, but no nickname among Microsoft 365 groups', async () => {
    const at = world();
    expect([(await create(at, NEW)).status, (await create(at, NEW)).status]).toEqual([201, 201]);
    expect((await create(at, UNIFIED)).body).toMatchObject({
      mail: 'readers@contoso.onmicrosoft.com',
      visibility: 'Public',
    });
    const again = await create(at, UNIFIED);
    expect(again.status).toBe(400);
    expect(errorOf(again)['details']).toEqual([
      {
        code: 'ObjectConflict',
        message: 'Another object with the same value for property mailNickname already exists.',
        target: 'mailNickname',
      },
    ]);
  });

  it('takes at most twenty owners and members', async () => {
    const at = world();
    const users = Array.from({ length: 21 }, () => at.entra.createUser(at.tenantId, {}).id);
    const given = {
      ...NEW,
      'owners@odata.bind': bind(users[0] ?? ''),
      'members@odata.bind': bind(...users.slice(1)),
    };
    expect((await create(at, given)).status).toBe(400);
    const fewer = await create(at, { ...given, 'members@odata.bind': bind(...users.slice(2)) });
    expect(fewer.status).toBe(201);
    expect(at.entra.memberIds(at.tenantId, asText(fewer.body['id']))).toEqual(users.slice(2));
  });

  it('is not made at all when one of its members does not exist', async () => {
    const at = world();
    expect((await create(at, { ...NEW, 'members@odata.bind': bind(CLIENT) })).status).toBe(404);
    expect(valueOf(await graph(at, 'GET', '/groups'))).toEqual([]);
  });

  it('that can hold roles needs the permission for roles', async () => {
    const at = world();
    expect((await create(at, { ...NEW, isAssignableToRole: true })).status).toBe(403);
    at.entra.grantRoles(at.tenantId, CLIENT, ['Group.Create', 'RoleManagement.ReadWrite.Directory']);
    expect((await create(at, { ...NEW, isAssignableToRole: true })).status).toBe(201);
  });
});

describe('An upsert by unique name', () => {
  const PATH = "/groups(uniqueName='readers-2026')";
  const headers = { prefer: 'create-if-missing' };

  it('creates once and updates ever after', async () => {
    const at = world();
    const first = await graph(at, 'PATCH', PATH, { body: NEW, headers });
    expect([
      first.status,
      first.headers.get('location')?.endsWith('Microsoft.DirectoryServices.Group'),
    ]).toEqual([201, true]);
    expect((await graph(at, 'PATCH', PATH, { body: { description: 'again' }, headers })).status).toBe(204);
    const read = await graph(at, 'GET', `${PATH}?$select=id,description,uniqueName`);
    expect(read.body).toMatchObject({
      id: first.body['id'],
      description: 'again',
      uniqueName: 'readers-2026',
    });
  });

  it('creates nothing without the preference, and quotes the name', async () => {
    const answer = await graph(world(), 'PATCH', PATH, { body: NEW });
    expect([answer.status, message(answer)]).toEqual([
      404,
      "Resource 'readers-2026' does not exist or one of its queried reference-property objects are not present.",
    ]);
  });

  it('never changes the unique name', async () => {
    const at = world();
    await graph(at, 'PATCH', PATH, { body: NEW, headers });
    expect((await graph(at, 'PATCH', PATH, { body: { uniqueName: 'other' } })).status).toBe(400);
  });
});

describe('Members bound by PATCH', () => {
  function prepared(): { at: TestWorld; path: string; groupId: string; users: string[] } {
    const at = world({ roles: LEAST_ROLES });
    const users = Array.from({ length: 21 }, () => at.entra.createUser(at.tenantId, {}).id);
    const groupId = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    return { at, path: `/groups/${groupId}`, groupId, users };
  }

  it('are added together, about one write for three', async () => {
    const { at, path, groupId, users } = prepared();
    const answer = await graph(at, 'PATCH', path, {
      body: { 'members@odata.bind': bind(...users.slice(0, 20)) },
    });
    expect(answer.status).toBe(204);
    expect(at.entra.memberIds(at.tenantId, groupId)).toHaveLength(20);
    expect(at.entra.counters(at.tenantId).writes).toBe(7);
  });

  it.each([
    ['a member already', (users: string[]) => [users[0] ?? '', users[1] ?? ''], 400],
    ['someone unknown', (users: string[]) => [users[1] ?? '', CLIENT], 404],
    ['someone twice', (users: string[]) => [users[1] ?? '', users[1] ?? ''], 400],
    ['too many', (users: string[]) => users, 400],
  ])('are none of them added when among them is %s', async (_, chosen, status) => {
    const { at, path, groupId, users } = prepared();
    at.entra.addMember(at.tenantId, groupId, users[0] ?? '');
    const answer = await graph(at, 'PATCH', path, { body: { 'members@odata.bind': bind(...chosen(users)) } });
    expect(answer.status).toBe(status);
    expect(at.entra.memberIds(at.tenantId, groupId)).toEqual([users[0]]);
  });
});

describe('A deleted group', () => {
  it('of security is gone for good, of Microsoft 365 lies in the recycle bin', async () => {
    const at = world();
    const security = at.entra.createGroup(at.tenantId, 'security', { displayName: 's' });
    const unified = at.entra.createGroup(at.tenantId, 'microsoft365', { displayName: 'u' });
    const user = at.entra.createUser(at.tenantId, {});
    at.entra.addMember(at.tenantId, unified.id, user.id);
    for (const { id } of [security, unified])
      expect((await graph(at, 'DELETE', `/groups/${id}`)).status).toBe(204);
    const bin = await graph(at, 'GET', '/directory/deletedItems/microsoft.graph.group?$select=displayName');
    expect(valueOf(bin)).toEqual([{ displayName: 'u' }]);
    expect((await graph(at, 'POST', `/directory/deletedItems/${security.id}/restore`)).status).toBe(404);
    expect(
      (await graph(at, 'POST', `/groups/${unified.id}/members/$ref`, { body: reference(user.id) })).status,
    ).toBe(404);
    await graph(at, 'POST', `/directory/deletedItems/${unified.id}/restore`);
    expect(valueOf(await graph(at, 'GET', `/groups/${unified.id}/members?$select=id`))[0]?.['id']).toBe(
      user.id,
    );
  });

  it('is gone for good after thirty days', async () => {
    const at = world();
    const unified = at.entra.createGroup(at.tenantId, 'microsoft365', { displayName: 'u' });
    await graph(at, 'DELETE', `/groups/${unified.id}`);
    advance(at.clock, 30 * DAY_MS - 1000);
    expect((await graph(at, 'GET', `/directory/deletedItems/${unified.id}`)).status).toBe(200);
    advance(at.clock, 1000);
    expect((await graph(at, 'GET', `/directory/deletedItems/${unified.id}`)).status).toBe(404);
    expect((await graph(at, 'POST', `/directory/deletedItems/${unified.id}/restore`)).status).toBe(404);
  });
});
