import { Queue } from '@forge/events';
import kvs from '@forge/kvs';

interface IssueEvent {
  readonly issue: { readonly id: string };
  readonly retryContext?: { readonly retryCount: number };
  readonly wantRetry?: boolean;
}

/** A trigger as apps write them: takes the id, pushes a job. */
export async function run(event: IssueEvent): Promise<unknown> {
  await new Queue({ key: 'work' }).push({ body: { do: 'note', issue: event.issue.id } });
  if (!event.wantRetry) return undefined;
  return { _retry: true, retryOptions: { retryAfter: 60, retryReason: 'FUNCTION_RETRY_REQUEST' } };
}

export async function lifecycle(event: { readonly eventType: string }): Promise<void> {
  await kvs.set('lifecycle', event.eventType);
}
