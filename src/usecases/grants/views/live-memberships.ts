import type { Catalog } from '#domain/configuration/catalog';
import type { Grant, GrantIn } from '#domain/grants/grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { askConnection } from '#usecases/connections/views/ask-connection';

type Ports = Pick<FlowPorts, 'ledger' | 'catalog' | 'connectors' | 'clock' | 'logger'>;

/** A request has at most ten; each is one vendor call. */
const MOST_ASKED = 10;

async function lookAt(ports: Ports, catalog: Catalog, grant: Grant & { readonly principalId: string }) {
  const target = { entitlement: grant.binding.entitlement, principalId: grant.principalId };
  const asked = await askConnection(ports, catalog, grant.binding.connectionId, (connector) =>
    connector.observe(target),
  );
  return asked.ok
    ? { grantId: grant.id, state: asked.answer }
    : { grantId: grant.id, state: 'unknown' as const, trouble: asked.trouble };
}

const isThere = (grant: Grant | undefined): grant is GrantIn<'active'> => grant?.state === 'active';

/** Whether the membership behind each active grant of the issue is there now. Never throws for a vendor's fault. */
export async function liveMemberships(ports: Ports, issueId: string) {
  const checkedAt = ports.clock.now();
  const request = await ports.ledger.request(issueId);
  const grants = await Promise.all((request?.grantIds ?? []).map((id) => ports.ledger.grant(id)));
  const active = grants.filter(isThere).slice(0, MOST_ASKED);
  if (active.length === 0) return { checkedAt, grants: [] };
  const { catalog } = await ports.catalog.load();
  return { checkedAt, grants: await Promise.all(active.map((grant) => lookAt(ports, catalog, grant))) };
}
