import type { Step } from '../kit/scripted-fetch';
import { json, networkError, raw, scripted, timeout } from '../kit/scripted-fetch';
import {
  failureOf,
  graphError,
  group,
  groupId,
  notFound,
  openEntra,
  target,
  token,
  tokenWith,
  userId,
} from './entra-fixture';

const noContent = raw(204, null, { 'request-id': 'r-9' });
const forbidden = graphError(
  403,
  'Authorization_RequestDenied',
  'Insufficient privileges to complete the operation.',
);

describe('grant', () => {
  it('adds the person with one call by object ids', async () => {
    const io = scripted(token, noContent);
    await expect(openEntra(io).grant(target)).resolves.toEqual({ kind: 'granted', requestId: 'r-9' });
    const call = io.sent[1];
    expect(call?.method).toBe('POST');
    expect(call?.url.href).toBe(`https://graph.microsoft.com/v1.0/groups/${groupId}/members/$ref`);
    expect(JSON.parse(call?.body ?? '')).toEqual({
      '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/${userId}`,
    });
    expect(call?.headers.get('content-type')).toBe('application/json');
  });

  it('names the person by the Graph host of the cloud', async () => {
    const io = scripted(token, noContent);
    await openEntra(io, { cloud: 'china' }).grant(target);
    expect(io.sent.map(({ url }) => url.host)).toEqual([
      'login.partner.microsoftonline.cn',
      'microsoftgraph.chinacloudapi.cn',
    ]);
    expect(io.sent[1]?.body).toContain('https://microsoftgraph.chinacloudapi.cn/v1.0/directoryObjects/');
  });

  it('takes "already a member" as success', async () => {
    const message = `One or more added object references already exist for the following modified properties: 'members'.`;
    const io = scripted(token, graphError(400, 'Request_BadRequest', message));
    await expect(openEntra(io).grant(target)).resolves.toEqual({ kind: 'already-granted', requestId: 'r-1' });
  });

  it.each([
    ['the person', notFound(userId), 'principal-gone'],
    ['the group', notFound(groupId.toUpperCase()), 'entitlement-gone'],
  ])('tells from the quoted id that %s is gone', async (_what, answer, reason) => {
    const error = await failureOf(openEntra(scripted(token, answer)).grant(target));
    expect(error.kind).toBe('not-found');
    expect(error.details).toMatchObject({ reason, status: 404, operation: 'grant', requestId: 'r-1' });
  });

  it('looks for the group when a 404 quotes neither', async () => {
    const quotesNobody = graphError(404, 'Request_ResourceNotFound', 'Not found.');
    const gone = await failureOf(openEntra(scripted(token, quotesNobody, notFound(groupId))).grant(target));
    expect(gone.details.reason).toBe('entitlement-gone');
    const there = await failureOf(openEntra(scripted(token, quotesNobody, json(200, group()))).grant(target));
    expect(there.details.reason).toBe('principal-gone');
  });

  it.each<[string, Step, string]>([
    [
      'a guest',
      graphError(
        403,
        'Authorization_RequestDenied',
        'Guests users are not allowed to join this Unified Group due to policy setting.',
      ),
      'guest-blocked',
    ],
    [
      'a mail-enabled group',
      graphError(
        400,
        'Request_BadRequest',
        'Cannot Update a mail-enabled security groups and or distribution list.',
      ),
      'entitlement-not-manageable-mail-enabled',
    ],
    [
      'a synchronised group',
      graphError(
        400,
        'Request_BadRequest',
        'Unable to update the specified properties for on-premises mastered Directory Sync objects or objects currently undergoing migration.',
      ),
      'entitlement-not-manageable-synced',
    ],
    ['a full directory', graphError(403, 'Directory_QuotaExceeded', 'Unable to perform …'), 'quota-exceeded'],
  ])('names the refusal of %s without another call', async (_what, answer, reason) => {
    const error = await failureOf(openEntra(scripted(token, answer)).grant(target));
    expect(error.kind).toBe('rejected');
    expect(error.details.reason).toBe(reason);
  });

  it.each([
    [{ groupTypes: ['DynamicMembership'], membershipRule: 'user.department -eq "x"' }, 'dynamic'],
    [{ isAssignableToRole: true }, 'role-assignable'],
    [{ isManagementRestricted: true }, 'restricted'],
  ])('finds with one more call that a bare 403 is about the group: %j', async (changes, variant) => {
    const io = scripted(token, forbidden, json(200, group(changes)));
    const error = await failureOf(openEntra(io).grant(target));
    expect(error.kind).toBe('rejected');
    expect(error.details.reason).toBe(`entitlement-not-manageable-${variant}`);
    expect(io.sent).toHaveLength(3);
  });

  it('blames the connection when the group is not the reason for a 403', async () => {
    const error = await failureOf(openEntra(scripted(token, forbidden, json(200, group()))).grant(target));
    expect(error.kind).toBe('forbidden');
    expect(error.details).toMatchObject({
      reason: 'permission-missing',
      vendorCode: 'Authorization_RequestDenied',
    });
  });

  it('says that consent is missing, without another call, when the token carries no permission', async () => {
    const error = await failureOf(openEntra(scripted(tokenWith(undefined), forbidden)).grant(target));
    expect(error.kind).toBe('forbidden');
    expect(error.details.reason).toBe('consent-missing');
  });

  it('is tried again later when the second look at the group meets an outage', async () => {
    const error = await failureOf(openEntra(scripted(token, forbidden, raw(503, null))).grant(target));
    expect(error.kind).toBe('unavailable');
  });

  it.each([409, 400])('waits when the directory is busy (status %i)', async (status) => {
    const busy = graphError(status, 'Directory_ConcurrencyViolation', 'Error due to concurrent requests …');
    const error = await failureOf(openEntra(scripted(token, busy)).grant(target));
    expect(error.kind).toBe('unavailable');
    expect(error.details.reason).toBe('concurrent-change');
  });

  it.each<[string, Step, boolean]>([
    ['a time-out', timeout(), true],
    ['a reset', networkError('ECONNRESET'), true],
    ['a refused connection', networkError('ECONNREFUSED'), false],
    ['a gateway time-out', raw(504, '<html>504</html>', { 'content-type': 'text/html' }), true],
  ])('tells after %s whether the write may have happened', async (_what, step, unknown) => {
    const error = await failureOf(openEntra(scripted(token, step)).grant(target));
    expect(error.kind).toBe('unavailable');
    expect(error.details.outcomeUnknown === true).toBe(unknown);
  });

  it.each(['..', 'a/b', `${groupId}/owners`, ''])('never lets the id %j into a path', async (id) => {
    const io = scripted();
    const group = { type: 'group', id } as const;
    const asGroup = await failureOf(openEntra(io).grant({ ...target, entitlement: group }));
    const asPerson = await failureOf(openEntra(io).revoke({ ...target, principalId: id }));
    expect([asGroup.details.reason, asPerson.details.reason]).toEqual([
      'entitlement-id-invalid',
      'principal-id-invalid',
    ]);
    expect(io.sent).toEqual([]);
  });
});

describe('revoke', () => {
  it('ends the membership with one call whose path ends in /$ref', async () => {
    const io = scripted(token, noContent);
    await expect(openEntra(io).revoke(target)).resolves.toEqual({ kind: 'revoked', requestId: 'r-9' });
    expect(io.sent[1]?.method).toBe('DELETE');
    expect(io.sent[1]?.url.href).toBe(
      `https://graph.microsoft.com/v1.0/groups/${groupId}/members/${userId}/$ref`,
    );
  });

  it('takes the 400 for "not a member" as success', async () => {
    const message = `One or more removed object references do not exist for the following modified properties: 'members'.`;
    const io = scripted(token, graphError(400, 'Request_BadRequest', message));
    await expect(openEntra(io).revoke(target)).resolves.toMatchObject({ kind: 'already-revoked' });
  });

  it.each(['the person', 'nobody'])(
    'takes a 404 quoting %s as success when the group exists',
    async (what) => {
      const io = scripted(token, notFound(what === 'nobody' ? '' : userId), json(200, { id: groupId }));
      await expect(openEntra(io).revoke(target)).resolves.toMatchObject({ kind: 'already-revoked' });
      expect(io.sent[2]?.url.pathname).toBe(`/v1.0/groups/${groupId}`);
    },
  );

  it('reports a group that is gone', async () => {
    const error = await failureOf(
      openEntra(scripted(token, notFound(groupId), notFound(groupId))).revoke(target),
    );
    expect(error.kind).toBe('not-found');
    expect(error.details).toMatchObject({ reason: 'entitlement-gone', operation: 'revoke' });
  });

  it('never takes a 404 page of a gateway for a missing membership', async () => {
    const page = raw(404, '<html><body>Not found</body></html>', { 'content-type': 'text/html' });
    const error = await failureOf(openEntra(scripted(token, page)).revoke(target));
    expect(error.kind).toBe('unexpected-response');
  });

  it('does not call a revocation done while the group cannot be looked up', async () => {
    const error = await failureOf(
      openEntra(scripted(token, notFound(userId), raw(500, null))).revoke(target),
    );
    expect(error.kind).toBe('unavailable');
  });

  it('names the last owner of a Microsoft 365 group', async () => {
    const message = 'The group must have at least one owner, hence this owner cannot be removed.';
    const io = scripted(token, graphError(400, 'Request_BadRequest', message));
    expect((await failureOf(openEntra(io).revoke(target))).details.reason).toBe('last-owner');
  });
});
