import { json, raw, scripted } from '../kit/scripted-fetch';
import { failureOf, graphError, groupId, notFound, openEntra, target, token, userId } from './entra-fixture';

const ref = { type: 'group', id: groupId } as const;
const unsupported = graphError(400, 'Request_UnsupportedQuery', 'Unsupported Query.');

describe('listing the members of a group', () => {
  const path = `/v1.0/groups/${groupId}/members`;
  const next = `https://graph.microsoft.com${path}?$top=999&$skiptoken=RFNwdA`;

  it('reads the largest pages and follows their links to the end', async () => {
    const user = { '@odata.type': '#microsoft.graph.user', id: userId };
    const nested = { '@odata.type': '#microsoft.graph.group', id: groupId };
    const io = scripted(
      token,
      json(200, { '@odata.nextLink': next, value: [user] }),
      json(200, { value: [nested, { id: 'x' }] }),
    );
    const entra = openEntra(io);
    const first = await entra.listGrants(ref);
    expect(first.items).toEqual([{ principalId: userId, principalType: 'user' }]);
    const second = await entra.listGrants(ref, first.next);
    expect(second).toEqual({
      items: [
        { principalId: groupId, principalType: 'group' },
        { principalId: 'x', principalType: 'unknown' },
      ],
    });
    expect(io.sent[1]?.url.searchParams.get('$top')).toBe('999');
  });

  it.each([
    `https://evil.example.com${path}?$skiptoken=x`,
    `http://graph.microsoft.com${path}?$skiptoken=x`,
    `https://graph.microsoft.com:444${path}?$skiptoken=x`,
    `https://graph.microsoft.com@evil.example.com${path}`,
    `https://graph.microsoft.com/beta/groups/${groupId}/members`,
    `https://graph.microsoft.com/v1.0/groups/${userId}/members?$skiptoken=x`,
    `https://graph.microsoft.com${path}/../owners`,
    'not a link',
  ])('never follows %s', async (link) => {
    const given = scripted();
    expect((await failureOf(openEntra(given).listGrants(ref, link))).details.reason).toBe('cursor-invalid');
    const answered = scripted(token, json(200, { '@odata.nextLink': link, value: [] }));
    const error = await failureOf(openEntra(answered).listGrants(ref));
    expect(error.kind).toBe('unexpected-response');
    expect(given.sent).toEqual([]);
  });

  it('reports a group that is gone', async () => {
    const error = await failureOf(openEntra(scripted(token, notFound(groupId))).listGrants(ref));
    expect(error.details.reason).toBe('entitlement-gone');
  });
});

describe('observing a membership', () => {
  it.each([
    [[{ id: userId }], 'present'],
    [[], 'absent'],
  ])('takes one call: %j is %s', async (value, observed) => {
    const io = scripted(token, json(200, { value }));
    await expect(openEntra(io).observe(target)).resolves.toBe(observed);
    expect(io.sent[1]?.url.pathname).toBe(`/v1.0/groups/${groupId}/members`);
    expect(io.sent[1]?.url.searchParams.get('$filter')).toBe(`id eq '${userId}'`);
  });

  it.each([
    ['refused', unsupported],
    ['ignored', json(200, { value: [{ id: groupId }] })],
  ])('asks the other way round when the filter is %s', async (_what, answer) => {
    const ask = async (value: readonly string[]) => {
      const io = scripted(token, answer, json(200, { value }));
      const observed = await openEntra(io).observe(target);
      expect(io.sent[2]?.url.pathname).toBe(`/v1.0/directoryObjects/${userId}/checkMemberGroups`);
      expect(JSON.parse(io.sent[2]?.body ?? '')).toEqual({ groupIds: [groupId] });
      return observed;
    };
    await expect(ask([groupId])).resolves.toBe('present');
    await expect(ask([])).resolves.toBe('absent');
  });

  it('sees no membership of a person who is gone, and reports a group that is gone', async () => {
    await expect(openEntra(scripted(token, unsupported, notFound(userId))).observe(target)).resolves.toBe(
      'absent',
    );
    const error = await failureOf(openEntra(scripted(token, notFound(groupId))).observe(target));
    expect(error.details.reason).toBe('entitlement-gone');
  });

  it('never has an unknown outcome: it only reads', async () => {
    const error = await failureOf(openEntra(scripted(token, unsupported, raw(503, null))).observe(target));
    expect(error.details.outcomeUnknown).toBeUndefined();
  });
});
