import { endGrant } from './end-grant';
import type { FlowPorts } from './flow-ports';

/** At most so many in one round. */
const BATCH = 100;

/**
 * Once a day: seals the heads of all audit chains, and tries again to take away what stopped on its way out. A
 * revocation that waits for a person keeps being tried; a grant that waits for a person does not.
 */
export async function dailyRound(
  ports: Pick<FlowPorts, 'audit' | 'ledger' | 'queue' | 'clock' | 'logger'>,
): Promise<{ sealed: number; retried: number }> {
  const sealed = await ports.audit.seal();
  const stopped = await ports.ledger.grants({ by: 'state', state: 'needs-attention' }, { limit: BATCH });
  const leaving = stopped.items.filter((grant) => grant.during === 'deprovisioning');
  for (const grant of leaving) {
    await endGrant(ports, grant.id, {
      cause: grant.endCause ?? 'revocation',
      by: grant.endedBy ?? 'rule',
      ...(grant.endedByIssueId === undefined ? {} : { issueId: grant.endedByIssueId }),
    });
  }
  ports.logger.info('daily-round', { sealed, retried: leaving.length });
  return { sealed, retried: leaving.length };
}
