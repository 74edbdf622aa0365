import { asText } from '#emulator/vendors/entra/json';
import { advance } from './support/manual-clock';
import {
  ALL_ROLES,
  CLIENT,
  errorOf,
  graph,
  reference,
  SECRET,
  valueOf,
  world,
  type TestWorld,
} from './support/world';

describe('An application', () => {
  it('shows its credentials but never a secret', async () => {
    const at = world();
    at.entra.addSecret(at.tenantId, CLIENT, {
      value: 'another-secret',
      displayName: 'second',
      endDateTime: '2026-06-01T00:00:00Z',
    });
    const answer = await graph(at, 'GET', `/applications(appId='${CLIENT}')?$select=passwordCredentials`);
    expect(answer.body['passwordCredentials']).toMatchObject([
      { hint: SECRET.slice(0, 3), secretText: null },
      { hint: 'ano', secretText: null, displayName: 'second', endDateTime: '2026-06-01T00:00:00Z' },
    ]);
    expect((await graph(at, 'GET', '/applications')).text).not.toContain('another-secret');
  });

  it('is found by filter and by object id, not by client id', async () => {
    const at = world();
    const [app] = valueOf(await graph(at, 'GET', `/applications?$filter=appId eq '${CLIENT}'`));
    expect((await graph(at, 'GET', `/applications/${asText(app?.['id'])}`)).body['appId']).toBe(CLIENT);
    expect((await graph(at, 'GET', `/applications/${CLIENT}`)).status).toBe(404);
    expect((await graph(at, 'GET', `/servicePrincipals(appId='${CLIENT}')`)).body['appId']).toBe(CLIENT);
  });

  it('with the permission for owned ones reads itself when it owns itself, and no list', async () => {
    const at = world();
    const roles = ['Application.ReadWrite.OwnedBy'];
    const own = at.entra.registerApplication(at.tenantId, {
      clientId: at.tenantId,
      secrets: [{ value: 'x' }],
      roles,
      ownsItself: true,
    });
    const other = at.entra.registerApplication(at.tenantId, {});
    const form = new URLSearchParams({
      client_id: own.clientId,
      client_secret: 'x',
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    });
    const url = `https://login.microsoftonline.com/${at.tenantId}/oauth2/v2.0/token`;
    const issued = (await (
      await at.entra.fetch(new Request(url, { method: 'POST', body: form }))
    ).json()) as { access_token: string };
    const token = issued.access_token;
    expect((await graph(at, 'GET', '/applications', { token })).status).toBe(403);
    expect((await graph(at, 'GET', `/applications(appId='${own.clientId}')`, { token })).status).toBe(200);
    expect((await graph(at, 'GET', `/applications/${other.objectId}`, { token })).status).toBe(403);
    const owned = await graph(at, 'GET', `/servicePrincipals/${own.servicePrincipalId}/ownedObjects`, {
      token,
    });
    expect(valueOf(owned).map((object) => object['id'])).toEqual([own.objectId]);
  });
});

describe('The organization', () => {
  it('tells its name and domains', async () => {
    const [organization] = valueOf(await graph(world(), 'GET', '/organization'));
    expect(organization).toMatchObject({
      displayName: 'Contoso',
      verifiedDomains: [{ isDefault: true, isInitial: true }, { name: 'example.com' }],
    });
  });
});

describe('The audit log', () => {
  async function written(): Promise<{ at: TestWorld; group: string; user: string }> {
    const at = world({ roles: ALL_ROLES });
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    const user = at.entra.createUser(at.tenantId, { userPrincipalName: 'r@example.com' }).id;
    const headers = { 'client-request-id': 'aaaaaaaa-0000-4000-8000-00000000000a' };
    await graph(at, 'POST', `/groups/${group}/members/$ref`, { body: reference(user), headers });
    await graph(at, 'DELETE', `/groups/${group}/members/${user}/$ref`);
    return { at, group, user };
  }

  it('tells who did what to whom, minutes later, with the request id of the caller', async () => {
    const { at, user } = await written();
    const filter = `activityDisplayName eq 'Add member to group' and targetResources/any(t:t/id eq '${user}') and activityDateTime ge 2026-03-01T00:00:00Z`;
    const path = `/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}`;
    expect(valueOf(await graph(at, 'GET', path))).toEqual([]);
    advance(at.clock, 120_000);
    const entries = valueOf(await graph(at, 'GET', path));
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      category: 'GroupManagement',
      correlationId: 'aaaaaaaa-0000-4000-8000-00000000000a',
      result: 'success',
      loggedByService: 'Core Directory',
      initiatedBy: { app: { appId: CLIENT } },
      targetResources: [{ id: user, type: 'User', userPrincipalName: 'r@example.com' }, { type: 'Group' }],
    });
  });

  it('is filtered by application and by name of the activity, newest first', async () => {
    const { at } = await written();
    advance(at.clock, 120_000);
    const all = await graph(
      at,
      'GET',
      `/auditLogs/directoryAudits?$filter=initiatedBy/app/appId eq '${CLIENT}'`,
    );
    expect(valueOf(all).map((entry) => entry['activityDisplayName'])).toEqual([
      'Remove member from group',
      'Add member to group',
    ]);
    const none = await graph(
      at,
      'GET',
      "/auditLogs/directoryAudits?$filter=startswith(activityDisplayName,'Delete')",
    );
    expect(valueOf(none)).toEqual([]);
    expect(
      errorOf(await graph(at, 'GET', "/auditLogs/directoryAudits?$filter=colour eq 'red'"))['code'],
    ).toBe('Request_UnsupportedQuery');
  });
});
