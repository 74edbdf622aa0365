import type { HandledChoice } from '#domain/kit/codes';
import { say } from '#domain/failure/sentence';
import type { PageRequest } from '#ports/ledger';
import { connectionWaits } from '#usecases/connections/connection-waits';
import { markGrantHandled } from '#usecases/grants/mark-handled';
import { observeGrant } from '#usecases/grants/views/observe-grant';
import { searchGrants } from '#usecases/grants/views/search-grants';
import type { GrantQuestion } from '#usecases/grants/views/search-grants';
import { grantRow } from '#usecases/kit/views';
import { Refusal } from '#usecases/kit/refusal';
import { revokeGrant } from '#usecases/grants/revoke-grant';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import type { Caller } from './caller';

interface OfGrant {
  readonly grantId: string;
}
type Handling = OfGrant & { readonly choice: HandledChoice; readonly reason: string };

async function row(ports: AdminPorts, grantId: string) {
  const [grant, { catalog }] = await Promise.all([ports.ledger.grant(grantId), ports.catalog.load()]);
  if (grant === undefined) throw new Refusal('not-found', say('refusals.grant.notFound'));
  return { grant: grantRow(catalog, grant) };
}

async function revoke(ports: AdminPorts, actor: string, wanted: OfGrant & { readonly reason: string }) {
  const started = await revokeGrant(ports, actor, wanted);
  const grant = await ports.ledger.grant(wanted.grantId);
  const open = grant?.state === 'deprovisioning';
  return { started, waiting: open && (await connectionWaits(ports, grant.binding.connectionId)) };
}

/** Grants, and what administrators do to one of them. */
export function grantOperations(ports: AdminPorts) {
  return {
    'grants.list': ({ filter, limit, cursor }: PageRequest & { readonly filter: GrantQuestion }) =>
      searchGrants(ports, filter, { limit, cursor }),
    'grants.observe': ({ grantId }: OfGrant) => observeGrant(ports, grantId),
    'grants.revoke': (wanted: OfGrant & { readonly reason: string }, { accountId }: Caller) =>
      revoke(ports, accountId, wanted),
    'grants.markHandled': async (wanted: Handling, { accountId }: Caller) => {
      await markGrantHandled(ports, accountId, wanted);
      return row(ports, wanted.grantId);
    },
  };
}
