import type { Configuration, INetworkModule, NetworkResponse } from '@azure/msal-node';
import * as z from 'zod';
import { say } from '../words';
import type { ConnectorIo } from '#connectors/contract';
import { ConnectorError } from '#connectors/errors';
import { readAnswer, sendRequest, unreadableAnswer } from '#connectors/kit/http';
import type { HttpAnswer, HttpCall } from '#connectors/kit/http';
import { thumbprintOf } from './certificate';
import { clouds } from '../clouds';
import type { EntraConfig } from '../config';
import { tokenRefusal } from './token-errors';

/** A bearer token; `expiresAt` in milliseconds since the epoch, `livesMs` from issue to end. */
export interface AccessToken {
  readonly value: string;
  readonly expiresAt: number;
  readonly livesMs: number;
}

const tokenTimeoutMs = 8_000;
/**
 * A warm token needs no MSAL, and loading it costs a cold start more than our own code. `eager` keeps it in the function's
 * one file, run when first asked for: Forge documents no second file beside a handler.
 */
const loadMsal = () => import(/* webpackMode: "eager" */ './token-library');

const TokenAnswer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() });

/**
 * Asks Entra for a token with the client credentials grant: exactly one request.
 * The MSAL application lives for this one request only: a longer-lived one refuses, for a minute and without asking,
 * to try again after a single 429 or 5xx, and hides Retry-After. Caching is ours (token-source.ts).
 * @throws ConnectorError named by AADSTS number, or by what happened on the way
 */
export async function requestToken(
  config: EntraConfig,
  io: ConnectorIo,
  operation: string,
): Promise<AccessToken> {
  const { graphHost, loginHost } = clouds[config.cloud];
  const call: HttpCall = {
    connector: 'entra',
    operation,
    writes: false,
    timeoutMs: tokenTimeoutMs,
    hosts: [loginHost],
  };
  const network = observedNetwork(io, call);
  const { ConfidentialClientApplication } = await loadMsal();
  try {
    const app = new ConfidentialClientApplication(msalConfiguration(config, network));
    await app.acquireTokenByClientCredential({ scopes: [`https://${graphHost}/.default`], skipCache: true });
  } catch {
    const failure = network.failure() ?? (network.answer() === undefined ? notAsked(call) : undefined);
    if (failure !== undefined) throw failure;
  }
  return readToken(network.answer(), call, io.now());
}

function msalConfiguration(config: EntraConfig, networkClient: INetworkModule): Configuration {
  const { clientId, tenantId, clientSecret, certificate } = config;
  const credential =
    certificate === undefined
      ? { clientSecret: clientSecret ?? '' }
      : {
          clientCertificate: {
            privateKey: certificate.privateKey,
            thumbprintSha256: thumbprintOf(certificate),
          },
        };
  return {
    auth: { clientId, authority: `https://${clouds[config.cloud].loginHost}/${tenantId}`, ...credential },
    system: { networkClient, loggerOptions: { loggerCallback: () => undefined, piiLoggingEnabled: false } },
  };
}

interface ObservedNetwork extends INetworkModule {
  answer(): HttpAnswer | undefined;
  failure(): ConnectorError | undefined;
}

/** MSAL's network over our fetch: it keeps the answer and its failure, both of which MSAL would blur. */
function observedNetwork(io: ConnectorIo, call: HttpCall): ObservedNetwork {
  let answer: HttpAnswer | undefined;
  let failure: ConnectorError | undefined;

  const send = async <T>(url: string, init: RequestInit): Promise<NetworkResponse<T>> => {
    try {
      answer = await readAnswer(await sendRequest(io, url, init, call), call);
      if (answer.status < 200 || answer.status > 299) throw tokenRefusal(answer, call, io.now());
      if (answer.form !== 'json') throw unreadableAnswer(answer, call);
    } catch (error) {
      if (error instanceof ConnectorError) failure = error;
      throw error;
    }
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: answer.body as T,
    };
  };

  return {
    sendGetRequestAsync: (url, options) => send(url, { method: 'GET', headers: options?.headers ?? {} }),
    sendPostRequestAsync: (url, options) =>
      send(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }),
    answer: () => answer,
    failure: () => failure,
  };
}

/** The lifetime is read from the answer itself, because MSAL computes it with the machine's clock. */
function readToken(answer: HttpAnswer | undefined, call: HttpCall, nowMs: number): AccessToken {
  const parsed = TokenAnswer.safeParse(answer?.body);
  if (!parsed.success)
    throw new ConnectorError('unexpected-response', say('vendor.entra.signIn.noToken'), {
      connector: call.connector,
      operation: call.operation,
      reason: 'answer-not-understood',
    });
  const livesMs = parsed.data.expires_in * 1000;
  return { value: parsed.data.access_token, livesMs, expiresAt: nowMs + livesMs };
}

/** MSAL gave up before asking: only settings can be the reason. Its own text is left out, it may quote them. */
function notAsked(call: HttpCall): ConnectorError {
  return new ConnectorError('misconfigured', say('vendor.entra.signIn.credentialUnusable'), {
    connector: call.connector,
    operation: call.operation,
    reason: 'credential-unusable',
  });
}
