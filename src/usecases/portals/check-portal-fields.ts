import type { Fault } from '#domain/failure/fault';
import type { MappedFields, PortalMapping } from '#domain/portals/portal';
import type { SentenceKey } from '#domain/failure/sentence';
import { say } from '#domain/failure/sentence';
import type { RequestTypeFacts, SiteInspector } from '#ports/site-inspector';
import { fault } from '#usecases/kit/refusal';
import { kindsFor } from './purposes';
import type { Purpose } from './purposes';

/** A mapped request type that exists. */
export interface MappedType {
  readonly facts: RequestTypeFacts;
}

/** What a field for each purpose must be. */
const needs: Readonly<Record<Purpose, SentenceKey>> = {
  application: 'findings.portal.kind.list',
  accessLevel: 'findings.portal.kind.list',
  duration: 'findings.portal.kind.listOrText',
  justification: 'findings.portal.kind.text',
  beneficiary: 'findings.portal.kind.person',
  approver: 'findings.portal.kind.people',
};

const facts: readonly (keyof MappedFields)[] = [
  'application',
  'accessLevel',
  'duration',
  'justification',
  'beneficiary',
];

/** Fields that Jira puts on every request, whatever the form shows. */
const alwaysThere: ReadonlySet<string> = new Set(['summary', 'reporter']);

async function kindFault(
  site: SiteInspector,
  path: Fault['path'],
  fieldId: string,
  purpose: Purpose,
): Promise<Fault[]> {
  const field = await site.field(fieldId);
  if (field === undefined) return [fault(path, say('findings.portal.noField'))];
  if (kindsFor[purpose].includes(field.kind)) return [];
  return [fault(path, say(needs[purpose], { field: field.name }))];
}

const isOn = (type: MappedType, fieldId: string) =>
  alwaysThere.has(fieldId) || type.facts.fieldIds.includes(fieldId);

/** Application and access level are asked on every form; what is optional, on at least one. */
function formFaults(
  portal: PortalMapping,
  types: readonly MappedType[],
  fact: keyof MappedFields,
  fieldId: string,
): Fault[] {
  const missing = types.filter((type) => !isOn(type, fieldId));
  if (missing.length === 0) return [];
  if (fact === 'application' || fact === 'accessLevel')
    return missing.map((type) =>
      fault(['fields', fact], say('findings.portal.notOnForm', { requestType: type.facts.name })),
    );
  return missing.length < portal.requestTypes.length
    ? []
    : [fault(['fields', fact], say('findings.portal.onNoForm'))];
}

/** What is wrong with the mapped fields: they exist, have the right kind, and are on the forms. */
export async function fieldFaults(
  site: SiteInspector,
  portal: PortalMapping,
  types: readonly MappedType[],
): Promise<Fault[]> {
  const mapped = facts.flatMap((fact) => {
    const fieldId = portal.fields[fact];
    return fieldId === undefined ? [] : [{ fact, fieldId }];
  });
  const kinds = await Promise.all(
    mapped.map(({ fact, fieldId }) => kindFault(site, ['fields', fact], fieldId, fact)),
  );
  const approver = await approverFaults(site, portal);
  const usable = mapped.filter((_, index) => kinds[index]?.length === 0);
  const forms = usable.flatMap(({ fact, fieldId }) => formFaults(portal, types, fact, fieldId));
  return [...kinds.flat(), ...approver, ...forms];
}

async function approverFaults(site: SiteInspector, portal: PortalMapping): Promise<Fault[]> {
  if (portal.approverField === undefined || portal.approverField === 'assignee') return [];
  return kindFault(site, ['approverField'], portal.approverField, 'approver');
}
