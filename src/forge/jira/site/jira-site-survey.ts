import { asApp, route } from '@forge/api';
import * as z from 'zod';
import type { SiteSurvey, StatusCategory, SurveyedField, SurveyedWorkflow } from '#ports/site-survey';
import { find } from '../jira-client';
import { readOptionSource } from './jira-field-options';
import { fieldKind, listFields } from '../jira-fields';
import { listRequestTypes } from './jira-request-types';
import { listScreens } from './jira-screens';
import { findServiceProjects, readServiceProject } from './jira-service-projects';

const Workflows = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    subtask: z.boolean().default(false),
    statuses: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        statusCategory: z.object({ key: z.string() }).nullish(),
      }),
    ),
  }),
);

const categories: Readonly<Record<string, StatusCategory>> = {
  new: 'to-do',
  indeterminate: 'in-progress',
  done: 'done',
};

async function listWorkflows(projectId: string): Promise<readonly SurveyedWorkflow[]> {
  const types = await find('list statuses', Workflows, () =>
    asApp().requestJira(route`/rest/api/3/project/${projectId}/statuses`),
  );
  return (types ?? [])
    .filter(({ subtask }) => !subtask)
    .map(({ id, name, statuses }) => ({
      issueTypeId: id,
      issueTypeName: name,
      statuses: statuses.map((status) => ({
        id: status.id,
        name: status.name,
        category: categories[status.statusCategory?.key ?? ''] ?? 'to-do',
      })),
    }));
}

async function surveyFields(): Promise<readonly SurveyedField[]> {
  const fields = await listFields();
  return fields.map((field) => ({
    ...{ id: field.id, name: field.name, custom: field.custom },
    kind: fieldKind(field),
  }));
}

/** What the Jira site has, read afresh at every call. Everything throws JiraError. */
export function createJiraSiteSurvey(): SiteSurvey {
  return {
    serviceProjects: findServiceProjects,
    serviceProject: readServiceProject,
    requestTypes: listRequestTypes,
    fields: surveyFields,
    workflows: listWorkflows,
    options: readOptionSource,
    screens: listScreens,
  };
}
