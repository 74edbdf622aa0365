import { parseIssueEvent } from '#forge/events/issue-event';
import { triggerPorts } from '#wiring/triggers';

/** An issue was created or changed. A hint only: it puts the id on the queue, and the consumer reads the issue itself. */
export async function run(event: unknown): Promise<void> {
  const { issueId, projectId } = parseIssueEvent(event);
  const { catalog, queue } = triggerPorts();
  const mapped = await catalog.mappedProjectIds();
  if (projectId !== undefined && !mapped.has(projectId)) return;
  await queue.push([{ kind: 'issue', issueId }]);
}
