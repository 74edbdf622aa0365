import type { Grant, WriteAnswer } from '#domain/grants/grant';
import type { Holding } from '#domain/grants/holding';
import { askAPerson, commitGrant, dueAfter, saidGone } from './grant-driving';
import type { GrantPorts, JobResult } from './grant-driving';

/** Delays between read-backs while a vendor does not show a write yet, seconds: replication takes its time. */
export const READ_BACK_DELAYS_S: readonly number[] = [5, 10, 20, 40, 80, 160, 300, 600, 900];

/** After so many read-backs (about 35 minutes) a person is asked. */
export const MOST_READ_BACKS = READ_BACK_DELAYS_S.length;

/** The vendor answered the write and does not show it: remembered, and read back later without writing again. */
export async function waitForProof(
  ports: GrantPorts,
  grant: Grant,
  holding: Holding,
  answer: WriteAnswer,
): Promise<JobResult> {
  const unproven = grant.job.unproven + 1;
  const delay = READ_BACK_DELAYS_S[unproven - 1] ?? 0;
  const dueAt = dueAfter(ports.clock.now(), delay * 1000);
  const waiting: Grant = { ...grant, job: { ...grant.job, answer, unproven, dueAt, waiting: false } };
  if (unproven > MOST_READ_BACKS) {
    const code = saidGone(grant) ? 'still-there' : 'proof-missing';
    return askAPerson(ports, waiting, { code }, holding);
  }
  await commitGrant(ports, waiting, { holding });
  return { kind: 'again', afterSeconds: delay };
}
