import { advance } from './support/manual-clock';
import { CERTIFICATE } from './support/certificate';
import { assertionForm, clientAssertion, keyPair, type AssertionParts } from './support/client-assertion';
import { CLIENT, tokenRequest, world, type Answer, type TestWorld } from './support/world';

const KEY = keyPair();
const OTHER = keyPair();

function prepared(): TestWorld {
  const at = world();
  at.entra.addCertificate(at.tenantId, CLIENT, { pem: KEY.pem, 'x5t#S256': KEY.thumbprint });
  return at;
}

async function ask(at: TestWorld, parts: AssertionParts = {}, key = KEY): Promise<Answer> {
  return tokenRequest(at, assertionForm(clientAssertion(at, key, parts)));
}

const code = ({ body }: Answer): unknown => body['error_codes'];

describe('A client assertion', () => {
  it.each(['PS256', 'RS256'] as const)('signed with %s by a registered key is accepted', async (alg) => {
    expect((await ask(prepared(), { alg })).status).toBe(200);
  });

  it('may be up to five minutes off, and no more', async () => {
    const at = prepared();
    const now = Math.floor(at.clock.now() / 1000);
    expect((await ask(at, { claims: { nbf: now + 299, exp: now + 900 } })).status).toBe(200);
    expect((await ask(at, { claims: { nbf: now - 900, exp: now - 299 } })).status).toBe(200);
    expect(code(await ask(at, { claims: { nbf: now + 302, exp: now + 900 } }))).toEqual([700024]);
    expect(code(await ask(at, { claims: { nbf: now - 900, exp: now - 302 } }))).toEqual([700024]);
  });

  it.each([
    ['another issuer', { claims: { iss: 'someone' } }, 700021],
    ['another subject', { claims: { sub: 'someone' } }, 700021],
    ['another audience', { claims: { aud: 'https://login.example.com/token' } }, 700023],
    ['no issuer', { claims: { iss: undefined } }, 90014],
    ['no expiry', { claims: { exp: undefined } }, 90014],
    ['no thumbprint', { header: { 'x5t#S256': undefined } }, 5002723],
    ['an unknown thumbprint', { header: { 'x5t#S256': OTHER.thumbprint } }, 700027],
    ['an algorithm that is none', { header: { alg: 'none' } }, 700027],
  ])('with %s is refused', async (_, parts, expected) => {
    expect(code(await ask(prepared(), parts))).toEqual([expected]);
  });

  it('signed by another key than its thumbprint names is refused', async () => {
    const answer = await ask(prepared(), { header: { 'x5t#S256': KEY.thumbprint } }, OTHER);
    expect(answer.body['error_description']).toMatch(
      /^AADSTS700027: Client assertion contains an invalid signature/,
    );
  });

  it('that is no JWT, or comes without its type, is refused', async () => {
    const at = prepared();
    expect(code(await tokenRequest(at, assertionForm('garbage')))).toEqual([50027]);
    const untyped = { ...assertionForm(clientAssertion(at, KEY)), client_assertion_type: null };
    expect(code(await tokenRequest(at, untyped))).toEqual([900144]);
  });

  it('is refused once its certificate has expired', async () => {
    const at = world();
    const endDateTime = new Date(at.clock.now() + 60_000).toISOString();
    at.entra.addCertificate(at.tenantId, CLIENT, { pem: KEY.pem, 'x5t#S256': KEY.thumbprint, endDateTime });
    expect((await ask(at)).status).toBe(200);
    advance(at.clock, 60_000);
    expect((await ask(at)).body['error_description']).toMatch('The key used is expired');
  });

  it('finds a certificate by either thumbprint of its own encoding', async () => {
    const at = world();
    at.entra.addCertificate(at.tenantId, CLIENT, { pem: CERTIFICATE.pem });
    for (const header of [
      { 'x5t#S256': CERTIFICATE.sha256 },
      { 'x5t#S256': undefined, x5t: CERTIFICATE.sha1 },
    ]) {
      // The key of this certificate is not at hand: found, but not signed by it.
      expect((await ask(at, { header })).body['error_description']).toMatch(
        'The key was found but the signature is invalid',
      );
    }
  });
});
