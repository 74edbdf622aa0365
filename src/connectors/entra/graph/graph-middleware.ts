import { GraphClientError } from './graph-library';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { say } from '../words';
import type { ConnectorIo } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { sendRequest } from '#connectors/kit/http';
import type { HttpCall } from '#connectors/kit/http';
import type { TokenSource } from '../token/token-source';

/** Adds the bearer token; after a 401 it asks Entra for a new one and repeats the call, once. */
export function bearerToken(tokens: TokenSource, operation: string): Middleware {
  let next: Middleware | undefined;
  const attempt = async (context: Context, fresh: boolean): Promise<void> => {
    const token = await carryFailure(tokens.token(operation, { fresh }));
    const headers = {
      ...(context.options?.headers as Record<string, string>),
      Authorization: `Bearer ${token}`,
    };
    context.options = { ...context.options, headers };
    await next?.execute(context);
  };
  return {
    setNext(middleware) {
      next = middleware;
    },
    async execute(context) {
      await attempt(context, false);
      if (context.response?.status === 401) await attempt(context, true);
    },
  };
}

/** The last link: our fetch with its time-out and pinned host; every attempt carries its own client request id. */
export function transport(io: ConnectorIo, call: HttpCall): Middleware {
  return {
    async execute(context) {
      // The client's types name the browser's RequestInfo, which functions do not have.
      const asked: unknown = context.request;
      const url = asked instanceof Request ? asked.url : String(asked);
      const headers = {
        ...(context.options?.headers as Record<string, string>),
        'client-request-id': io.newId(),
      };
      const { method = 'GET', body } = context.options ?? {};
      const init: RequestInit = { method, headers, ...(body === undefined ? {} : { body }) };
      context.response = await carryFailure(guarded(io, url, init, call));
    },
  };
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const membershipReference = new RegExp(`^/v1\\.0/groups/${id}/members/${id}/\\$ref$`);

/**
 * Without its `/$ref` ending, the DELETE that removes a membership deletes the person from the directory. So the
 * final URL is looked at right before it is sent, whatever built it.
 */
async function guarded(io: ConnectorIo, url: string, init: RequestInit, call: HttpCall): Promise<Response> {
  const { pathname, search } = new URL(url);
  if (init.method === 'DELETE' && (search !== '' || !membershipReference.test(pathname)))
    throw new ConnectorError('unexpected-response', say('vendor.entra.graph.deleteStopped'), {
      connector: call.connector,
      operation: call.operation,
      reason: 'delete-not-a-membership',
    });
  return sendRequest(io, url, init, call);
}

/** graph-client rebuilds every error but its own class, so ours travel inside one. */
async function carryFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const carrier = new GraphClientError('A call to Microsoft Graph failed.');
    carrier.customError = error;
    throw carrier;
  }
}

/** Takes out what {@link carryFailure} put in. */
export function carriedFailure(error: unknown): unknown {
  return error instanceof GraphClientError && error.customError !== undefined ? error.customError : error;
}
