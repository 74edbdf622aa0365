import { asApp, route } from '@forge/api';
import * as z from 'zod';
import { ask, json, perform } from '../jira-client';

const Status = z.object({ fields: z.object({ status: z.object({ id: z.string() }) }) });
const Transition = z.object({
  id: z.string(),
  to: z.object({ id: z.string() }),
  hasScreen: z.boolean().default(false),
  isAvailable: z.boolean().default(true),
});
const Transitions = z.object({ transitions: z.array(Transition) });

async function currentStatus(issueId: string): Promise<string> {
  const issue = await ask('read status', Status, () =>
    asApp().requestJira(route`/rest/api/3/issue/${issueId}?fields=status`),
  );
  return issue.fields.status.id;
}

/** One without a screen is preferred: a screen may ask for fields that we do not know. */
async function transitionTo(issueId: string, statusId: string): Promise<string | undefined> {
  const { transitions } = await ask('list transitions', Transitions, () =>
    asApp().requestJira(route`/rest/api/3/issue/${issueId}/transitions`),
  );
  const fitting = transitions.filter(({ to, isAvailable }) => to.id === statusId && isAvailable);
  return (fitting.find(({ hasScreen }) => !hasScreen) ?? fitting[0])?.id;
}

export async function moveIssue(
  issueId: string,
  statusId: string,
): Promise<'moved' | 'already-there' | 'unavailable'> {
  if ((await currentStatus(issueId)) === statusId) return 'already-there';
  const id = await transitionTo(issueId, statusId);
  if (id === undefined) return 'unavailable';
  await perform('move issue', () =>
    asApp().requestJira(route`/rest/api/3/issue/${issueId}/transitions`, {
      method: 'POST',
      ...json({ transition: { id } }),
    }),
  );
  return 'moved';
}
