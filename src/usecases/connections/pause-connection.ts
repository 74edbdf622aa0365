import { auditDraft } from '#domain/audit/audit-event';
import type { ConnectorError } from '#connectors/errors';
import { GATEHOUSE } from '#domain/audit/subjects';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { storedSaid } from '#domain/failure/sentence';

type Ports = Pick<FlowPorts, 'health' | 'audit' | 'clock'>;

/** Stops a connection that an administrator must mend. Its work waits; it is probed by every sweep. */
export async function pauseConnection(
  ports: Ports,
  connectionId: string,
  error: ConnectorError,
): Promise<void> {
  const before = await ports.health.read(connectionId);
  const at = ports.clock.now();
  await ports.health.write(connectionId, {
    state: 'paused',
    kind: error.kind,
    said: storedSaid(error),
    at,
  });
  if (before?.state === 'paused') return;
  const facts = {
    kind: error.kind,
    vendorCode: error.details.vendorCode ?? null,
    status: error.details.status ?? null,
  };
  const heading = { subject: `connection:${connectionId}`, actor: GATEHOUSE, at };
  await ports.audit.append([auditDraft('connection-paused', heading, facts)]);
}
