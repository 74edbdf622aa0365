import fc from 'fast-check';
import type { SentRequest } from '../kit/scripted-fetch';
import { answering, json, scripted } from '../kit/scripted-fetch';
import { failureOf, graphError, notFound, openEntra, token, userId } from './entra-fixture';

const email = 'requester@example.com';
const user = (changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  id: userId,
  displayName: 'Requester',
  userPrincipalName: email,
  mail: email,
  accountEnabled: true,
  userType: 'Member',
  proxyAddresses: [`SMTP:${email}`],
  ...changes,
});
const other = '66666666-6666-4666-8666-666666666666';
const found = (...users: readonly object[]) => json(200, { value: users });
const one = { kind: 'one', principal: { id: userId, label: email } };

describe('finding a person by e-mail address', () => {
  it('takes one call for user name, mail and proxy addresses', async () => {
    const io = scripted(token, found(user()));
    await expect(openEntra(io).findPrincipal({ email })).resolves.toEqual(one);
    expect(io.sent).toHaveLength(2);
    const query = io.sent[1]?.url.searchParams;
    expect(query?.get('$filter')).toBe(
      `userPrincipalName eq '${email}' or mail eq '${email}' or proxyAddresses/any(p:p eq 'smtp:${email}') or proxyAddresses/any(p:p eq 'SMTP:${email}')`,
    );
    expect(query?.get('$top')).toBe('3');
  });

  it('finds nobody', async () => {
    await expect(openEntra(scripted(token, found())).findPrincipal({ email })).resolves.toEqual({
      kind: 'none',
    });
  });

  it('compares without regard to case', async () => {
    const io = scripted(
      token,
      found(
        user({
          userPrincipalName: 'x@example.com',
          mail: null,
          proxyAddresses: ['smtp:Requester@Example.COM'],
        }),
      ),
    );
    await expect(openEntra(io).findPrincipal({ email })).resolves.toMatchObject({ kind: 'one' });
  });

  it('counts no hit that does not bear the address exactly', async () => {
    const near = user({
      userPrincipalName: `${email}.au`,
      mail: `x${email}`,
      proxyAddresses: [`sip:${email}`],
    });
    await expect(openEntra(scripted(token, found(near))).findPrincipal({ email })).resolves.toEqual({
      kind: 'none',
    });
  });

  it.each([
    ['a guest', { userType: 'Guest' }],
    ['a disabled account', { accountEnabled: false }],
    ['another member', {}],
  ])('never prefers one of two, even over %s', async (_what, changes) => {
    const io = scripted(
      token,
      found(user(), user({ id: other, userPrincipalName: 'b@example.com', ...changes })),
    );
    await expect(openEntra(io).findPrincipal({ email })).resolves.toEqual({
      kind: 'ambiguous',
      candidates: [
        { id: userId, label: email },
        { id: other, label: 'b@example.com' },
      ],
    });
  });

  it.each([
    [{ userType: 'Guest' }, 'guest'],
    [{ userType: null, userPrincipalName: `requester_example.com#EXT#@contoso.onmicrosoft.com` }, 'guest'],
    [{ accountEnabled: false }, 'disabled'],
  ])('refuses the unusable account %j', async (changes, reason) => {
    const io = scripted(token, found(user(changes)));
    await expect(openEntra(io).findPrincipal({ email })).resolves.toMatchObject({ kind: 'unusable', reason });
  });

  it('looks behind an empty page that has a next one', async () => {
    const next = 'https://graph.microsoft.com/v1.0/users?$skiptoken=abc';
    const io = scripted(token, json(200, { '@odata.nextLink': next, value: [] }), found(user()));
    await expect(openEntra(io).findPrincipal({ email })).resolves.toEqual(one);
    expect(io.sent[2]?.url.href).toBe(next);
  });

  it('searches name by name where the service refuses to combine them', async () => {
    const unsupported = graphError(400, 'Request_UnsupportedQuery', 'Unsupported Query.');
    const io = scripted(
      token,
      unsupported,
      found(user()),
      found(user()),
      found(),
      found(user({ id: other })),
    );
    await expect(openEntra(io).findPrincipal({ email })).resolves.toMatchObject({
      kind: 'ambiguous',
      candidates: [{ id: userId }, { id: other }],
    });
  });

  it('asks for no more than a basic permission can read when the full search is forbidden', async () => {
    const denied = graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges …');
    const basic = { id: userId, displayName: 'Requester', userPrincipalName: email, mail: email };
    const io = scripted(token, denied, found(basic), found(basic));
    await expect(openEntra(io).findPrincipal({ email })).resolves.toEqual(one);
    expect(io.sent[2]?.url.searchParams.get('$select')).toBe('id,displayName,userPrincipalName,mail');
  });

  it('reports a permission that is missing altogether', async () => {
    const denied = graphError(403, 'Authorization_RequestDenied', 'Insufficient privileges …');
    const error = await failureOf(openEntra(scripted(token, denied, denied)).findPrincipal({ email }));
    expect(error.kind).toBe('forbidden');
  });

  it.each([{}, { email: '' }, { mapped: ' ', email: ' ' }])(
    'asks nobody when nothing is known: %j',
    async (query) => {
      const io = scripted();
      await expect(openEntra(io).findPrincipal(query)).resolves.toEqual({ kind: 'none' });
    },
  );

  it('keeps every address inside its quotes, whatever it contains', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== ''),
        async (text) => {
          const seen = await onlyGraphRequest({ email: text });
          const quoted = text.trim().replaceAll("'", "''");
          expect(seen.url.searchParams.get('$filter')).toMatch(/^userPrincipalName eq '/);
          expect(seen.url.searchParams.get('$filter')).toContain(`mail eq '${quoted}' or`);
          expect([...seen.url.searchParams.keys()].sort()).toEqual(['$filter', '$select', '$top']);
        },
      ),
    );
  });
});

describe('following an identity mapping', () => {
  it.each([
    ['an object id', userId, `/v1.0/users('${userId}')`],
    ['a guest name', 'a_b.com#EXT#@c.com', "/v1.0/users('a_b.com%23EXT%23@c.com')"],
    ['a quote', "o'neil@example.com", "/v1.0/users('o''neil@example.com')"],
    ['a dollar sign', '$x@example.com', "/v1.0/users('$x@example.com')"],
    ['path characters', "x')/../groups?a#b", "/v1.0/users('x'')/../groups?a#b')"],
  ])('reads exactly the account named by %s', async (_what, mapped, path) => {
    const io = scripted(token, json(200, user()));
    await expect(
      openEntra(io).findPrincipal({ mapped, email: 'ignored@example.com' }),
    ).resolves.toMatchObject({
      kind: 'one',
    });
    expect(io.sent).toHaveLength(2);
    expect(decodeURIComponent(io.sent[1]?.url.pathname ?? '')).toBe(decodeURIComponent(path));
    expect(io.sent[1]?.url.hash).toBe('');
  });

  it('survives half a character', async () => {
    const seen = await onlyGraphRequest({ mapped: 'a\uD800b' });
    expect(decodeURIComponent(seen.url.pathname)).toBe("/v1.0/users('a\uFFFDb')");
  });

  it('finds nobody when the account is gone, and does not turn to the address', async () => {
    const io = scripted(token, notFound(userId));
    await expect(openEntra(io).findPrincipal({ mapped: userId, email })).resolves.toEqual({ kind: 'none' });
  });

  it('says that a mapped account is a guest: whether that is meant is for an administrator to confirm', async () => {
    const io = scripted(token, json(200, user({ userType: 'Guest' })));
    await expect(openEntra(io).findPrincipal({ mapped: userId })).resolves.toMatchObject({
      kind: 'unusable',
      reason: 'guest',
      principal: { id: userId },
    });
  });

  it('refuses a disabled account', async () => {
    const io = scripted(token, json(200, user({ accountEnabled: false })));
    await expect(openEntra(io).findPrincipal({ mapped: userId })).resolves.toMatchObject({
      kind: 'unusable',
      reason: 'disabled',
    });
  });

  it('stays one path segment, whatever the mapping contains', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.trim() !== ''),
        async (mapped) => {
          const seen = await onlyGraphRequest({ mapped });
          const segments = seen.url.pathname.split('/');
          expect(segments).toHaveLength(3);
          const key = decodeURIComponent(segments[2] ?? '');
          expect(key).toBe(`users('${mapped.trim().replaceAll("'", "''")}')`);
        },
      ),
    );
  });
});

/** The one request to Graph that a search for this person makes. */
async function onlyGraphRequest(query: { email?: string; mapped?: string }): Promise<SentRequest> {
  const io = answering((request) =>
    request.url.host === 'graph.microsoft.com' ? found()(request) : token(request),
  );
  await openEntra(io)
    .findPrincipal(query)
    .catch((error: unknown) => error);
  const sent = io.sent.filter(({ url }) => url.host === 'graph.microsoft.com');
  const [only] = sent;
  if (only === undefined || sent.length > 1) throw new Error(`expected one request, saw ${sent.length}`);
  return only;
}
