import type { AuditHeading } from '#domain/audit/audit-event';
import { GATEHOUSE, issueSubject } from '#domain/audit/subjects';
import type { GrantFields } from '../grant';

/** On the chain of its issue, by the app itself or by a person. */
export const headingOf = (
  { issueId }: Pick<GrantFields, 'issueId'>,
  at: string,
  actor = GATEHOUSE,
): AuditHeading => ({ subject: issueSubject(issueId), actor, at });

/** Which membership an event is about. */
export const membershipFacts = ({ id, applicationId, binding, principalId }: GrantFields) => ({
  grantId: id,
  applicationId,
  connectionId: binding.connectionId,
  entitlement: binding.entitlement.id,
  principalId: principalId ?? null,
});
