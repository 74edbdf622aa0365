import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NodeAuthOptions,
  type ServerError,
} from '@azure/msal-node';
import { keyPair } from './support/client-assertion';
import { CLIENT, graph, SECRET, TENANT, valueOf, world, type TestWorld } from './support/world';

type Reply<T> = Awaited<ReturnType<INetworkModule['sendPostRequestAsync']>> & { body: T };

/** Lets the library talk to the simulator instead of the network. */
function networkTo(at: TestWorld): { network: INetworkModule; urls: string[] } {
  const urls: string[] = [];
  const send = async <T>(
    method: string,
    url: string,
    options?: { headers?: Record<string, string>; body?: string },
  ): Promise<Reply<T>> => {
    urls.push(url);
    const response = await at.entra.fetch(
      new Request(url, { method, headers: options?.headers ?? {}, body: options?.body ?? null }),
    );
    const body = (await response.json()) as T;
    return { status: response.status, headers: Object.fromEntries(response.headers), body };
  };
  return {
    urls,
    network: {
      sendGetRequestAsync: (url, options) => send('GET', url, options),
      sendPostRequestAsync: (url, options) => send('POST', url, options),
    },
  };
}

interface Client {
  readonly app: ConfidentialClientApplication;
  readonly urls: readonly string[];
}

function client(at: TestWorld, auth: Partial<NodeAuthOptions>): Client {
  const { network, urls } = networkTo(at);
  const authority = `https://login.microsoftonline.com/${TENANT}`;
  const app = new ConfidentialClientApplication({
    auth: { clientId: CLIENT, authority, ...auth },
    system: { networkClient: network },
  });
  return { app, urls };
}

async function acquire({ app }: Client, skipCache = false): Promise<string> {
  const result = await app.acquireTokenByClientCredential({
    scopes: ['https://graph.microsoft.com/.default'],
    skipCache,
  });
  return result?.accessToken ?? '';
}

async function refusalOf(client: Client): Promise<ServerError> {
  return acquire(client).then(
    () => Promise.reject(new Error('A token was granted')),
    (error: unknown) => error as ServerError,
  );
}

describe('The real MSAL client', () => {
  let at: TestWorld;

  beforeEach(() => {
    at = world();
    // The library takes the time of its assertions and its cache from the machine: give it the virtual one.
    jest.useFakeTimers({
      now: at.clock.now(),
      doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance'],
    });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('gets a token with a secret full of signs, once, and Graph takes it', async () => {
    const one = client(at, { clientSecret: SECRET });
    const [token, again] = [await acquire(one), await acquire(one)];
    expect(again).toBe(token);
    expect(one.urls).toHaveLength(1);
    expect(one.urls[0]).toMatch(
      new RegExp(`^https://login\\.microsoftonline\\.com/${TENANT}/oauth2/v2\\.0/token`),
    );
    expect(valueOf(await graph(at, 'GET', '/users', { token }))).toEqual([]);
  });

  it('gets a token with a certificate, and none once the key is another', async () => {
    const key = keyPair();
    at.entra.addCertificate(at.tenantId, CLIENT, { pem: key.pem, 'x5t#S256': key.thumbprint });
    const thumbprintSha256 = Buffer.from(key.thumbprint, 'base64url').toString('hex');
    const privateKey = key.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const token = await acquire(client(at, { clientCertificate: { thumbprintSha256, privateKey } }));
    expect((await graph(at, 'GET', '/groups', { token })).status).toBe(200);
    const stolen = keyPair().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const refusal = await refusalOf(
      client(at, { clientCertificate: { thumbprintSha256, privateKey: stolen } }),
    );
    expect([refusal.errorCode, String(refusal.errorNo), refusal.status]).toEqual([
      'invalid_client',
      '700027',
      401,
    ]);
  });

  it('tells the AADSTS number of a wrong and of an expired secret', async () => {
    const wrong = await refusalOf(client(at, { clientSecret: 'wrong' }));
    expect([wrong.errorCode, String(wrong.errorNo), wrong.status]).toEqual([
      'invalid_client',
      '7000215',
      401,
    ]);
    at.entra.expireSecret(at.tenantId, CLIENT);
    const expired = await refusalOf(client(at, { clientSecret: SECRET }));
    expect(String(expired.errorNo)).toBe('7000222');
    expect(expired.errorMessage).toContain('AADSTS7000222: The provided client secret keys for app');
  });

  it('serves a revoked token from its cache until told not to', async () => {
    const one = client(at, { clientSecret: SECRET });
    const token = await acquire(one);
    at.entra.revokeTokens(at.tenantId, CLIENT);
    expect((await graph(at, 'GET', '/users', { token: await acquire(one) })).status).toBe(401);
    const fresh = await acquire(one, true);
    expect([fresh === token, (await graph(at, 'GET', '/users', { token: fresh })).status]).toEqual([
      false,
      200,
    ]);
  });

  it('takes an alias of the sign-in host for the host itself', async () => {
    const one = client(at, { clientSecret: SECRET, authority: `https://login.windows.net/${TENANT}` });
    expect(await acquire(one)).not.toBe('');
    expect(one.urls[0]).toContain('https://login.microsoftonline.com/');
  });
});
