import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { FieldDraft, FieldType, OptionSwitch, RequestTypeDraft, SiteBuilder } from '#ports/site-builder';
import { ask, json, perform } from '../jira-client';

const Created = z.object({ id: z.string() });
const PREFIX = 'com.atlassian.jira.plugin.system.customfieldtypes';
/** Jira takes at most this many options in one call. */
const MOST_OPTIONS = 1000;

/** Type and searcher, which must fit each other; without a searcher the field could not be found by JQL. */
const types: Readonly<Record<FieldType, readonly [type: string, searcher: string]>> = {
  'single-select': ['select', 'multiselectsearcher'],
  text: ['textfield', 'textsearcher'],
  paragraph: ['textarea', 'textsearcher'],
  user: ['userpicker', 'userpickergroupsearcher'],
  users: ['multiuserpicker', 'userpickergroupsearcher'],
};

function createField({ name, description, type }: FieldDraft) {
  const [key, searcher] = types[type];
  const body = json({
    ...{ name, description },
    type: `${PREFIX}:${key}`,
    searcherKey: `${PREFIX}:${searcher}`,
  });
  return ask('create field', Created, () =>
    asApp().requestJira(route`/rest/api/3/field`, { method: 'POST', ...body }),
  );
}

async function createContext(fieldId: string, projectId: string, name: string) {
  const body = json({ name, projectIds: [projectId], issueTypeIds: [] });
  const { id } = await ask('create context of field', Created, () =>
    asApp().requestJira(route`/rest/api/3/field/${fieldId}/context`, { method: 'POST', ...body }),
  );
  return { contextId: id };
}

async function addOptions(fieldId: string, contextId: string, values: readonly string[]): Promise<void> {
  for (let start = 0; start < values.length; start += MOST_OPTIONS) {
    const options = values.slice(start, start + MOST_OPTIONS).map((value) => ({ value, disabled: false }));
    await perform('add options to field', () =>
      asApp().requestJira(route`/rest/api/3/field/${fieldId}/context/${contextId}/option`, {
        method: 'POST',
        ...json({ options }),
      }),
    );
  }
}

async function switchOptions(
  fieldId: string,
  contextId: string,
  switches: readonly OptionSwitch[],
): Promise<void> {
  for (let start = 0; start < switches.length; start += MOST_OPTIONS) {
    const options = switches.slice(start, start + MOST_OPTIONS);
    await perform('change options of field', () =>
      asApp().requestJira(route`/rest/api/3/field/${fieldId}/context/${contextId}/option`, {
        method: 'PUT',
        ...json({ options }),
      }),
    );
  }
}

function addToScreen(screenId: string, tabId: string, fieldId: string): Promise<void> {
  return perform('add field to screen', () =>
    asApp().requestJira(route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields`, {
      method: 'POST',
      ...json({ fieldId }),
    }),
  );
}

function createRequestType(serviceDeskId: string, { name, description, issueTypeId }: RequestTypeDraft) {
  return ask('create request type', Created, () =>
    asApp().requestJira(route`/rest/servicedeskapi/servicedesk/${serviceDeskId}/requesttype`, {
      method: 'POST',
      ...json({ name, description, issueTypeId }),
    }),
  );
}

/** Changes the Jira site by the app's own rights. Everything throws JiraError. */
export function createJiraSiteBuilder(): SiteBuilder {
  return { createField, createContext, addOptions, switchOptions, addToScreen, createRequestType };
}
