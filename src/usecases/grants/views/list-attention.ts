import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantRow, requestSummary } from '#usecases/kit/views';

const MOST = 100;

/** Everything that stopped for a person. Lists lag, so what has moved on since is left out. */
export async function listAttention({ ledger, catalog: store }: Pick<FlowPorts, 'ledger' | 'catalog'>) {
  const [{ catalog }, grants, requests] = await Promise.all([
    store.load(),
    ledger.grants({ by: 'state', state: 'needs-attention' }, { limit: MOST }),
    ledger.requests({ by: 'state', state: 'needs-attention' }, { limit: MOST }),
  ]);
  return {
    grants: grants.items
      .filter(({ state }) => state === 'needs-attention')
      .map((grant) => grantRow(catalog, grant)),
    requests: requests.items.filter(({ state }) => state === 'needs-attention').map(requestSummary),
    more: grants.next !== undefined || requests.next !== undefined,
  };
}
