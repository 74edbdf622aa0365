import { send } from '../../api/http';
import { basicAuth, createJiraClient } from '../../api/jira';
import { pickedUser } from '../document/picked-user';
import type { BridgeHost, Data, Operations } from './bridge-host';
import { JsonAnswer } from './bridge-host';
import { contextOf } from './surface-facts';

/** What the app's resolver answers, wrapped when the app sent metadata along. */
async function invoke({ facts, catchUp }: BridgeHost, data: Data): Promise<JsonAnswer> {
  const { functionKey, payload, metadata } = data;
  const { module, persona, locale, extension } = facts;
  const body = {
    module: module.key,
    accountId: persona.accountId,
    functionKey,
    ...(payload === undefined ? {} : { payload }),
    context: { extension, locale, timezone: 'Etc/UTC' },
  };
  const { result } = await send<{ result: unknown }>('/_emulator/invoke', { method: 'POST', body });
  void catchUp();
  return new JsonAnswer(metadata === undefined ? result : { body: result, metadata: {} });
}

interface ProductCall {
  readonly product: string;
  readonly restPath: string;
  readonly fetchRequestInit?: { method?: string; body?: string | null; headers?: [string, string][] };
}

/** The product's REST API as the person who looks; the local site has Jira only. */
async function fetchProduct({ facts }: BridgeHost, data: Data): Promise<JsonAnswer> {
  const { product, restPath, fetchRequestInit = {} } = data as unknown as ProductCall;
  if (product !== 'jira') throw new Error(`The local site has no ${product}`);
  const { method = 'GET', body, headers = [] } = fetchRequestInit;
  const response = await fetch(`/jira${restPath}`, {
    method,
    headers: { ...Object.fromEntries(headers), ...basicAuth(facts.persona) },
    ...(body ? { body } : {}),
  });
  return new JsonAnswer({
    body: await response.text(),
    headers: Object.fromEntries(response.headers.entries()),
    status: response.status,
    statusText: response.statusText,
    isAttachment: false,
  });
}

/** People for a search text, as pickers of the product suggest them. */
async function fetchUserRecommendations({ facts }: BridgeHost, data: Data): Promise<JsonAnswer> {
  const found = await createJiraClient(facts.persona).searchPeople(String(data['query'] ?? ''));
  return new JsonAnswer(found.map(pickedUser));
}

export const CALLS: Operations = {
  getContext: ({ facts }) => new JsonAnswer(contextOf(facts)),
  invoke,
  fetchProduct,
  fetchUserRecommendations,
};
