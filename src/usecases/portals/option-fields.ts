import type { Fault } from '#domain/failure/fault';
import type { PortalMapping } from '#domain/portals/portal';
import { say } from '#domain/failure/sentence';
import type { OptionSource, SiteSurvey, SurveyedField } from '#ports/site-survey';
import { fault, refuseFaults } from '#usecases/kit/refusal';
import type { OptionPurpose } from './option-difference';

/** A select field of a mapping, with the list that its project offers. */
export interface OptionField {
  readonly purpose: OptionPurpose;
  readonly fieldId: string;
  readonly fieldName: string;
  readonly source: OptionSource;
}

const purposes: readonly OptionPurpose[] = ['application', 'accessLevel'];

type Target = Pick<PortalMapping, 'projectId' | 'fields'>;

const at = (purpose: OptionPurpose): Fault['path'] => ['fields', purpose];

function kindFaults(fields: readonly SurveyedField[], target: Target): Fault[] {
  return purposes.flatMap((purpose) => {
    const field = fields.find(({ id }) => id === target.fields[purpose]);
    if (field === undefined) return [fault(at(purpose), say('findings.portal.noField'))];
    if (field.kind === 'single-select') return [];
    return [fault(at(purpose), say('findings.portal.kind.list', { field: field.name }))];
  });
}

function sameFault({ fields }: Target): Fault[] {
  return fields.application === fields.accessLevel
    ? [fault(at('accessLevel'), say('findings.portal.options.sameField'))]
    : [];
}

/**
 * The lists that a sync may write to: of this project, and nothing but single selects. Asked of the site every time,
 * because a mapping that is not saved yet can name any field.
 * @throws Refusal `invalid-input` with a fault for each field that has no such list.
 */
export async function optionFields(survey: SiteSurvey, target: Target): Promise<readonly OptionField[]> {
  const [project, fields] = await Promise.all([survey.serviceProject(target.projectId), survey.fields()]);
  // Without the project, a list for all projects would pass for one of its own.
  if (project === undefined) refuseFaults([fault(['projectId'], say('findings.portal.noServiceProject'))]);
  refuseFaults([...kindFaults(fields, target), ...sameFault(target)]);
  const nameOf = (fieldId: string) => fields.find(({ id }) => id === fieldId)?.name ?? fieldId;
  const found = await Promise.all(
    purposes.map(async (purpose) => {
      const fieldId = target.fields[purpose];
      const source = await survey.options(fieldId, target.projectId);
      return { purpose, fieldId, fieldName: nameOf(fieldId), source };
    }),
  );
  refuseFaults(
    found
      .filter(({ source }) => source === undefined)
      .map(({ purpose, fieldName }) =>
        fault(at(purpose), say('findings.portal.options.notOffered', { field: fieldName })),
      ),
  );
  return found.flatMap(({ source, ...field }) => (source === undefined ? [] : [{ ...field, source }]));
}
