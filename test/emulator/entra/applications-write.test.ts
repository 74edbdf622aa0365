import { asText, isJsonObject, type JsonObject } from '#emulator/vendors/entra/json';
import { advance } from './support/manual-clock';
import {
  ALL_ROLES,
  bearer,
  errorOf,
  graph,
  tokenRequest,
  valueOf,
  world,
  type Answer,
  type TestWorld,
} from './support/world';

const ROLES = [...ALL_ROLES, 'AppRoleAssignment.ReadWrite.All'];
const GRAPH_APP = '00000003-0000-0000-c000-000000000000';

async function registered(at: TestWorld): Promise<{ objectId: string; appId: string; principalId: string }> {
  const application = await graph(at, 'POST', '/applications', { body: { displayName: 'New app' } });
  const appId = asText(application.body['appId']);
  const principal = await graph(at, 'POST', '/servicePrincipals', { body: { appId } });
  return { objectId: asText(application.body['id']), appId, principalId: asText(principal.body['id']) };
}

const addPassword = (at: TestWorld, objectId: string, passwordCredential: JsonObject = {}): Promise<Answer> =>
  graph(at, 'POST', `/applications/${objectId}/addPassword`, { body: { passwordCredential } });

async function graphPrincipal(at: TestWorld): Promise<{ id: string; roleId: (value: string) => string }> {
  const { body } = await graph(at, 'GET', `/servicePrincipals(appId='${GRAPH_APP}')?$select=id,appRoles`);
  const roles = Array.isArray(body['appRoles']) ? body['appRoles'].filter(isJsonObject) : [];
  return {
    id: asText(body['id']),
    roleId: (value) => asText(roles.find((role) => role['value'] === value)?.['id']),
  };
}

async function assignment(at: TestWorld, principalId: string, value: string): Promise<JsonObject> {
  const { id: resourceId, roleId } = await graphPrincipal(at);
  return { principalId, resourceId, appRoleId: roleId(value) };
}

const assignmentsOf = (principalId: string): string => `/servicePrincipals/${principalId}/appRoleAssignments`;

describe('Registering an application', () => {
  it('makes an application that signs in only after its service principal was made', async () => {
    const at = world({ roles: ROLES });
    const made = await graph(at, 'POST', '/applications', { body: { displayName: 'New app' } });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toContain(asText(made.body['id']));
    const [client_id, objectId] = [asText(made.body['appId']), asText(made.body['id'])];
    const client_secret = asText((await addPassword(at, objectId)).body['secretText']);
    const before = await tokenRequest(at, { client_id, client_secret });
    expect(before.body['error_codes']).toEqual([700016]);
    await graph(at, 'POST', '/servicePrincipals', { body: { appId: client_id } });
    expect((await tokenRequest(at, { client_id, client_secret })).status).toBe(200);
  });

  it('refuses a second service principal, and one of an unknown application', async () => {
    const at = world({ roles: ROLES });
    const { appId } = await registered(at);
    const again = await graph(at, 'POST', '/servicePrincipals', { body: { appId } });
    expect(errorOf(again)).toMatchObject({ code: 'Request_BadRequest' });
    const unknown = await graph(at, 'POST', '/servicePrincipals', { body: { appId: at.tenantId } });
    expect(asText(errorOf(unknown)['message'])).toContain(at.tenantId);
  });

  it.each([
    [{}, 'displayName'],
    [{ displayName: 'x', colour: 'blue' }, 'colour'],
    [{ displayName: 'x', passwordCredentials: [] }, 'passwordCredentials'],
    [{ displayName: 'x', requiredResourceAccess: [{ resourceAppId: 'other' }] }, 'requiredResourceAccess'],
  ])('refuses %j and names %s', async (body, named) => {
    const answer = await graph(world({ roles: ROLES }), 'POST', '/applications', { body });
    expect(answer.status).toBe(400);
    expect(asText(errorOf(answer)['message'])).toContain(named);
  });

  it('makes whoever may only write its own applications the owner of what it makes', async () => {
    const at = world({ roles: ['Application.ReadWrite.OwnedBy'] });
    const { objectId, appId } = await registered(at);
    expect((await addPassword(at, objectId)).status).toBe(200);
    expect((await graph(at, 'GET', `/applications(appId='${appId}')`)).status).toBe(200);
    const other = at.entra.registerApplication(at.tenantId, {});
    expect((await addPassword(at, other.objectId)).status).toBe(403);
    expect((await graph(at, 'PATCH', `/applications/${other.objectId}`, { body: {} })).status).toBe(403);
  });
});

describe('A client secret', () => {
  it('is told once, opens the door until it ends, and no longer than it is there', async () => {
    const at = world({ roles: ROLES });
    const { objectId, appId: client_id } = await registered(at);
    const made = await addPassword(at, objectId, { displayName: 'a', endDateTime: '2026-06-01T00:00:00Z' });
    const client_secret = asText(made.body['secretText']);
    expect(client_secret).toMatch(/^[\w.~]{40}$/);
    expect(made.body).toMatchObject({ displayName: 'a', hint: client_secret.slice(0, 3) });
    expect((await tokenRequest(at, { client_id, client_secret })).status).toBe(200);
    expect((await graph(at, 'GET', `/applications/${objectId}`)).text).not.toContain(client_secret);
    const body = { keyId: asText(made.body['keyId']) };
    const gone = await graph(at, 'POST', `/applications/${objectId}/removePassword`, { body });
    expect(gone.status).toBe(204);
    expect((await tokenRequest(at, { client_id, client_secret })).body['error_codes']).toEqual([7000215]);
  });

  it('ends when it was said to', async () => {
    const at = world({ roles: ROLES });
    const { objectId, appId: client_id } = await registered(at);
    const endDateTime = new Date(at.clock.now() + 3_600_000).toISOString();
    const client_secret = asText((await addPassword(at, objectId, { endDateTime })).body['secretText']);
    advance(at.clock, 3_600_001);
    expect((await tokenRequest(at, { client_id, client_secret })).body['error_codes']).toEqual([7000222]);
  });

  it('cannot end before it begins', async () => {
    const at = world({ roles: ROLES });
    const { objectId } = await registered(at);
    expect((await addPassword(at, objectId, { endDateTime: '2020-01-01T00:00:00Z' })).status).toBe(400);
    expect((await addPassword(at, objectId, { endDateTime: 'soon' })).status).toBe(400);
  });
});

describe('An application permission', () => {
  it('is asked for on the application and given by an assignment, and only new tokens carry it', async () => {
    const at = world({ roles: ROLES });
    const { objectId, appId: client_id, principalId } = await registered(at);
    const client_secret = asText((await addPassword(at, objectId)).body['secretText']);
    const { roleId } = await graphPrincipal(at);
    const requiredResourceAccess = [
      { resourceAppId: GRAPH_APP, resourceAccess: [{ id: roleId('User.Read.All'), type: 'Role' }] },
    ];
    const asked = await graph(at, 'PATCH', `/applications/${objectId}`, { body: { requiredResourceAccess } });
    expect(asked.status).toBe(204);
    const shown = await graph(at, 'GET', `/applications/${objectId}?$select=requiredResourceAccess`);
    expect(shown.body['requiredResourceAccess']).toEqual(requiredResourceAccess);

    const early = await bearer(at, { client_id, client_secret });
    expect((await graph(at, 'GET', '/users', { token: early })).status).toBe(403);
    const body = await assignment(at, principalId, 'User.Read.All');
    const given = await graph(at, 'POST', assignmentsOf(principalId), { body });
    expect(given.status).toBe(201);
    expect(given.body).toMatchObject({ ...body, resourceDisplayName: 'Microsoft Graph' });
    expect((await graph(at, 'GET', '/users', { token: early })).status).toBe(403);
    const late = await bearer(at, { client_id, client_secret });
    expect((await graph(at, 'GET', '/users', { token: late })).status).toBe(200);
  });

  it('is listed, refused twice, and taken back', async () => {
    const at = world({ roles: ROLES });
    const { principalId } = await registered(at);
    const body = await assignment(at, principalId, 'Group.Create');
    const { id } = (await graph(at, 'POST', assignmentsOf(principalId), { body })).body;
    expect((await graph(at, 'POST', assignmentsOf(principalId), { body })).status).toBe(400);
    expect(valueOf(await graph(at, 'GET', assignmentsOf(principalId)))).toMatchObject([{ id, ...body }]);
    const one = `${assignmentsOf(principalId)}/${asText(id)}`;
    expect((await graph(at, 'DELETE', one)).status).toBe(204);
    expect((await graph(at, 'DELETE', one)).status).toBe(400);
    expect(valueOf(await graph(at, 'GET', assignmentsOf(principalId)))).toEqual([]);
  });

  it('is given only with the right to give permissions', async () => {
    const at = world();
    const { principalId } = await registered(at);
    const body = await assignment(at, principalId, 'Group.Create');
    expect((await graph(at, 'POST', assignmentsOf(principalId), { body })).status).toBe(403);
  });
});
