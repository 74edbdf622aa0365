import { Client, ResponseType } from './graph-library';
import type { GraphRequest } from '@microsoft/microsoft-graph-client';
import type * as z from 'zod';
import { say } from '../words';
import type { ConnectorIo } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { readAnswer, unreadableAnswer } from '#connectors/kit/http';
import type { HttpAnswer, HttpCall } from '#connectors/kit/http';
import { commonFailure, errorOf, refusal } from './graph-errors';
import type { GraphErrorBody } from './graph-errors';
import { bearerToken, carriedFailure, transport } from './graph-middleware';
import type { TokenSource } from '../token/token-source';

export interface GraphCall {
  /** Contract operation on whose behalf we call. */
  readonly operation: string;
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`, with its query; every value in it already encoded (graph-path.ts). */
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** False for a POST that only reads; default: every method but GET writes. */
  readonly writes?: boolean;
}

/** An answer the operation judges: a success, or a 4xx with Graph's error body. */
export interface GraphReply {
  readonly status: number;
  readonly body: unknown;
  /** Absent on success. */
  readonly error?: GraphErrorBody;
  /** Graph's id of the exchange, for audit and support. */
  readonly requestId?: string;
  /** The error to throw when the operation has no better name for the refusal (or for an unusable body). */
  fail(): ConnectorError;
}

export interface Graph {
  readonly host: string;
  /** @throws ConnectorError for everything that means the same on every call (see graph-errors.ts) */
  send(call: GraphCall): Promise<GraphReply>;
  /** Sends and reads a success as `schema`; any refusal is thrown. */
  read<T extends z.ZodType>(schema: T, call: GraphCall): Promise<z.infer<T>>;
  /** Permissions of the current token, see {@link TokenSource.roles}. */
  roles(): readonly string[] | undefined;
}

const graphTimeoutMs = 10_000;

/** Opens Microsoft Graph on one host. No retries (the job queue retries), no redirects, no telemetry. */
export function openGraph(host: string, tokens: TokenSource, io: ConnectorIo): Graph {
  const send = async (call: GraphCall): Promise<GraphReply> => {
    const { method = 'GET', operation } = call;
    const writes = call.writes ?? method !== 'GET';
    const http: HttpCall = {
      connector: 'entra',
      operation,
      writes,
      timeoutMs: graphTimeoutMs,
      hosts: [host],
    };
    const client = Client.initWithMiddleware({
      baseUrl: `https://${host}/`,
      defaultVersion: 'v1.0',
      middleware: [bearerToken(tokens, operation), transport(io, http)],
    });
    const answer = await readAnswer(await dispatch(client.api(call.path), call), http);
    return judge(answer, http, io.now(), tokens.roles());
  };
  return {
    host,
    send,
    async read(schema, call) {
      const reply = await send(call);
      if (reply.error !== undefined) throw reply.fail();
      return parse(schema, reply, call.operation);
    },
    roles: () => tokens.roles(),
  };
}

/** Reads a body as `schema`. @throws ConnectorError `unexpected-response` naming the paths that differ (`$`: the body itself), never values */
export function parse<T extends z.ZodType>(schema: T, reply: GraphReply, operation: string): z.infer<T> {
  const parsed = schema.safeParse(reply.body);
  if (parsed.success) return parsed.data;
  const paths = parsed.error.issues.map((issue) => ['$', ...issue.path.map(String)].join('.')).slice(0, 5);
  throw new ConnectorError(
    'unexpected-response',
    say('vendor.entra.graph.unknownShape', { paths: paths.join(', ') }),
    {
      connector: 'entra',
      operation,
      status: reply.status,
      reason: 'answer-not-understood',
      ...(reply.requestId === undefined ? {} : { requestId: reply.requestId }),
    },
  );
}

/** Raw answers only: graph-client drops the headers of errors that are not JSON. */
async function dispatch(request: GraphRequest, call: GraphCall): Promise<Response> {
  const raw = request.headers({ ...call.headers }).responseType(ResponseType.RAW);
  try {
    return (await sendBy(raw, call)) as Response;
  } catch (error) {
    throw carriedFailure(error);
  }
}

function sendBy(request: GraphRequest, call: GraphCall): Promise<unknown> {
  switch (call.method ?? 'GET') {
    case 'GET':
      return request.get();
    case 'POST':
      return request.post(call.body ?? {});
    case 'PATCH':
      return request.patch(call.body ?? {});
    case 'DELETE':
      return request.delete();
  }
}

function judge(
  answer: HttpAnswer,
  call: HttpCall,
  nowMs: number,
  roles: readonly string[] | undefined,
): GraphReply {
  const requestId = answer.headers.get('request-id');
  const base = {
    status: answer.status,
    body: answer.body,
    ...(requestId === null ? {} : { requestId }),
    fail: () => refusal(answer, call, nowMs, roles),
  };
  if (answer.status >= 200 && answer.status < 300) {
    if (answer.status !== 204 && answer.form !== 'json') throw unreadableAnswer(answer, call);
    return base;
  }
  const failure = commonFailure(answer, call, nowMs);
  if (failure !== undefined) throw failure;
  return { ...base, error: errorOf(answer) ?? { code: '', message: '' } };
}
