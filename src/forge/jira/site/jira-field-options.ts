import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { OptionSource } from '#ports/site-survey';
import { find, readAll } from '../jira-client';

const page = <T>(item: z.ZodType<T>) => z.object({ values: z.array(item), isLast: z.boolean() });
const ContextMappings = page(
  z.object({
    contextId: z.string(),
    projectId: z.string().nullish(),
    isGlobalContext: z.boolean().nullish(),
  }),
);
const Options = page(z.object({ id: z.string(), value: z.string(), disabled: z.boolean().default(false) }));

/** The project's own context, else the one for all projects. System fields have no contexts: 404. */
async function contextIn(fieldId: string, projectId: string) {
  const mappings = await readAll(async (start) => {
    const reply = await find('list contexts of field', ContextMappings, () =>
      asApp().requestJira(
        route`/rest/api/3/field/${fieldId}/context/projectmapping?startAt=${start}&maxResults=50`,
      ),
    );
    return reply && { items: reply.values, isLast: reply.isLast };
  });
  const own = mappings.find((mapping) => mapping.projectId === projectId);
  const used = own ?? mappings.find((mapping) => mapping.isGlobalContext === true);
  return used && { contextId: used.contextId, own: own !== undefined };
}

/** The options that the field offers in the project, disabled ones included, and the context they belong to. */
export async function readOptionSource(
  fieldId: string,
  projectId: string,
): Promise<OptionSource | undefined> {
  const context = await contextIn(fieldId, projectId);
  if (context === undefined) return undefined;
  const options = await readAll(async (start) => {
    const reply = await find('list options of field', Options, () =>
      asApp().requestJira(
        route`/rest/api/3/field/${fieldId}/context/${context.contextId}/option?startAt=${start}&maxResults=100`,
      ),
    );
    return reply && { items: reply.values, isLast: reply.isLast };
  });
  return { ...context, options };
}

/** Labels of the enabled options that the field offers in the project. */
export async function readOptions(fieldId: string, projectId: string): Promise<readonly string[]> {
  const source = await readOptionSource(fieldId, projectId);
  return (source?.options ?? []).filter(({ disabled }) => !disabled).map(({ value }) => value);
}
