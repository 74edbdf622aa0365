import * as z from 'zod';
import type { PlatformService } from '../host/forge-fetch';
import type { QueueApi } from './queue/queue-api';

/** Personal-data report: at most this many accounts per call. */
const MAX_ACCOUNTS = 90;

const reportBody = z.object({
  accounts: z
    .array(z.object({ accountId: z.string(), updatedAt: z.string() }))
    .min(1)
    .max(MAX_ACCOUNTS),
});

type AccountType = (accountId: string) => Promise<string | undefined>;

/** `POST /app/report-accounts`: 200 with the accounts to erase, 204 when there are none. */
async function reportAccounts(body: unknown, accountType: AccountType): Promise<Response> {
  const parsed = reportBody.safeParse(body);
  if (!parsed.success)
    return Response.json({ errorMessages: [z.prettifyError(parsed.error)] }, { status: 400 });
  const accounts: object[] = [];
  for (const { accountId } of parsed.data.accounts)
    if ((await accountType(accountId)) === undefined) accounts.push({ accountId, status: 'closed' });
  return accounts.length === 0 ? new Response(null, { status: 204 }) : Response.json({ accounts });
}

/** The Atlassian services behind `remote: 'stargate'`: queues and the personal-data report. */
export function createStargate(queues: QueueApi, accountType: AccountType): PlatformService {
  return (path, text, invocation) => {
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    if (path.startsWith('/webhook/queue/publish/')) return queues.publish(body, invocation);
    if (path.startsWith('/webhook/queue/stats/')) return queues.stats(body);
    if (path.startsWith('/webhook/queue/cancel/')) return queues.cancel(body);
    if (path === '/app/report-accounts') return reportAccounts(body, accountType);
    return new Response(null, { status: 501, headers: { 'forge-proxy-error': 'NOT_MODELLED' } });
  };
}
