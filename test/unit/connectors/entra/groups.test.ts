import type { Entitlement } from '#connectors/contract';
import { json, raw, scripted } from '../kit/scripted-fetch';
import { failureOf, graphError, group, groupId, notFound, openEntra, token, userId } from './entra-fixture';

const ref = { type: 'group', id: groupId } as const;
const unsupported = graphError(400, 'Request_UnsupportedQuery', 'Unsupported Query.');

describe('inspecting a group', () => {
  it('finds a cloud security group manageable', async () => {
    const io = scripted(token, json(200, group({ description: 'For users' })), json(200, { value: [] }));
    await expect(openEntra(io).inspectEntitlement(ref)).resolves.toEqual({
      kind: 'manageable',
      entitlement: { ref, displayName: 'App - Users', description: 'For users' },
      warnings: [],
    });
    expect(io.sent[2]?.url.pathname).toBe(`/v1.0/groups/${groupId}/getMemberGroups`);
  });

  it.each([
    ['dynamic', { groupTypes: ['DynamicMembership'], membershipRule: 'user.country -eq "NL"' }],
    ['dynamic', { groupTypes: ['Unified', 'DynamicMembership'], mailEnabled: true }],
    ['synced', { onPremisesSyncEnabled: true }],
    ['mail-enabled', { mailEnabled: true }],
    ['distribution', { mailEnabled: true, securityEnabled: false }],
    ['role-assignable', { isAssignableToRole: true }],
    ['restricted', { isManagementRestricted: true }],
    ['unknown', { securityEnabled: false }],
  ])('refuses a group that is %s', async (variant, changes) => {
    const status = await openEntra(scripted(token, json(200, group(changes)))).inspectEntitlement(ref);
    expect(status).toMatchObject({
      kind: 'refused',
      entitlement: { ref },
      reason: {
        code: `entitlement-not-manageable-${variant}`,
        sentence: expect.stringMatching(/\.$/) as string,
      },
    });
  });

  it.each([
    ['microsoft-365-group', { groupTypes: ['Unified'], mailEnabled: true }],
    ['microsoft-365-group', { groupTypes: ['Unified'], mailEnabled: true, securityEnabled: false }],
    ['hidden-membership', { visibility: 'HiddenMembership' }],
    ['grants-seats', { assignedLicenses: [{ disabledPlans: [], skuId: userId }] }],
  ])('warns of %s', async (code, changes) => {
    const status = await openEntra(
      scripted(token, json(200, group(changes)), json(200, { value: [] })),
    ).inspectEntitlement(ref);
    expect(status).toMatchObject({ kind: 'manageable', warnings: [{ code }] });
  });

  it('refuses a group that does not exist or was deleted', async () => {
    const missing = await openEntra(scripted(token, notFound(groupId))).inspectEntitlement(ref);
    expect(missing).toMatchObject({ kind: 'refused', reason: { code: 'entitlement-gone' } });
    const deleted = json(200, group({ deletedDateTime: '2026-01-01T00:00:00Z' }));
    await expect(openEntra(scripted(token, deleted)).inspectEntitlement(ref)).resolves.toMatchObject({
      kind: 'refused',
      reason: { code: 'entitlement-gone' },
    });
  });

  it('warns of a group that lies inside others', async () => {
    const io = scripted(token, json(200, group()), json(200, { value: [userId] }));
    await expect(openEntra(io).inspectEntitlement(ref)).resolves.toMatchObject({
      kind: 'manageable',
      warnings: [{ code: 'nested-in-groups' }],
    });
  });

  it('goes without the warning about nesting where that may not be read', async () => {
    const denied = graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges …');
    const io = scripted(token, json(200, group()), denied);
    await expect(openEntra(io).inspectEntitlement(ref)).resolves.toMatchObject({
      kind: 'manageable',
      warnings: [],
    });
  });
});

describe('creating a group', () => {
  const draft = { key: 'chatgpt-users', displayName: 'AI Clearance - ChatGPT - Users', description: 'Users' };
  const created: Entitlement = { ref, displayName: draft.displayName };
  const upserted = group({ displayName: draft.displayName });

  it('is one upsert under the unique name of the draft', async () => {
    const io = scripted(token, json(201, upserted));
    await expect(openEntra(io).createEntitlement?.(draft)).resolves.toEqual(created);
    const request = io.sent[1];
    expect([request?.method, request?.url.pathname]).toEqual([
      'PATCH',
      "/v1.0/groups(uniqueName='chatgpt-users')",
    ]);
    expect(request?.headers.get('prefer')).toBe('create-if-missing');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      displayName: draft.displayName,
      description: 'Users',
      mailEnabled: false,
      mailNickname: 'chatgpt-users',
      securityEnabled: true,
    });
  });

  it('returns the group of the first call when it is asked again', async () => {
    const io = scripted(token, raw(204, null), json(200, upserted));
    await expect(openEntra(io).createEntitlement?.(draft)).resolves.toEqual(created);
    expect(io.sent[2]?.url.pathname).toBe("/v1.0/groups(uniqueName='chatgpt-users')");
  });

  it('falls back to looking first and creating then where upserts are refused', async () => {
    const fresh = scripted(token, unsupported, json(200, { value: [] }), json(201, upserted));
    await expect(openEntra(fresh).createEntitlement?.(draft)).resolves.toEqual(created);
    expect(fresh.sent[2]?.url.searchParams.get('$filter')).toBe("mailNickname eq 'chatgpt-users'");
    expect(fresh.sent[3]?.method).toBe('POST');
    const again = scripted(token, unsupported, json(200, { value: [upserted] }));
    await expect(openEntra(again).createEntitlement?.(draft)).resolves.toEqual(created);
  });

  it.each([
    ['another group has its nickname', [group({ displayName: 'Administrators' })]],
    ['two groups have its nickname', [upserted, upserted]],
  ])('takes over nothing when %s', async (_what, value) => {
    const io = scripted(token, unsupported, json(200, { value }));
    const error = await failureOf(Promise.resolve(openEntra(io).createEntitlement?.(draft)));
    expect(error.details.reason).toBe('draft-key-taken');
  });

  it('refuses a group under its key that cannot be governed', async () => {
    const io = scripted(token, raw(204, null), json(200, group({ onPremisesSyncEnabled: true })));
    const error = await failureOf(Promise.resolve(openEntra(io).createEntitlement?.(draft)));
    expect(error.details.reason).toBe('entitlement-not-manageable-synced');
  });

  it('says that a permission is missing when nothing may be created', async () => {
    const denied = graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges …');
    const io = scripted(token, denied, json(200, { value: [] }), denied);
    const error = await failureOf(Promise.resolve(openEntra(io).createEntitlement?.(draft)));
    expect(error.kind).toBe('forbidden');
    expect(error.details).toMatchObject({ reason: 'permission-missing', operation: 'createEntitlement' });
  });

  it.each([
    { ...draft, key: "x')" },
    { ...draft, key: '' },
    { ...draft, displayName: ' ' },
    { ...draft, displayName: 'x'.repeat(257) },
    { ...draft, description: 'x'.repeat(1025) },
  ])('sends no impossible draft (%#)', async (impossible) => {
    const io = scripted();
    const error = await failureOf(Promise.resolve(openEntra(io).createEntitlement?.(impossible)));
    expect(error.details.reason).toBe('draft-invalid');
    expect(io.sent).toEqual([]);
  });
});

describe('searching groups', () => {
  it('finds groups by the words of their name, page by page, through the index', async () => {
    const next = 'https://graph.microsoft.com/v1.0/groups?$search=x&$skiptoken=abc';
    const first = json(200, { '@odata.nextLink': next, value: [group()] });
    const io = scripted(token, first, json(200, { value: [] }));
    const entra = openEntra(io);
    const page = await entra.searchEntitlements('Bob"s & co');
    expect(io.sent[1]?.url.searchParams.get('$search')).toBe(
      '"displayName:Bob" AND "displayName:s" AND "displayName:co"',
    );
    expect(page).toEqual({ items: [{ ref, displayName: 'App - Users', warnings: [] }], next });
    await expect(entra.searchEntitlements('Bob"s & co', page.next)).resolves.toEqual({ items: [] });
    expect(io.sent[2]?.url.href).toBe(next);
    for (const request of io.sent.slice(1)) expect(request.headers.get('consistencylevel')).toBe('eventual');
  });

  it('looks for the beginning of the name where the text has no word', async () => {
    const io = scripted(token, json(200, { value: [] }));
    await openEntra(io).searchEntitlements("'&'");
    expect(io.sent[1]?.url.searchParams.get('$filter')).toBe("startswith(displayName,'''&''')");
  });

  it('says of every hit why it cannot be governed, or what to know before', async () => {
    const unified = { groupTypes: ['Unified'], mailEnabled: true };
    const found = [
      group({ groupTypes: ['DynamicMembership'] }),
      group({ isAssignableToRole: true }),
      group({ ...unified, assignedLicenses: [{ skuId: userId }] }),
    ];
    const io = scripted(token, json(200, { value: found }));
    const { items } = await openEntra(io).searchEntitlements('a');
    expect(items.map(({ refusal, warnings }) => [refusal?.code, warnings.map(({ code }) => code)])).toEqual([
      ['entitlement-not-manageable-dynamic', []],
      ['entitlement-not-manageable-role-assignable', []],
      [undefined, ['microsoft-365-group', 'grants-seats']],
    ]);
  });

  it('lists all groups for an empty text', async () => {
    const io = scripted(token, json(200, { value: [] }));
    await openEntra(io).searchEntitlements('  ');
    expect(io.sent[1]?.url.searchParams.has('$filter')).toBe(false);
  });

  it('finds the group whose object id was entered', async () => {
    const io = scripted(token, json(200, group()), notFound(userId));
    const entra = openEntra(io);
    await expect(entra.searchEntitlements(` ${groupId} `)).resolves.toMatchObject({ items: [{ ref }] });
    await expect(entra.searchEntitlements(userId)).resolves.toEqual({ items: [] });
  });
});
