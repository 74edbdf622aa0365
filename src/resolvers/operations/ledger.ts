import { say } from '#domain/failure/sentence';
import type { PageRequest, RequestFilter } from '#ports/ledger';
import { listAttention } from '#usecases/grants/views/list-attention';
import { requestView } from '#usecases/requests/views/request-view';
import { pageView, requestSummary } from '#usecases/kit/views';
import { Refusal } from '#usecases/kit/refusal';
import { retryGrant } from '#usecases/grants/retry-grant';
import { retryRequest } from '#usecases/requests/retry-request';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import type { Caller } from './caller';

type Filtered<F> = PageRequest & { readonly filter: F };
type Retry =
  | { readonly kind: 'grant'; readonly grantId: string }
  | { readonly kind: 'request'; readonly issueId: string };

const pageOf = ({ limit, cursor }: PageRequest): PageRequest => ({ limit, cursor });

async function found(ports: AdminPorts, issueId: string) {
  const request = await requestView(ports.ledger, issueId);
  if (request === undefined) throw new Refusal('not-found', say('refusals.request.notFound'));
  return { request };
}

async function retried(ports: AdminPorts, actor: string, retry: Retry) {
  if (retry.kind === 'grant') await retryGrant(ports, actor, retry.grantId);
  else await retryRequest(ports, retry.issueId);
  return { driven: 1 };
}

export function ledgerOperations(ports: AdminPorts) {
  return {
    'requests.list': async (input: Filtered<RequestFilter>) =>
      pageView(await ports.ledger.requests(input.filter, pageOf(input)), requestSummary),
    'requests.get': ({ issueId }: { readonly issueId: string }) => found(ports, issueId),
    'attention.list': () => listAttention(ports),
    'attention.retry': (retry: Retry, { accountId }: Caller) => retried(ports, accountId, retry),
  };
}
