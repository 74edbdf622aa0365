import * as z from 'zod';
import { triggerPorts } from '#wiring/triggers';

const IssueEvent = z.object({
  issue: z.object({
    id: z.coerce.string(),
    fields: z.object({ project: z.object({ id: z.coerce.string() }).optional() }).optional(),
  }),
});

/** An issue was created or changed. A hint only: it puts the id on the queue, and the consumer reads the issue itself. */
export async function run(event: unknown): Promise<void> {
  const { issue } = IssueEvent.parse(event);
  const projectId = issue.fields?.project?.id;
  const { catalog, queue } = triggerPorts();
  const mapped = await catalog.mappedProjectIds();
  if (projectId !== undefined && !mapped.has(projectId)) return;
  await queue.push([{ kind: 'issue', issueId: issue.id }]);
}
