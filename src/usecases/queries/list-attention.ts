import type { Ledger } from '../../ports/ledger';
import { grantView, requestSummary } from './views';

const MOST = 100;

/** Everything that stopped for a person. Lists lag, so what has moved on since is left out. */
export async function listAttention(ledger: Ledger) {
  const [grants, requests] = await Promise.all([
    ledger.grants({ by: 'state', state: 'needs-attention' }, { limit: MOST }),
    ledger.requests({ by: 'state', state: 'needs-attention' }, { limit: MOST }),
  ]);
  return {
    grants: grants.items.filter(({ state }) => state === 'needs-attention').map(grantView),
    requests: requests.items.filter(({ state }) => state === 'needs-attention').map(requestSummary),
    more: grants.next !== undefined || requests.next !== undefined,
  };
}
