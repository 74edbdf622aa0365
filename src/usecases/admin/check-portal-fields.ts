import type { Fault } from '../../domain/fault';
import type { MappedFields, PortalMapping } from '../../domain/portal';
import type { FieldFacts, RequestTypeFacts, SiteInspector } from '../../ports/site-inspector';
import { fault } from '../refusal';
import { kindsFor } from './portals/purposes';

/** A mapped request type that exists. */
export interface MappedType {
  readonly facts: RequestTypeFacts;
}

type Kind = FieldFacts['kind'];

const names: Readonly<Record<Kind, string>> = {
  'single-select': 'a single-select list',
  text: 'a text field',
  user: 'a user picker for one person',
  users: 'a user picker for several people',
  other: 'something else',
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
  wanted: readonly Kind[],
): Promise<Fault[]> {
  const field = await site.field(fieldId);
  if (field === undefined) return [fault(path, 'There is no such field on this site.')];
  if (wanted.includes(field.kind)) return [];
  return [
    fault(
      path,
      `"${field.name}" is ${names[field.kind]}; it must be ${wanted.map((kind) => names[kind]).join(' or ')}.`,
    ),
  ];
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
      fault(['fields', fact], `The form of the request type "${type.facts.name}" does not have this field.`),
    );
  return missing.length < portal.requestTypes.length
    ? []
    : [
        fault(
          ['fields', fact],
          'No form of the mapped request types has this field, so nobody could fill it.',
        ),
      ];
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
    mapped.map(({ fact, fieldId }) => kindFault(site, ['fields', fact], fieldId, kindsFor[fact])),
  );
  const approver = await approverFaults(site, portal);
  const usable = mapped.filter((_, index) => kinds[index]?.length === 0);
  const forms = usable.flatMap(({ fact, fieldId }) => formFaults(portal, types, fact, fieldId));
  return [...kinds.flat(), ...approver, ...forms];
}

async function approverFaults(site: SiteInspector, portal: PortalMapping): Promise<Fault[]> {
  if (portal.approverField === undefined || portal.approverField === 'assignee') return [];
  return kindFault(site, ['approverField'], portal.approverField, kindsFor.approver);
}
