import type {
  ServiceProject,
  SiteSurvey,
  SurveyedField,
  SurveyedRequestType,
  SurveyedWorkflow,
} from '#ports/site-survey';
import { say } from '#domain/failure/sentence';
import { Refusal } from '#usecases/kit/refusal';

/** One service project as it is now. */
export interface ProjectSurvey {
  readonly project: ServiceProject;
  readonly requestTypes: readonly SurveyedRequestType[];
  readonly fields: readonly SurveyedField[];
  readonly workflows: readonly SurveyedWorkflow[];
}

/** @throws Refusal `not-found` when there is no such service project, or the app cannot see it. */
export async function surveyProject(survey: SiteSurvey, projectId: string): Promise<ProjectSurvey> {
  const [project, fields, workflows] = await Promise.all([
    survey.serviceProject(projectId),
    survey.fields(),
    survey.workflows(projectId),
  ]);
  if (project === undefined) throw new Refusal('not-found', say('findings.portal.noServiceProject'));
  return { project, fields, workflows, requestTypes: await survey.requestTypes(project.serviceDeskId) };
}

/** Ids of the request types whose form has the field. */
export const formsWith = (types: readonly SurveyedRequestType[], fieldId: string): readonly string[] =>
  types.filter(({ fields }) => fields.some(({ id }) => id === fieldId)).map(({ id }) => id);
