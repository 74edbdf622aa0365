import type { Application } from '#domain/catalog/application';
import { normalizeLabel } from '#domain/catalog/application';
import type { PortalMapping } from '#domain/portals/portal';
import type { Intent } from '#domain/kit/codes';
import type {
  OptionSource,
  SiteSurvey,
  SurveyedField,
  SurveyedRequestType,
  SurveyedScreen,
  SurveyedWorkflow,
} from '#ports/site-survey';
import { likelyIntent } from '../likeness';
import type { OptionPurpose } from '../option-difference';
import { proposedStatuses } from '../propose-mapping';
import { fits, mappedField, purposes } from '../purposes';
import type { Purpose } from '../purposes';
import { newFields, newRequestTypes, otherName } from './set-up-names';
import { formsWith, surveyProject } from '../survey-project';
import type { ProjectSurvey } from '../survey-project';

/** What a plan is made from. Every step that runs adds to it, so that the next one knows. */
export interface SetUpFacts extends ProjectSurvey {
  readonly applications: readonly Application[];
  /** The fields found for each purpose. */
  readonly found: ReadonlyMap<Purpose, SurveyedField>;
  readonly options: ReadonlyMap<OptionPurpose, OptionSource>;
  /** What the new request types are based on; undefined = the project has no issue type at all. */
  readonly workflow: SurveyedWorkflow | undefined;
  readonly screens: readonly SurveyedScreen[];
}

const named = (name: string) => (item: { readonly name: string }) =>
  normalizeLabel(item.name) === normalizeLabel(name);

/** What the mapping uses, else a fitting field of the name that a set-up gives. Fields are shared between projects. */
function findField(
  fields: readonly SurveyedField[],
  purpose: Purpose,
  mapping: PortalMapping | undefined,
): SurveyedField | undefined {
  const mapped = mapping && fields.find(({ id }) => id === mappedField(mapping, purpose));
  if (mapped !== undefined) return mapped;
  const fitting = fields.filter((field) => field.custom && fits(purpose, field));
  const { name } = newFields[purpose];
  return fitting.find(named(name)) ?? fitting.find(named(otherName(name)));
}

/** A name that no field has: another kind of field may have taken the usual one. */
export function freeName(fields: readonly SurveyedField[], purpose: Purpose): string {
  const { name } = newFields[purpose];
  return fields.some(named(name)) ? otherName(name) : name;
}

/** The request type of an intent: mapped, named as a set-up names it, or speaking of it. */
export function requestTypeFor(
  types: readonly SurveyedRequestType[],
  intent: Intent,
  mapping: PortalMapping | undefined,
): SurveyedRequestType | undefined {
  const mapped = mapping?.requestTypes.find((type) => type.intent === intent);
  return (
    types.find(({ id }) => id === mapped?.requestTypeId) ??
    types.find(named(newRequestTypes[intent].name)) ??
    types.find(({ name }) => likelyIntent(name) === intent)
  );
}

const SUITING = [/access|zugriff|zugang/i, /service request/i, /request|anfrage/i, /task|aufgabe/i];

/** The issue type with most of the statuses that are needed; of equals, the one whose name suits best. */
function bestWorkflow(workflows: readonly SurveyedWorkflow[]): SurveyedWorkflow | undefined {
  const statuses = (workflow: SurveyedWorkflow) => Object.keys(proposedStatuses([workflow])).length;
  const suits = ({ issueTypeName }: SurveyedWorkflow) => {
    const at = SUITING.findIndex((pattern) => pattern.test(issueTypeName));
    return at === -1 ? SUITING.length : at;
  };
  return workflows.toSorted((a, b) => statuses(b) - statuses(a) || suits(a) - suits(b))[0];
}

function workflowFor(
  survey: ProjectSurvey,
  issueTypeId: string | undefined,
  mapping: PortalMapping | undefined,
) {
  const existing = requestTypeFor(survey.requestTypes, 'grant', mapping)?.issueTypeId;
  const of = (id: string | undefined) => survey.workflows.find((workflow) => workflow.issueTypeId === id);
  return of(issueTypeId) ?? of(existing) ?? bestWorkflow(survey.workflows);
}

async function optionSources(survey: SiteSurvey, found: SetUpFacts['found'], projectId: string) {
  const selects: readonly OptionPurpose[] = ['application', 'accessLevel'];
  const sources = await Promise.all(
    selects.map(async (purpose) => {
      const field = found.get(purpose);
      return [purpose, field && (await survey.options(field.id, projectId))] as const;
    }),
  );
  return new Map(sources.flatMap(([purpose, source]) => (source ? [[purpose, source] as const] : [])));
}

export interface SetUpQuestion {
  readonly projectId: string;
  readonly issueTypeId?: string | undefined;
}

/** Reads everything that a plan needs. @throws Refusal `not-found` */
export async function readSetUpFacts(
  survey: SiteSurvey,
  question: SetUpQuestion,
  applications: readonly Application[],
  mapping: PortalMapping | undefined,
): Promise<SetUpFacts> {
  const { projectId } = question;
  const read = await surveyProject(survey, projectId);
  const found = new Map(
    purposes.flatMap((purpose) => {
      const field = findField(read.fields, purpose, mapping);
      return field === undefined ? [] : [[purpose, field] as const];
    }),
  );
  const workflow = workflowFor(read, question.issueTypeId, mapping);
  const [options, screens] = await Promise.all([
    optionSources(survey, found, projectId),
    workflow === undefined || read.project.teamManaged ? [] : survey.screens(projectId, workflow.issueTypeId),
  ]);
  return { ...read, applications, found, options, workflow, screens };
}

/** A list of options that this project's forms use already is filled; any other would change what others offer. */
export function usesSharedOptions(facts: SetUpFacts, purpose: OptionPurpose): boolean {
  const field = facts.found.get(purpose);
  return field !== undefined && formsWith(facts.requestTypes, field.id).length > 0;
}
