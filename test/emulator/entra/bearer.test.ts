import { advance } from './support/manual-clock';
import {
  ALL_ROLES,
  bearer,
  CLIENT,
  errorOf,
  graph,
  GRAPH,
  LEAST_ROLES,
  read,
  reference,
  world,
  type Answer,
} from './support/world';

const said = (answer: Answer): readonly unknown[] => [
  answer.status,
  errorOf(answer)['code'],
  errorOf(answer)['message'],
];
const INVALID = 'InvalidAuthenticationToken';

describe('A bearer token', () => {
  it('must be there', async () => {
    const { entra } = world();
    const answer = await read(await entra.fetch(new Request(`${GRAPH}/users`)));
    expect(said(answer)).toEqual([401, INVALID, 'Access token is empty.']);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer realm=""');
    expect(answer.headers.has('x-ms-resource-unit')).toBe(false);
  });

  it('must have the form of a JWT', async () => {
    const [status, code, message] = said(await graph(world(), 'GET', '/users', { token: 'garbage' }));
    expect([status, code]).toEqual([401, INVALID]);
    expect(message).toMatch(/^IDX14100: JWT is not well formed, there are no dots/);
  });

  it('must be unaltered', async () => {
    const at = world();
    const [header = '', payload = '', signature = ''] = (await bearer(at)).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, roles: ['Everything'] })).toString('base64url');
    const answer = await graph(at, 'GET', '/users', { token: `${header}.${forged}.${signature}` });
    expect(said(answer).slice(0, 2)).toEqual([401, INVALID]);
  });

  it('ends with its lifetime', async () => {
    const at = world();
    at.entra.switches.tokenLifetimeSeconds = 60;
    const token = await bearer(at);
    advance(at.clock, 59_000);
    expect((await graph(at, 'GET', '/users', { token })).status).toBe(200);
    advance(at.clock, 1_000);
    const answer = await graph(at, 'GET', '/users', { token });
    expect(said(answer)).toEqual([401, INVALID, 'Lifetime validation failed, the token is expired.']);
  });

  it('is good only for the Graph of its cloud', async () => {
    const at = world();
    const answer = await graph(at, 'GET', '/users', { base: 'https://graph.microsoft.us/v1.0' });
    expect(said(answer)).toEqual([401, INVALID, 'Access token validation failure. Invalid audience.']);
  });

  it('dies when the tokens of the application are revoked, and a new one lives', async () => {
    const at = world();
    const token = await bearer(at);
    at.entra.revokeTokens(at.tenantId, CLIENT);
    const answer = await graph(at, 'GET', '/users', { token });
    expect(answer.headers.get('www-authenticate')).toContain('insufficient_claims');
    expect(answer.status).toBe(401);
    expect((await graph(at, 'GET', '/users')).status).toBe(200);
  });

  it('is worth nothing once the consent is gone, in the shape that the switch says', async () => {
    const at = world();
    const token = await bearer(at);
    at.entra.removeConsent(at.tenantId, CLIENT);
    expect(said(await graph(at, 'GET', '/users', { token }))).toEqual([
      401,
      'Authorization_IdentityNotFound',
      'The identity of the calling application could not be established.',
    ]);
    at.entra.switches.consentRemovedShape = 'roles-missing';
    expect(said(await graph(at, 'GET', '/users', { token }))).toEqual([
      403,
      'AccessDenied',
      'Required roles claim values are not provided.',
    ]);
  });

  it('carries the roles of its day: new consent shows only in a new token', async () => {
    const at = world({ roles: [] });
    const token = await bearer(at);
    at.entra.grantRoles(at.tenantId, CLIENT, ['User.Read.All']);
    expect((await graph(at, 'GET', '/users', { token })).status).toBe(403);
    expect((await graph(at, 'GET', '/users')).status).toBe(200);
  });
});

const DENIED = [403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.'];

describe('Least privilege', () => {
  it.each([
    ['GET', '/users', ['GroupMember.Read.All']],
    ['GET', '/groups', ['User.Read.All']],
    ['GET', '/organization', LEAST_ROLES],
    ['GET', '/applications', ['Application.ReadWrite.OwnedBy']],
    ['GET', '/auditLogs/directoryAudits', LEAST_ROLES],
    ['POST', '/groups', LEAST_ROLES],
    ['POST', '/users', ['Group.ReadWrite.All']],
    ['DELETE', '/groups/any', ['GroupMember.ReadWrite.All', 'Directory.ReadWrite.All']],
    ['DELETE', '/users/any', ['Directory.ReadWrite.All']],
    ['POST', '/groups/any/members/$ref', ['GroupMember.Read.All', 'User.ReadWrite.All']],
    ['POST', '/groups/any/owners/$ref', ['GroupMember.ReadWrite.All']],
  ])('%s %s is denied to an application with %j', async (method, path, roles) => {
    expect(said(await graph(world({ roles }), method, path))).toEqual(DENIED);
  });

  it('lets GroupMember.ReadWrite.All change members but no properties and delete no group', async () => {
    const at = world({ roles: LEAST_ROLES });
    const user = at.entra.createUser(at.tenantId, {});
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' });
    const path = `/groups/${group.id}`;
    expect((await graph(at, 'POST', `${path}/members/$ref`, { body: reference(user.id) })).status).toBe(204);
    expect(said(await graph(at, 'PATCH', path, { body: { description: 'x' } }))).toEqual(DENIED);
    expect(said(await graph(at, 'DELETE', path))).toEqual(DENIED);
    expect((await graph(at, 'DELETE', `${path}/members/${user.id}/$ref`)).status).toBe(204);
  });

  it('shows User.ReadBasic.All the basic profile only', async () => {
    const at = world({ roles: ['User.ReadBasic.All'] });
    const user = at.entra.createUser(at.tenantId, { displayName: 'Requester', jobTitle: 'Clerk' });
    expect((await graph(at, 'GET', `/users/${user.id}`)).body).toMatchObject({
      displayName: 'Requester',
      jobTitle: null,
    });
    expect((await graph(at, 'GET', '/users?$select=accountEnabled')).status).toBe(403);
    expect((await graph(at, 'GET', "/users?$filter=proxyAddresses/any(p:p eq 'smtp:x')")).status).toBe(403);
    expect((await graph(at, 'GET', "/users?$select=id&$filter=mail eq 'x'")).status).toBe(200);
  });

  it('shows members of a type the caller may not read by type and id only', async () => {
    const at = world({ roles: ['GroupMember.Read.All'] });
    const user = at.entra.createUser(at.tenantId, { displayName: 'Requester' });
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' });
    at.entra.addMember(at.tenantId, group.id, user.id);
    const { body } = await graph(at, 'GET', `/groups/${group.id}/members?$select=id,displayName`);
    expect(body['value']).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: user.id, displayName: null },
    ]);
  });

  it('hides hidden members from all who lack the permission for them', async () => {
    const at = world();
    const group = at.entra.createGroup(at.tenantId, 'microsoft365', {
      displayName: 'g',
      visibility: 'HiddenMembership',
    });
    expect((await graph(at, 'GET', `/groups/${group.id}/members`)).status).toBe(403);
    at.entra.grantRoles(at.tenantId, CLIENT, [...ALL_ROLES, 'Member.Read.Hidden']);
    expect((await graph(at, 'GET', `/groups/${group.id}/members`)).status).toBe(200);
  });
});
