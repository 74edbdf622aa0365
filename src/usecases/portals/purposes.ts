import type { MappedFields, MappedStatuses, PortalMapping } from '#domain/portals/portal';
import type { FieldFacts } from '#ports/site-inspector';

/** What a field of the project can carry: the facts of a request, and the people who are asked. */
export type Purpose = keyof MappedFields | 'approver';
export type Meaning = keyof MappedStatuses;

export const purposes: readonly Purpose[] = [
  'application',
  'accessLevel',
  'duration',
  'justification',
  'beneficiary',
  'approver',
];
export const meanings: readonly Meaning[] = [
  'approved',
  'denied',
  'declined',
  'revoked',
  'provisioned',
  'needsAttention',
];

/** Which kinds of field can serve which purpose. */
export const kindsFor: Readonly<Record<Purpose, readonly FieldFacts['kind'][]>> = {
  application: ['single-select'],
  accessLevel: ['single-select'],
  duration: ['single-select', 'text'],
  justification: ['text'],
  beneficiary: ['user'],
  approver: ['user', 'users'],
};

/** System fields that can serve a purpose; of the others only custom fields are offered. */
const systemFields: Readonly<Partial<Record<Purpose, readonly string[]>>> = {
  justification: ['summary', 'description'],
  approver: ['assignee'],
};

interface Candidate extends Pick<FieldFacts, 'kind'> {
  readonly id: string;
  readonly custom: boolean;
}

export function fits(purpose: Purpose, field: Candidate): boolean {
  if (!kindsFor[purpose].includes(field.kind)) return false;
  return field.custom || (systemFields[purpose] ?? []).includes(field.id);
}

/** The field that a mapping uses for a purpose. */
export const mappedField = (portal: PortalMapping, purpose: Purpose): string | undefined =>
  purpose === 'approver' ? portal.approverField : portal.fields[purpose];
