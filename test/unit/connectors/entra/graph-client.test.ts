import * as z from 'zod';
import { EntraConfig } from '#connectors/entra/config';
import { openGraph } from '#connectors/entra/graph/graph-client';
import type { Graph, GraphCall } from '#connectors/entra/graph/graph-client';
import { openTokenSource } from '#connectors/entra/token/token-source';
import type { ScriptedIo, Step } from '../kit/scripted-fetch';
import { json, networkError, raw, scripted, timeout } from '../kit/scripted-fetch';
import {
  failureOf,
  graphError,
  groupId,
  notFound,
  settings,
  token,
  tokenWith,
  userId,
} from './entra-fixture';

function open(io: ScriptedIo): Graph {
  return openGraph('graph.microsoft.com', openTokenSource(EntraConfig.parse(settings), io), io);
}

const read: GraphCall = { operation: 'observe', path: '/groups' };
const write: GraphCall = { operation: 'grant', method: 'POST', path: '/groups', body: {} };
const expired = graphError(
  401,
  'InvalidAuthenticationToken',
  'Lifetime validation failed, the token is expired.',
);

describe('a Graph call', () => {
  it('carries the bearer token and an id of its own', async () => {
    const io = scripted(token, json(200, { value: [] }), json(200, { value: [] }));
    const graph = open(io);
    await graph.send(read);
    await graph.send(read);
    const [, first, second] = io.sent;
    expect(first?.headers.get('authorization')).toMatch(/^Bearer ey/);
    const ids = [first, second].map((request) => request?.headers.get('client-request-id'));
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is repeated once with a new token after a 401', async () => {
    const io = scripted(token, expired, tokenWith(['Group.Create']), json(200, { value: [] }));
    const reply = await open(io).send(read);
    expect(reply.status).toBe(200);
    expect(io.sent[3]?.headers.get('authorization')).not.toBe(io.sent[1]?.headers.get('authorization'));
  });

  it('repeats its body as well', async () => {
    const io = scripted(token, expired, token, json(201, { id: 'x' }));
    await open(io).send({ ...write, body: { displayName: 'Users' } });
    expect(io.sent[3]?.body).toBe('{"displayName":"Users"}');
  });

  it('ends as unauthenticated after the second 401', async () => {
    const io = scripted(token, expired, token, expired);
    const error = await failureOf(open(io).send(read));
    expect(error.kind).toBe('unauthenticated');
    expect(error.details).toMatchObject({
      reason: 'token-refused',
      vendorCode: 'InvalidAuthenticationToken',
    });
  });

  it('ends with the reason for which no new token was issued', async () => {
    const revoked = json(401, { error: 'invalid_client', error_codes: [7000222] });
    const error = await failureOf(open(scripted(token, expired, revoked)).send(read));
    expect(error.details.reason).toBe('secret-expired');
  });

  it.each([
    ['The identity of the calling application could not be established.', {}, 'consent-missing'],
    [
      'Continuous access evaluation …',
      { 'www-authenticate': 'Bearer error="insufficient_claims"' },
      'conditional-access',
    ],
  ])('knows the 401 %j', async (message, headers, reason) => {
    const step = graphError(401, 'InvalidAuthenticationToken', message, headers);
    expect((await failureOf(open(scripted(token, step, token, step)).send(read))).details.reason).toBe(
      reason,
    );
  });
});

describe('a failed Graph call', () => {
  it.each<[string, Step, string, boolean]>([
    ['429', graphError(429, 'TooManyRequests', 'Please retry again later.'), 'rate-limited', false],
    ['a throttling code', graphError(503, 'Request_ThrottledTemporarily', '…'), 'rate-limited', true],
    ['500', graphError(500, 'InternalServerError', '…'), 'unavailable', true],
    ['503 without a body', raw(503, null), 'unavailable', true],
    ['a gateway page', raw(502, '<html>', { 'content-type': 'text/html' }), 'unavailable', true],
    ['a cut error body', raw(400, '{"error":{"code":"Requ'), 'unavailable', false],
    ['a cut success body', raw(200, '{"value":[{"id"'), 'unavailable', true],
    ['an empty success body', raw(200, ''), 'unavailable', true],
    ['a success page', raw(200, '<html>'), 'unexpected-response', true],
    ['a 403 page', raw(403, '<html>'), 'unexpected-response', false],
    ['a redirect', raw(302, null, { location: 'https://example.com/' }), 'unexpected-response', false],
    ['501', graphError(501, 'NotImplemented', '…'), 'unexpected-response', true],
    ['a time-out', timeout(), 'unavailable', true],
    ['a reset', networkError('ECONNRESET'), 'unavailable', true],
  ])('%s has its kind, and says whether a write may have happened', async (_what, step, kind, unknown) => {
    const onWrite = await failureOf(open(scripted(token, step)).send(write));
    expect([onWrite.kind, onWrite.details.outcomeUnknown === true]).toEqual([kind, unknown]);
    const onRead = await failureOf(open(scripted(token, step)).send(read));
    expect([onRead.kind, onRead.details.outcomeUnknown]).toEqual([kind, undefined]);
  });

  it.each([
    ['10', 10_000],
    ['2.128', 2_128],
    ['Mon, 02 Mar 2026 09:02:00 GMT', 120_000],
    [undefined, undefined],
  ])('tells how long Retry-After %j asks to wait', async (header, expected) => {
    const headers = header === undefined ? {} : { 'retry-after': header };
    const step = graphError(429, 'TooManyRequests', 'Please retry again later.', headers);
    const error = await failureOf(open(scripted(token, step)).send(read));
    expect(error.details.retryAfterMs).toBe(expected);
  });

  it('leaves 400, 403 and 404 with an error body to the operation', async () => {
    const reply = await open(scripted(token, notFound(userId))).send(read);
    expect(reply.error?.code).toBe('Request_ResourceNotFound');
    expect(reply.fail().kind).toBe('not-found');
  });

  it('names the shape, not the values, of an answer it does not know', async () => {
    const io = scripted(token, json(200, { value: [{ id: 7, name: 'canary' }] }));
    const schema = z.object({ value: z.array(z.object({ id: z.string() })) });
    const error = await failureOf(open(io).read(schema, read));
    expect(error.kind).toBe('unexpected-response');
    expect(error.message).toContain('value.0.id');
    expect(error.message).not.toContain('canary');
  });
});

describe('a DELETE', () => {
  it.each([
    `/groups/${groupId}/members/${userId}`,
    `/users/${userId}`,
    `/groups/${groupId}`,
    `/groups/${groupId}/members/${userId}/$ref?x=1`,
    `/groups/${groupId}/members/../${userId}/$ref`,
    `/groups/${groupId}/owners/${userId}/$ref`,
  ])('of %s is stopped before it is sent', async (path) => {
    const io = scripted(token);
    const error = await failureOf(open(io).send({ operation: 'revoke', method: 'DELETE', path }));
    expect(error.details.reason).toBe('delete-not-a-membership');
    expect(io.sent.filter(({ method }) => method === 'DELETE')).toEqual([]);
  });
});
