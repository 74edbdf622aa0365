import { inspect } from 'node:util';
import type { HttpCall } from '#connectors/kit/http';
import {
  detailsOfAnswer,
  kindOfStatus,
  readAnswer,
  sendRequest,
  unreadableAnswer,
} from '#connectors/kit/http';
import { failureOf } from '../entra/entra-fixture';
import type { Step } from './scripted-fetch';
import { networkError, raw, scripted, startOfTime, timeout } from './scripted-fetch';

const call: HttpCall = {
  connector: 'sample',
  operation: 'grant',
  writes: true,
  timeoutMs: 8_000,
  hosts: ['api.example.com'],
};
const url = 'https://api.example.com/v1/things';

const send = (step: Step, changes: Partial<HttpCall> = {}): Promise<Response> =>
  sendRequest(scripted(step), url, { method: 'POST' }, { ...call, ...changes });

describe('sendRequest', () => {
  it('gives every request a time-out and follows no redirect', async () => {
    const inits: RequestInit[] = [];
    const io = {
      ...scripted(),
      fetch: async (_url: string, init: RequestInit) => {
        inits.push(init);
        return new Response(null, { status: 302, headers: { location: 'https://evil.example.com/' } });
      },
    };
    const response = await sendRequest(io, url, {}, call);
    expect(response.status).toBe(302);
    expect(inits[0]?.redirect).toBe('manual');
    expect(inits[0]?.signal).toBeInstanceOf(AbortSignal);
  });

  it.each([
    'https://evil.example.com/',
    'http://api.example.com/',
    'https://api.example.com:8443/',
    'https://api.example.com.evil.example/',
    'https://user:pass@api.example.com/',
    'https://api.example.com@evil.example.com/',
  ])('never sends anything to %s', async (address) => {
    const io = scripted(raw(200, 'ok'));
    const error = await failureOf(sendRequest(io, address, {}, call));
    expect(error.details.reason).toBe('host-not-pinned');
    expect(io.sent).toEqual([]);
  });

  it('calls a time-out unavailable, and the outcome of a write unknown', async () => {
    const error = await failureOf(send(timeout()));
    expect(error.kind).toBe('unavailable');
    expect(error.message).toContain('8 seconds');
    expect(error.details).toMatchObject({ reason: 'timeout', outcomeUnknown: true });
  });

  it.each([
    ['ECONNRESET', true],
    ['UND_ERR_SOCKET', true],
    ['ECONNREFUSED', false],
    ['ENOTFOUND', false],
    ['UND_ERR_CONNECT_TIMEOUT', false],
  ])('knows after %s that "the write may have happened" is %s', async (code, unknown) => {
    const error = await failureOf(send(networkError(code)));
    expect(error.kind).toBe('unavailable');
    expect(error.details.vendorCode).toBe(code);
    expect(error.details.outcomeUnknown === true).toBe(unknown);
  });

  it('never calls the outcome of a read unknown', async () => {
    const error = await failureOf(send(networkError('ECONNRESET'), { writes: false }));
    expect(error.details.outcomeUnknown).toBeUndefined();
  });

  it('repeats nothing of what the runtime says: it may quote a header', async () => {
    const error = await failureOf(
      send(() => {
        throw new TypeError('Headers.append: "Bearer canary" is an invalid header value');
      }),
    );
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain('canary');
    expect(error.cause).toBeUndefined();
  });

  it('tells an egress block of the platform from a 403 of the vendor', async () => {
    const blocked = await failureOf(
      send(raw(403, '', { 'forge-proxy-error': 'REQUEST_EGRESS_ALLOWLIST_ERR' })),
    );
    expect(blocked.kind).toBe('egress-blocked');
    expect(blocked.message).toContain('api.example.com');
    const other = await failureOf(send(raw(502, '', { 'forge-proxy-error': 'UPSTREAM_FAILURE' })));
    expect(other.kind).toBe('unavailable');
    await expect(send(raw(403, ''))).resolves.toHaveProperty('status', 403);
  });
});

describe('readAnswer', () => {
  it.each([
    ['{"a":1}', 'json'],
    ['[]', 'json'],
    ['', 'empty'],
    ['  \n', 'empty'],
    ['{"a":', 'broken-json'],
    ['<!DOCTYPE html><html>', 'other'],
    ['Bad Gateway', 'other'],
  ])('sees that %j is %s', async (text, form) => {
    const answer = await readAnswer(new Response(text, { status: 200 }), call);
    expect(answer.form).toBe(form);
  });

  it('calls a body that breaks off in the middle unavailable', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('terminated')),
    });
    const error = await failureOf(readAnswer(new Response(body, { status: 200 }), call));
    expect(error.kind).toBe('unavailable');
    expect(error.details.outcomeUnknown).toBe(true);
  });

  it.each([
    ['', 'unavailable'],
    ['{"a":', 'unavailable'],
    ['<html></html>', 'unexpected-response'],
  ])('judges the useless success body %j as %s', async (text, kind) => {
    const answer = await readAnswer(new Response(text, { status: 200 }), call);
    expect(unreadableAnswer(answer, call).kind).toBe(kind);
  });
});

describe('kindOfStatus', () => {
  it.each([
    [400, 'rejected'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [408, 'unavailable'],
    [409, 'unavailable'],
    [410, 'not-found'],
    [422, 'rejected'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [501, 'unexpected-response'],
    [503, 'unavailable'],
    [302, 'unexpected-response'],
  ])('%i means %s', (status, kind) => {
    expect(kindOfStatus(status)).toBe(kind);
  });
});

describe('detailsOfAnswer', () => {
  it.each([
    [503, true],
    [500, true],
    [429, false],
    [409, false],
  ])('says after a write answered %i whether it may have happened', async (status, unknown) => {
    const answer = await readAnswer(new Response('', { status, headers: { 'retry-after': '3' } }), call);
    const details = detailsOfAnswer(answer, call, startOfTime);
    expect(details.retryAfterMs).toBe(3_000);
    expect(details.outcomeUnknown === true).toBe(unknown);
  });
});
