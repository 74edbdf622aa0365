import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { FieldFacts, SiteInspector } from '#ports/site-inspector';
import { find } from '../jira-client';
import { readOptions } from './jira-field-options';
import { fieldKind, listFields } from '../jira-fields';
import type { JiraField } from '../jira-fields';
import { jiraGroups } from '../jira-groups';
import { readRequestType } from './jira-request-types';

const Project = z.object({ key: z.string(), projectTypeKey: z.string() });
const Statuses = z.array(
  z.object({ id: z.string(), statuses: z.array(z.object({ id: z.string(), name: z.string() })) }),
);
const Groups = z.object({ values: z.array(z.object({ groupId: z.string() })) });

async function readProject(projectId: string) {
  const project = await find('read project', Project, () =>
    asApp().requestJira(route`/rest/api/3/project/${projectId}`),
  );
  return project && { key: project.key, isServiceProject: project.projectTypeKey === 'service_desk' };
}

/** One list serves every question: a mapping asks for half a dozen fields, and the list of a large site is long. */
function fieldReader(): (fieldId: string) => Promise<FieldFacts | undefined> {
  let list: Promise<readonly JiraField[]> | undefined;
  return async (fieldId) => {
    list ??= listFields();
    const field = (await list).find(({ id }) => id === fieldId);
    return field && { name: field.name, kind: fieldKind(field) };
  };
}

async function readStatuses(projectId: string, issueTypeId: string) {
  const types = await find('list statuses', Statuses, () =>
    asApp().requestJira(route`/rest/api/3/project/${projectId}/statuses`),
  );
  return types?.find((type) => type.id === issueTypeId)?.statuses ?? [];
}

async function groupExists(groupId: string): Promise<boolean> {
  const groups = await find('find group', Groups, () =>
    asApp().requestJira(route`/rest/api/3/group/bulk?groupId=${groupId}`),
  );
  return groups?.values.some((group) => group.groupId === groupId) === true;
}

/** The Jira site's configuration, as of one invocation. Everything throws JiraError. */
export function createJiraSiteInspector(): SiteInspector {
  return {
    project: readProject,
    requestType: readRequestType,
    field: fieldReader(),
    optionsOf: readOptions,
    statusesOf: readStatuses,
    groupExists,
    ...jiraGroups,
  };
}
