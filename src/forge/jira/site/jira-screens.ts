import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { SurveyedScreen } from '#ports/site-survey';
import { ask, readAll } from '../jira-client';

const page = <T>(item: z.ZodType<T>) => z.object({ values: z.array(item), isLast: z.boolean() });
const Schemes = page(z.object({ issueTypeScreenScheme: z.object({ id: z.string() }) }));
const Mappings = page(z.object({ issueTypeId: z.string(), screenSchemeId: z.string() }));
const ScreenSchemes = page(
  z.object({
    screens: z.object({
      default: z.number(),
      create: z.number().nullish(),
      edit: z.number().nullish(),
      view: z.number().nullish(),
    }),
  }),
);
const Tabs = z.array(z.object({ id: z.number() }));
const TabFields = z.array(z.object({ id: z.string() }));

/** Project → issue type screen scheme → screen scheme of the issue type, or the default one. */
async function screenSchemeOf(projectId: string, issueTypeId: string): Promise<string | undefined> {
  const schemes = await ask('find screen scheme of project', Schemes, () =>
    asApp().requestJira(route`/rest/api/3/issuetypescreenscheme/project?projectId=${projectId}`),
  );
  const schemeId = schemes.values[0]?.issueTypeScreenScheme.id;
  if (schemeId === undefined) return undefined;
  const mappings = await readAll(async (start) => {
    const reply = await ask('list screen schemes of issue types', Mappings, () =>
      asApp().requestJira(
        route`/rest/api/3/issuetypescreenscheme/mapping?issueTypeScreenSchemeId=${schemeId}&startAt=${start}&maxResults=100`,
      ),
    );
    return { items: reply.values, isLast: reply.isLast };
  });
  const of = (id: string) => mappings.find((mapping) => mapping.issueTypeId === id)?.screenSchemeId;
  return of(issueTypeId) ?? of('default');
}

/** Operations without a screen of their own use the default one. */
async function screenIds(screenSchemeId: string): Promise<readonly number[]> {
  const schemes = await ask('read screen scheme', ScreenSchemes, () =>
    asApp().requestJira(route`/rest/api/3/screenscheme?id=${screenSchemeId}`),
  );
  const screens = schemes.values[0]?.screens;
  if (screens === undefined) return [];
  const { create, edit, view } = screens;
  return [...new Set([create, edit, view].map((id) => id ?? screens.default))];
}

async function readScreen(screenId: number): Promise<SurveyedScreen | undefined> {
  const tabs = await ask('list tabs of screen', Tabs, () =>
    asApp().requestJira(route`/rest/api/3/screens/${screenId}/tabs`),
  );
  const first = tabs[0];
  if (first === undefined) return undefined;
  const fields = await Promise.all(
    tabs.map(({ id }) =>
      ask('list fields of screen', TabFields, () =>
        asApp().requestJira(route`/rest/api/3/screens/${screenId}/tabs/${id}/fields`),
      ),
    ),
  );
  return { id: String(screenId), tabId: String(first.id), fieldIds: fields.flat().map(({ id }) => id) };
}

/** The screens on which issues of this type are made, shown and edited, each once. */
export async function listScreens(
  projectId: string,
  issueTypeId: string,
): Promise<readonly SurveyedScreen[]> {
  const screenSchemeId = await screenSchemeOf(projectId, issueTypeId);
  if (screenSchemeId === undefined) return [];
  const screens = await Promise.all((await screenIds(screenSchemeId)).map(readScreen));
  return screens.filter((screen) => screen !== undefined);
}
