import type { HandledChoice } from '#domain/kit/codes';
import { say } from '#domain/failure/sentence';
import { markRequestHandled } from '#usecases/grants/mark-handled';
import { retryGrant } from '#usecases/grants/retry-grant';
import { listAttention } from '#usecases/grants/views/list-attention';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { Refusal } from '#usecases/kit/refusal';
import { requestSummary } from '#usecases/kit/views';
import { retryRequest } from '#usecases/requests/retry-request';
import { grantStory } from '#usecases/requests/views/grant-story';
import type { Caller } from './caller';

interface Handling {
  readonly issueId: string;
  readonly choice: HandledChoice;
  readonly reason: string;
}

type Retry =
  | { readonly kind: 'grant'; readonly grantId: string }
  | { readonly kind: 'request'; readonly issueId: string };

async function closeRequest(ports: AdminPorts, actor: string, wanted: Handling) {
  await markRequestHandled(ports, actor, wanted);
  const request = await ports.ledger.request(wanted.issueId);
  if (request === undefined) throw new Refusal('not-found', say('refusals.request.notFound'));
  return { request: requestSummary(request) };
}

async function retried(ports: AdminPorts, actor: string, retry: Retry) {
  if (retry.kind === 'grant') await retryGrant(ports, actor, retry.grantId);
  else await retryRequest(ports, retry.issueId);
  return { driven: 1 };
}

/** Requests, and what of them and of their grants waits for an administrator. */
export function requestOperations(ports: AdminPorts) {
  return {
    'requests.markHandled': (wanted: Handling, { accountId }: Caller) =>
      closeRequest(ports, accountId, wanted),
    'attention.list': () => listAttention(ports),
    'attention.retry': (retry: Retry, { accountId }: Caller) => retried(ports, accountId, retry),
    'grants.story': ({ grantId }: { readonly grantId: string }) => grantStory(ports, grantId),
  };
}
