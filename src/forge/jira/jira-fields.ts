import { asApp, route } from '@forge/api';
import * as z from 'zod';
import { ask } from './jira-client';

const JiraField = z.object({
  id: z.string(),
  name: z.string(),
  custom: z.boolean().default(false),
  schema: z.object({ type: z.string(), items: z.string().nullish() }).nullish(),
});
export type JiraField = z.infer<typeof JiraField>;

/** Jira has no call for one field; the list has them all. */
export function listFields(): Promise<readonly JiraField[]> {
  return ask('list fields', z.array(JiraField), () => asApp().requestJira(route`/rest/api/3/field`));
}

export async function findField(fieldId: string): Promise<JiraField | undefined> {
  return (await listFields()).find((field) => field.id === fieldId);
}

export function fieldKind({ schema }: JiraField): 'single-select' | 'user' | 'users' | 'text' | 'other' {
  if (schema?.type === 'option') return 'single-select';
  if (schema?.type === 'user') return 'user';
  if (schema?.type === 'array' && schema.items === 'user') return 'users';
  return schema?.type === 'string' ? 'text' : 'other';
}
