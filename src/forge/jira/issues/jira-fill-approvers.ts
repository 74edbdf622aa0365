import { asApp, route } from '@forge/api';
import { json, perform } from '../jira-client';
import { JiraError } from '../jira-error';
import { fieldKind, findField } from '../jira-fields';

interface Person {
  readonly accountId: string;
}

async function assign(issueId: string, person: Person): Promise<void> {
  await perform('assign issue', () =>
    asApp().requestJira(route`/rest/api/3/issue/${issueId}/assignee`, { method: 'PUT', ...json(person) }),
  );
}

async function valueFor(fieldId: string, people: readonly Person[]): Promise<unknown> {
  const field = await findField(fieldId);
  const kind = field === undefined ? 'missing' : fieldKind(field);
  if (kind === 'users') return people;
  if (kind === 'user') return people[0];
  throw new JiraError(`field ${fieldId} cannot hold people (${kind})`, { operation: 'fill approvers' });
}

export async function fillApproverField(
  issueId: string,
  fieldId: string,
  accountIds: readonly string[],
): Promise<void> {
  const people = accountIds.map((accountId) => ({ accountId }));
  const [first] = people;
  if (first === undefined) return;
  if (fieldId === 'assignee') {
    await assign(issueId, first);
    return;
  }
  const fields = { [fieldId]: await valueFor(fieldId, people) };
  await perform('fill approvers', () =>
    asApp().requestJira(route`/rest/api/3/issue/${issueId}`, { method: 'PUT', ...json({ fields }) }),
  );
}
