import * as z from 'zod';
import { CatalogId, JiraId } from '#domain/kit/ids';
import { Intent } from '#domain/kit/codes';

const FieldId = z
  .string()
  .regex(/^(customfield_\d+|assignee|reporter|summary|description|duedate)$/, 'faults.id.field');

/** Fields of the request form and of the issue that carry the request. */
export const MappedFields = z.strictObject({
  application: FieldId,
  accessLevel: FieldId,
  duration: FieldId.optional(),
  justification: FieldId.optional(),
  beneficiary: FieldId.optional(),
});
export type MappedFields = z.infer<typeof MappedFields>;

/** Status ids of the workflow and what they mean to us. */
export const MappedStatuses = z.strictObject({
  approved: JiraId,
  denied: JiraId,
  declined: JiraId,
  revoked: JiraId,
  provisioned: JiraId.optional(),
  needsAttention: JiraId.optional(),
});
export type MappedStatuses = z.infer<typeof MappedStatuses>;

export const RequestTypeMapping = z.strictObject({ requestTypeId: JiraId, intent: Intent });

/** How one service project carries access requests. */
export const PortalMapping = z.strictObject({
  id: CatalogId,
  projectId: JiraId,
  serviceDeskId: JiraId,
  requestTypes: z.array(RequestTypeMapping).min(1, 'faults.portal.noRequestType').max(50),
  fields: MappedFields,
  /** Filled with the frozen approvers: `assignee`, or a user picker for one or several people. */
  approverField: FieldId.optional(),
  statuses: MappedStatuses,
  /** When an approval does not count, move the issue back to the status it came from. */
  returnInvalidApprovals: z.boolean().default(true),
});
export type PortalMapping = z.infer<typeof PortalMapping>;

/** The fields whose values are frozen and compared. */
export function mappedFieldIds(portal: PortalMapping): readonly string[] {
  const { application, accessLevel, duration, justification, beneficiary } = portal.fields;
  return [application, accessLevel, duration, justification, beneficiary].filter((id) => id !== undefined);
}
