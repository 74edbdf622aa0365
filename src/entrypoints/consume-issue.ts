import { parseJob } from '#forge/events/event-job';
import { orDeliverAgain } from '#forge/events/event-retry';
import { advanceIssue } from '#usecases/requests/advance-issue';
import { issuePorts } from '#wiring/issue-jobs';

/** Looks at one issue. Delivered at least once and in any order; one issue never runs twice at the same time. */
export async function run(event: { readonly body: unknown }) {
  const job = parseJob(event.body);
  if (job.kind !== 'issue') throw new Error(`a ${job.kind} job is on the issue queue`);
  return orDeliverAgain(async () => advanceIssue(issuePorts(), job.issueId));
}
