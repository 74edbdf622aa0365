import type { PortalMapping } from '#domain/portals/portal';
import type { Intent } from '#domain/kit/codes';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { fingerprintOf } from '#usecases/kit/change-catalog';
import { proposeMapping } from './propose-mapping';
import type { Proposal } from './propose-mapping';
import { fits, mappedField } from './purposes';
import type { Purpose } from './purposes';
import { formsWith, surveyProject } from './survey-project';
import type { ProjectSurvey } from './survey-project';

type Ports = Pick<AdminPorts, 'catalog' | 'survey' | 'hash'>;

/** Fields that fit, those on a form first; what the mapping uses is there even when it fits no longer. */
function choices(survey: ProjectSurvey, purpose: Purpose, mapped: string | undefined) {
  const found = survey.fields
    .filter((field) => fits(purpose, field) || field.id === mapped)
    .map(({ id, name }) => ({ id, name, onForms: formsWith(survey.requestTypes, id) }));
  const used = (choice: { readonly onForms: readonly string[] }) => Number(choice.onForms.length > 0);
  return found.toSorted((a, b) => used(b) - used(a) || a.name.localeCompare(b.name));
}

function fieldChoices(survey: ProjectSurvey, mapping: PortalMapping | undefined) {
  const of = (purpose: Purpose) => choices(survey, purpose, mapping && mappedField(mapping, purpose));
  return {
    application: of('application'),
    accessLevel: of('accessLevel'),
    duration: of('duration'),
    justification: of('justification'),
    beneficiary: of('beneficiary'),
    approver: of('approver'),
  } satisfies Record<Purpose, unknown>;
}

const needed = {
  fields: ['application', 'accessLevel', 'approver'],
  intents: ['grant', 'removal', 'change'],
  statuses: ['approved', 'denied', 'revoked', 'provisioned'],
} as const satisfies { readonly intents: readonly Intent[] } & Record<string, readonly string[]>;

/** Request types for access whose form lacks a field that every one of them needs. */
function shortForms({ requestTypes }: ProjectSurvey, { requestTypes: chosen, fields }: Proposal) {
  const wanted = [fields.application, fields.accessLevel].filter((id) => id !== undefined);
  return requestTypes
    .filter(({ id }) => chosen.some(({ requestTypeId }) => requestTypeId === id))
    .filter((type) => wanted.some((id) => formsWith([type], id).length === 0))
    .map(({ name }) => ({ kind: 'form' as const, what: name }));
}

function missing(survey: ProjectSurvey, proposal: Proposal) {
  const has = (intent: Intent) => proposal.requestTypes.some((type) => type.intent === intent);
  return [
    ...needed.intents.filter((what) => !has(what)).map((what) => ({ kind: 'request-type' as const, what })),
    ...needed.fields
      .filter((what) => proposal.fields[what] === undefined)
      .map((what) => ({ kind: 'field' as const, what })),
    ...shortForms(survey, proposal),
    ...needed.statuses
      .filter((what) => proposal.statuses[what] === undefined)
      .map((what) => ({ kind: 'status' as const, what })),
  ];
}

/** An id for the mapping of a project: its key, and a number when that is taken. */
export function suggestedId(key: string, taken: readonly { readonly id: string }[]): string {
  const base =
    key
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 34) || 'portal';
  const isTaken = (id: string) => taken.some((item) => item.id === id);
  if (!isTaken(base)) return base;
  let count = 2;
  while (isTaken(`${base}-${count}`)) count += 1;
  return `${base}-${count}`;
}

/**
 * Everything a person needs to map a service project: what it has, what fits, what its names suggest, what is missing.
 * @throws Refusal `not-found`
 */
export async function inspectProject(ports: Ports, { projectId }: { readonly projectId: string }) {
  const [{ catalog }, survey] = await Promise.all([
    ports.catalog.load(),
    surveyProject(ports.survey, projectId),
  ]);
  const mapping = catalog.portals.find((portal) => portal.projectId === projectId);
  const proposal = proposeMapping(survey);
  return {
    project: survey.project,
    requestTypes: survey.requestTypes,
    fields: fieldChoices(survey, mapping),
    workflows: survey.workflows,
    mapping: mapping === undefined ? null : { ...mapping, fingerprint: fingerprintOf(ports.hash, mapping) },
    proposal,
    missing: missing(survey, proposal),
    suggestedId: suggestedId(survey.project.key, catalog.portals),
  };
}
