import { endGrant } from '#usecases/grants/end-grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { retireFinished } from '#usecases/requests/retire-finished';

/** At most so many in one round. */
const BATCH = 100;

type Ports = Pick<FlowPorts, 'audit' | 'ledger' | 'catalog' | 'queue' | 'clock' | 'logger'>;

async function retryLeaving(ports: Ports): Promise<number> {
  const stopped = await ports.ledger.grants({ by: 'state', state: 'needs-attention' }, { limit: BATCH });
  const leaving = stopped.items.flatMap((grant) =>
    grant.state === 'needs-attention' && grant.during === 'deprovisioning' ? [grant] : [],
  );
  for (const grant of leaving) {
    await endGrant(ports, grant.id, {
      cause: grant.endCause,
      by: grant.endedBy,
      ...(grant.endedByIssueId === undefined ? {} : { issueId: grant.endedByIssueId }),
    });
  }
  return leaving.length;
}

/** Tidying up is the least of the round: it must not keep anything else from running. */
async function tidyUp(ports: Ports): Promise<number> {
  try {
    return await retireFinished(ports);
  } catch (error) {
    ports.logger.error('retirement-failed', { error: error instanceof Error ? error.name : 'unknown' });
    return 0;
  }
}

/**
 * Once a day: seals the heads of all audit chains, and tries again to take away what stopped on its way out. A
 * revocation that waits for a person keeps being tried; a grant that waits for a person does not. Then removes records
 * that have been kept for long enough; the next day's seal covers that.
 */
export async function dailyRound(
  ports: Ports,
): Promise<{ readonly sealed: number; readonly retried: number; readonly retired: number }> {
  const sealed = await ports.audit.seal();
  const retried = await retryLeaving(ports);
  const retired = await tidyUp(ports);
  ports.logger.info('daily-round', { sealed, retried, retired });
  return { sealed, retried, retired };
}
