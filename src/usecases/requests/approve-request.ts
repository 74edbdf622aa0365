import { withNotices } from '#domain/requests/access-request';
import type { AccessRequest } from '#domain/requests/access-request';
import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraft } from '#domain/audit/audit-event';
import { newGrant } from '#domain/grants/transitions/proving';
import type { GrantTerms } from '#domain/grants/transitions/proving';
import { approvedNotice } from '#domain/requests/request-notices';
import { GATEHOUSE, issueSubject } from '#domain/audit/subjects';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { grantJob } from '#usecases/kit/grant-job';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

function termsOf({ decision, applicationId, ...request }: AccessRequest): GrantTerms {
  if (applicationId === undefined)
    throw new Error(`request ${request.issueKey} was decided without an application`);
  return { ...request, applicationId, durationMinutes: decision?.durationMinutes };
}

function approvedEvent(request: AccessRequest, actorIds: readonly string[], now: string): AuditDraft {
  const heading = { subject: issueSubject(request.issueId), actor: actorIds.at(-1) ?? GATEHOUSE, at: now };
  return auditDraft('request-approved', heading, {
    applicationId: request.applicationId ?? null,
    kind: request.decision?.kind ?? null,
    ruleId: request.decision?.ruleId ?? null,
    ruleVersion: request.decision?.ruleVersion ?? null,
    approvals: request.approvals,
    grants: request.grantIds,
  });
}

/**
 * All stages are met (or the rule needs none): the grants come into being with the approval, in one commit, and
 * their jobs are pushed. A crash in between is found by the sweep: the grants are due at once.
 */
export async function approve(
  ports: Ports,
  request: AccessRequest,
  by: { readonly actorIds: readonly string[]; readonly audit: readonly AuditDraft[] },
): Promise<void> {
  const now = ports.clock.now();
  const bindings = request.decision?.entitlements ?? [];
  const grants = bindings.map((binding) => newGrant(termsOf(request), binding, now));
  const approved: AccessRequest = {
    ...request,
    state: 'in-progress',
    grantIds: grants.map((grant) => grant.id),
    updatedAt: now,
  };
  const told = withNotices(approved, [approvedNotice({ at: now, approverIds: by.actorIds })]);
  await ports.ledger.commit({
    request: told,
    grants,
    audit: [...by.audit, approvedEvent(approved, by.actorIds, now)],
  });
  await ports.queue.push(grants.map(grantJob));
}
