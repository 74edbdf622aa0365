import { say } from '#domain/failure/sentence';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { Refusal } from '#usecases/kit/refusal';
import { askConnection } from '#usecases/connections/views/ask-connection';

type Ports = Pick<FlowPorts, 'ledger' | 'catalog' | 'connectors' | 'clock' | 'logger'>;

/** One look at the directory: is the membership there now? Changes nothing. @throws Refusal `not-found` */
export async function observeGrant(ports: Ports, grantId: string) {
  const at = ports.clock.now();
  const grant = await ports.ledger.grant(grantId);
  if (grant === undefined) throw new Refusal('not-found', say('refusals.grant.notFound'));
  const { principalId, binding } = grant;
  if (principalId === undefined) return { at, state: 'nobody' as const };
  const { catalog } = await ports.catalog.load();
  const asked = await askConnection(ports, catalog, binding.connectionId, (connector) =>
    connector.observe({ entitlement: binding.entitlement, principalId }),
  );
  return asked.ok ? { at, state: asked.answer } : { at, state: 'unknown' as const, trouble: asked.trouble };
}
