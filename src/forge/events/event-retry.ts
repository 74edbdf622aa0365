import { InvocationError, InvocationErrorCode } from '@forge/events';
import { LedgerConflict } from '#ports/ledger';
import { JiraError } from '#forge/jira/jira-error';

const LONGEST_S = 900;
const SHORTEST_S = 1;

/** What a consumer returns to have the same event delivered again. A thrown error would leave the delay to the platform. */
export function deliverAgain(afterSeconds: number): InvocationError {
  const retryAfter = Math.min(LONGEST_S, Math.max(SHORTEST_S, Math.ceil(afterSeconds)));
  return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
}

/** Seconds after which an error of the site or the storage is worth another try; undefined = it is none of these. */
function patienceFor(error: unknown): number | undefined {
  if (error instanceof LedgerConflict) return 5;
  if (!(error instanceof JiraError)) return undefined;
  const transient = error.status === undefined || error.status === 429 || error.status >= 500;
  return transient ? (error.retryAfterMs ?? 30_000) / 1000 : undefined;
}

/** Runs a consumer's work; Jira's throttling and lost races ask for another delivery, anything else is thrown on. */
export async function orDeliverAgain<T>(work: () => Promise<T>): Promise<T | InvocationError> {
  try {
    return await work();
  } catch (error) {
    const seconds = patienceFor(error);
    if (seconds === undefined) throw error;
    return deliverAgain(seconds);
  }
}
