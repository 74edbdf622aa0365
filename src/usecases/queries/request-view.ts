import type { AccessRequest, Decision } from '../../domain/access-request';
import type { Ledger } from '../../ports/ledger';
import { grantView, requestSummary } from './views';

function stagesOf(decision: Decision, approvals: AccessRequest['approvals']) {
  return decision.stages.map((stage, index) => {
    const counted = approvals.filter((approval) => approval.stage === index);
    return {
      name: stage.name,
      need: stage.need,
      approvers: stage.approvers,
      approvals: counted.map(({ accountId, at, evidence }) => ({ accountId, at, evidence })),
      met: counted.length >= stage.need,
    };
  });
}

function decisionView({ decision, approvals }: AccessRequest) {
  if (decision === undefined) return null;
  return {
    kind: decision.kind,
    ruleId: decision.ruleId ?? null,
    ruleName: decision.ruleName ?? null,
    ruleVersion: decision.ruleVersion ?? null,
    catalogVersion: decision.catalogVersion,
    durationMinutes: decision.durationMinutes ?? null,
    reasons: [...decision.reasons, ...(decision.passedOver ?? [])],
    stages: stagesOf(decision, approvals),
    at: decision.at,
  };
}

/** A request with its decision, its approvals and its grants; undefined when the issue is no access request. */
export async function requestView(ledger: Ledger, issueId: string) {
  const request = await ledger.request(issueId);
  if (request === undefined) return undefined;
  const grants = await Promise.all(request.grantIds.map((id) => ledger.grant(id)));
  const known = grants.filter((grant) => grant !== undefined);
  return { ...requestSummary(request), decision: decisionView(request), grants: known.map(grantView) };
}
