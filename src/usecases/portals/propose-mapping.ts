import type { Intent } from '#domain/kit/codes';
import type { SurveyedRequestType, SurveyedWorkflow } from '#ports/site-survey';
import { likelyField, likelyIntent, likelyStatus } from './likeness';
import { fits, meanings, purposes } from './purposes';
import type { Meaning, Purpose } from './purposes';
import { formsWith } from './survey-project';
import type { ProjectSurvey } from './survey-project';

/** A mapping that the names in the project suggest. What nothing suggests is absent. */
export interface Proposal {
  readonly requestTypes: readonly { readonly requestTypeId: string; readonly intent: Intent }[];
  readonly fields: Readonly<Partial<Record<Purpose, string>>>;
  readonly statuses: Readonly<Partial<Record<Meaning, string>>>;
}

const proposedTypes = ({ requestTypes }: ProjectSurvey) =>
  requestTypes.flatMap(({ id, name }) => {
    const intent = likelyIntent(name);
    return intent === undefined ? [] : [{ requestTypeId: id, intent }];
  });

/** Fields on a form of the project come before fields that only have a fitting name. */
function proposedField(
  survey: ProjectSurvey,
  types: readonly SurveyedRequestType[],
  purpose: Purpose,
): string | undefined {
  const fitting = survey.fields.filter((field) => fits(purpose, field));
  const onForm = fitting.filter(({ id }) => formsWith(types, id).length > 0);
  return (likelyField(onForm, purpose) ?? likelyField(fitting, purpose))?.id;
}

/** No field twice: the purpose named first keeps it. */
function proposedFields(survey: ProjectSurvey, types: readonly SurveyedRequestType[]): Proposal['fields'] {
  const taken = new Set<string>();
  const found: Partial<Record<Purpose, string>> = {};
  for (const purpose of purposes) {
    const id = proposedField(survey, types, purpose);
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    found[purpose] = id;
  }
  return found;
}

/** Statuses that every one of the workflows has: only those can be mapped. */
export function sharedStatuses(workflows: readonly SurveyedWorkflow[]): SurveyedWorkflow['statuses'] {
  const [first, ...others] = workflows;
  return (first?.statuses ?? []).filter(({ id }) =>
    others.every(({ statuses }) => statuses.some((status) => status.id === id)),
  );
}

/** `denied` and `declined` may share a status: both close the request. */
export function proposedStatuses(workflows: readonly SurveyedWorkflow[]): Proposal['statuses'] {
  const statuses = sharedStatuses(workflows);
  const found: Partial<Record<Meaning, string>> = {};
  for (const meaning of meanings) {
    const status = likelyStatus(statuses, meaning);
    if (status !== undefined) found[meaning] = status.id;
  }
  const { denied } = found;
  return found.declined === undefined && denied !== undefined ? { ...found, declined: denied } : found;
}

export function proposeMapping(survey: ProjectSurvey): Proposal {
  const requestTypes = proposedTypes(survey);
  const chosen = survey.requestTypes.filter(({ id }) =>
    requestTypes.some((type) => type.requestTypeId === id),
  );
  const issueTypeIds = new Set(chosen.map(({ issueTypeId }) => issueTypeId));
  const workflows =
    issueTypeIds.size === 0
      ? survey.workflows
      : survey.workflows.filter(({ issueTypeId }) => issueTypeIds.has(issueTypeId));
  return {
    requestTypes,
    fields: proposedFields(survey, chosen.length === 0 ? survey.requestTypes : chosen),
    statuses: proposedStatuses(workflows),
  };
}
