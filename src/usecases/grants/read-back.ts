import type { Holding } from '#domain/grants/holding';
import type { WriteAnswer } from '#domain/grants/job';
import { isSaidGone } from '#domain/grants/lifecycle';
import { awaitProof } from '#domain/grants/transitions/writing';
import { askAPerson, commitStep } from './grant-driving';
import type { DrivenGrant, GrantPorts, JobResult } from './grant-driving';

/** Delays between read-backs while a vendor does not show a write yet, seconds: replication takes its time. */
export const READ_BACK_DELAYS_S: readonly number[] = [5, 10, 20, 40, 80, 160, 300, 600, 900];

/** After so many read-backs (about 35 minutes) a person is asked. */
export const MOST_READ_BACKS = READ_BACK_DELAYS_S.length;

/** The vendor answered the write and does not show it: remembered, and read back later without writing again. */
export async function waitForProof(
  ports: GrantPorts,
  grant: DrivenGrant,
  holding: Holding,
  answer: WriteAnswer,
): Promise<JobResult> {
  const delay = READ_BACK_DELAYS_S[grant.job.unproven] ?? 0;
  const step = awaitProof(grant, { now: ports.clock.now(), answer, delayMs: delay * 1000 });
  if (step.next.job.unproven > MOST_READ_BACKS) {
    const code = isSaidGone(grant) ? 'still-there' : 'proof-missing';
    return askAPerson(ports, { grant: step.next, holding }, { code });
  }
  await commitStep(ports, step, { holding });
  return { kind: 'again', afterSeconds: delay };
}
