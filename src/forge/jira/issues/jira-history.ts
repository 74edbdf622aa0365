import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { FieldEdit, IssueHistory, StatusChange } from '#ports/issue-tracker';
import { ask, readAll } from '../jira-client';
import { toInstant } from '../jira-instant';

const Item = z.object({
  field: z.string(),
  fieldId: z.string().nullish(),
  from: z.string().nullish(),
  to: z.string().nullish(),
});
const Change = z.object({
  id: z.string(),
  author: z.object({ accountId: z.string() }).nullish(),
  created: z.string(),
  items: z.array(Item),
});
type Change = z.infer<typeof Change>;
const Page = z.object({ values: z.array(Change), isLast: z.boolean() });

/** Changes by anonymous people and by deleted accounts have no author. */
const NOBODY = 'nobody';

async function readChanges(issueId: string): Promise<readonly Change[]> {
  const changes = await readAll(async (start) => {
    const page = await ask('read changelog', Page, () =>
      asApp().requestJira(route`/rest/api/3/issue/${issueId}/changelog?startAt=${start}&maxResults=100`),
    );
    return { items: page.values, isLast: page.isLast };
  });
  return changes.sort((a, b) => Date.parse(a.created) - Date.parse(b.created));
}

const isStatus = (item: Change['items'][number]): boolean => (item.fieldId ?? item.field) === 'status';

function statusChangesOf({ id, author, created, items }: Change): StatusChange[] {
  return items.filter(isStatus).map((item) => ({
    id,
    actorId: author?.accountId ?? NOBODY,
    at: toInstant(created),
    fromStatusId: item.from ?? '',
    toStatusId: item.to ?? '',
  }));
}

function editsOf({ author, created, items }: Change): FieldEdit[] {
  const edits = items.filter((item) => !isStatus(item));
  return edits.map((item) => ({
    fieldId: item.fieldId ?? item.field,
    at: toInstant(created),
    actorId: author?.accountId ?? NOBODY,
  }));
}

export async function readHistory(issueId: string): Promise<IssueHistory> {
  const changes = await readChanges(issueId);
  return { statusChanges: changes.flatMap(statusChangesOf), edits: changes.flatMap(editsOf) };
}
