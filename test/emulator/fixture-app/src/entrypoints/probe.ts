/* oxlint-disable eslint-js/no-restricted-syntax -- the fixture shows what the app's own Date says */
import api, { assumeTrustedRoute, getAppContext } from '@forge/api';
import { Queue } from '@forge/events';
import Resolver from '@forge/resolver';
import { storageProbes } from '../storage-probes';

/** Module state: survives from call to call in a warm process. */
const process = { calls: 0 };

/** What the page sees of an error: what a test wants to look at. */
async function outcome(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return { value: await work() };
  } catch (error) {
    const { name, message, code, cause } = error as Error & { code?: unknown; cause?: { code?: unknown } };
    return { error: { name, message, code, causeCode: cause?.code } };
  }
}

interface Call {
  readonly payload: Record<string, unknown>;
  readonly context: Record<string, unknown>;
}

const resolver = new Resolver();

function probe(name: string, work: (call: Call) => Promise<unknown>): void {
  resolver.define(name, (request) => outcome(() => work(request)));
}

for (const [name, work] of Object.entries(storageProbes)) probe(name, ({ payload }) => work(payload));

probe('whoami', ({ context }) => Promise.resolve(context));
probe('count', () => Promise.resolve(++process.calls));
probe('now', () =>
  Promise.resolve({ now: Date.now(), iso: new Date().toISOString(), isDate: new Date() instanceof Date }),
);
probe('remaining', async ({ payload }) => {
  for (let call = 0; call < Number(payload['calls']); call++) await fetch('https://vendor.example.com/slow');
  return getAppContext().invocationRemainingTimeInMillis();
});
probe('slowLoop', async () => {
  for (;;) await fetch('https://vendor.example.com/slow').catch(() => undefined);
});
probe('print', ({ payload }) => {
  console.warn('printed %s', payload['text']);
  return Promise.resolve(undefined);
});
probe('fetch', async ({ payload }) => {
  const reply = await fetch(payload['url'] as string, payload['init'] as RequestInit);
  return {
    status: reply.status,
    proxyError: reply.headers.get('forge-proxy-error'),
    body: await reply.text(),
  };
});
probe('jira', async ({ payload }) => {
  const as = payload['as'] === 'user' ? api.asUser(payload['accountId'] as string | undefined) : api.asApp();
  const init = payload['init'] as Parameters<typeof as.requestJira>[1];
  const reply = await as.requestJira(assumeTrustedRoute(String(payload['path'])), init);
  return { status: reply.status, body: (await reply.json()) as unknown };
});
probe('jiraAsNobody', async () => (await api.requestJira(assumeTrustedRoute('/rest/api/3/myself'))).status);
probe('push', ({ payload }) =>
  new Queue({ key: (payload['queue'] as string | undefined) ?? 'work' }).push(
    payload['events'] as Parameters<Queue['push']>[0],
  ),
);
probe('stats', ({ payload }) => new Queue({ key: 'work' }).getStats(String(payload['jobId'])));
probe('cancel', ({ payload }) => new Queue({ key: 'work' }).cancel(String(payload['jobId'])));

export const run = resolver.getDefinitions();
