import {
  Client,
  GraphError,
  HTTPMessageHandler,
  PageIterator,
  RetryHandler,
  RetryHandlerOptions,
  type Context,
  type Middleware,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { serveLocally, type Loopback } from './support/loopback';
import { bearer, reference, world, type TestWorld } from './support/world';

/** Sends what is meant for Graph to the local site, with the token: the client attaches none to plain HTTP. */
class Reroute implements Middleware {
  private next: Middleware | undefined;

  constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    context.request = url.replace('https://graph.microsoft.com', this.base);
    const headers = new Headers(context.options?.headers);
    headers.set('authorization', `Bearer ${this.token}`);
    context.options = { ...context.options, headers: Object.fromEntries(headers) };
    await this.next?.execute(context);
  }

  setNext(next: Middleware): void {
    this.next = next;
  }
}

describe('The real Graph client, over HTTP', () => {
  let at: TestWorld;
  let site: Loopback;
  let client: Client;

  beforeEach(async () => {
    at = world();
    site = await serveLocally(at.entra);
    const reroute = new Reroute(site.base, await bearer(at));
    const retry = new RetryHandler(new RetryHandlerOptions(0, 0, () => false));
    reroute.setNext(retry);
    retry.setNext(new HTTPMessageHandler());
    client = Client.initWithMiddleware({ middleware: reroute });
  });

  afterEach(() => site.close());

  async function failure(call: Promise<unknown>): Promise<GraphError> {
    return call.then(
      () => Promise.reject(new Error('The call went through')),
      (error: unknown) => (error instanceof GraphError ? error : Promise.reject(error as Error)),
    );
  }

  it('grants, verifies and revokes a membership', async () => {
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    const user = at.entra.createUser(at.tenantId, { userPrincipalName: 'requester@example.com' }).id;
    await client.api(`/groups/${group}/members/$ref`).post(reference(user));
    const checked: unknown = await client
      .api(`/directoryObjects/${user}/checkMemberGroups`)
      .post({ groupIds: [group] });
    expect(checked).toMatchObject({ value: [group] });
    const twice = await failure(client.api(`/groups/${group}/members/$ref`).post(reference(user)));
    expect([twice.statusCode, twice.code]).toEqual([400, 'Request_BadRequest']);
    expect(twice.message).toMatch(/added object references already exist/i);
    await client.api(`/groups/${group}/members/${user}/$ref`).delete();
    const gone = await failure(client.api(`/groups/${group}/members/${user}/$ref`).delete());
    expect([gone.statusCode, gone.code]).toEqual([404, 'Request_ResourceNotFound']);
    expect(gone.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('pages to the end by the links it was given', async () => {
    for (let user = 0; user < 230; user += 1) at.entra.createUser(at.tenantId, { displayName: `u${user}` });
    const seen: unknown[] = [];
    const first = (await client.api('/users').select('displayName').top(100).get()) as PageCollection;
    expect(first['@odata.nextLink']).toMatch(`${site.base}/v1.0/users?`);
    // The client follows links to Graph only; a proxy would show it those.
    const shown = {
      ...first,
      '@odata.nextLink': first['@odata.nextLink']?.replace(site.base, 'https://graph.microsoft.com'),
    };
    const options = { headers: { 'x-emulator-base': 'https://graph.microsoft.com' } };
    await new PageIterator(
      client,
      shown as PageCollection,
      (item: unknown) => seen.push(item) > 0,
      options,
    ).iterate();
    expect(seen).toHaveLength(230);
    expect(new Set(seen.map((item) => JSON.stringify(item))).size).toBe(230);
  });

  it('cuts a guest off at # unless the caller encodes, for the client encodes nothing', async () => {
    const name = 'requester_partner.example#EXT#@contoso.onmicrosoft.com';
    at.entra.createUser(at.tenantId, { userPrincipalName: name });
    const cut = await failure(client.api(`/users/${name}`).get());
    expect(cut.message).toMatch("Resource 'requester_partner.example' does not exist");
    const whole: unknown = await client.api(`/users/${encodeURIComponent(name)}`).get();
    expect(whole).toMatchObject({ userPrincipalName: name });
  });

  it('loses what follows & and + in a filter unless the caller encodes', async () => {
    at.entra.createUser(at.tenantId, { mail: "o'neil+x&y@example.com" });
    const lost = await failure(client.api('/users').filter("mail eq 'o''neil+x&y@example.com'").get());
    expect(lost.statusCode).toBe(400);
    const filter = encodeURIComponent("mail eq 'o''neil+x&y@example.com'");
    expect(await client.api('/users').filter(filter).get()).toMatchObject({
      value: [{ mail: "o'neil+x&y@example.com" }],
    });
  });

  it('is told when to come back after a 429', async () => {
    Object.assign(at.entra.switches.throttling, { resourceUnits: 1, retryAfter: 'fraction' });
    const refused = await failure(client.api('/users').get());
    expect([refused.statusCode, refused.code]).toEqual([429, 'TooManyRequests']);
    expect(refused.headers?.get('retry-after')).toMatch(/^\d+\.\d{3}$/);
  });

  it('sends batches', async () => {
    const group = at.entra.createGroup(at.tenantId, 'security', { displayName: 'g' }).id;
    const answer: unknown = await client
      .api('/$batch')
      .post({ requests: [{ id: '1', method: 'GET', url: `/groups/${group}` }] });
    expect(answer).toMatchObject({ responses: [{ id: '1', status: 200, body: { id: group } }] });
  });
});
