import { isConnectionFault } from '#connectors/errors';
import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraft, AuditHeading } from '#domain/audit/audit-event';
import type { Connection } from '#domain/configuration/catalog';
import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import type { Health } from '#ports/connection-health';
import { GATEHOUSE } from '#domain/audit/subjects';
import { storedSaid } from '#domain/failure/sentence';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { connectionSubject } from '#usecases/kit/admin-ports';
import { driveWaiting } from './drive-waiting';
import { lastTestFrom } from './last-test';
import { failedIn } from './run-checks';
import type { Checks } from './run-checks';

export type ConcludePorts = Pick<AdminPorts, 'health' | 'audit' | 'ledger' | 'queue' | 'clock'>;

export interface ConnectionTest {
  readonly passed: boolean;
  readonly checks: Checks;
  /** What is known of the connection after the test. */
  readonly health: Health | undefined;
  readonly driven: number;
}

/** What a failed check means where the connector does not say the kind: only these stop work on the connection. */
const kindOfCheck: Readonly<Record<string, ConnectorErrorKind>> = {
  configuration: 'misconfigured',
  credential: 'unauthenticated',
  consent: 'forbidden',
  'missing-permissions': 'forbidden',
};

/** The health a test proves; undefined when a failure says nothing about the connection itself (a time-out, a 429). */
function healthFrom(checks: Checks, at: string): Health | undefined {
  const failed = failedIn(checks);
  if (failed.length === 0) return { state: 'healthy', at };
  for (const check of failed) {
    const kind = check.kind ?? kindOfCheck[check.id];
    if (kind !== undefined && isConnectionFault(kind))
      return { state: 'paused', kind, said: storedSaid(check), at };
  }
  return undefined;
}

interface Outcome {
  readonly checks: Checks;
  readonly before: Health | undefined;
  readonly after: Health | undefined;
}

/** A pause or a healing is news only when it was not so before. */
function turnOf({ before, after }: Outcome, heading: AuditHeading): AuditDraft | undefined {
  if (after === undefined || after.state === (before?.state ?? 'healthy')) return undefined;
  const facts = { kind: after.kind ?? null, by: 'test' as const };
  return after.state === 'paused'
    ? auditDraft('connection-paused', heading, facts)
    : auditDraft('connection-healed', heading, facts);
}

async function record(ports: ConcludePorts, actor: string, id: string, outcome: Outcome): Promise<void> {
  const heading = { subject: connectionSubject(id), actor, at: ports.clock.now() };
  const failed = failedIn(outcome.checks).map((check) => check.id);
  const turn = turnOf(outcome, heading);
  // The sweep's own probing is no news; what it changes is.
  if (actor === GATEHOUSE && turn === undefined) return;
  await ports.audit.append([
    auditDraft('connection-tested', heading, { passed: failed.length === 0, failed }),
    ...(turn === undefined ? [] : [turn]),
  ]);
}

/**
 * What a test of the settings in force means. Passed: the connection is healthy and everything that waited for it is
 * driven again. Failed for a reason an administrator must mend: it is paused, and its work waits instead of failing.
 */
export async function concludeTest(
  ports: ConcludePorts,
  actor: string,
  connection: Connection,
  checks: Checks,
): Promise<ConnectionTest> {
  const { id } = connection;
  const before = await ports.health.read(id);
  const at = ports.clock.now();
  const after = healthFrom(checks, at);
  const earlier = await ports.health.lastTest(id);
  await ports.health.writeTest(id, lastTestFrom(checks, at, { connection, earlier }));
  if (after !== undefined) await ports.health.write(id, after);
  await record(ports, actor, id, { checks, before, after });
  const drives = after?.state === 'healthy' && connection.enabled;
  const driven = drives ? await driveWaiting(ports, id) : 0;
  return { passed: after?.state === 'healthy', checks, health: after ?? before, driven };
}
