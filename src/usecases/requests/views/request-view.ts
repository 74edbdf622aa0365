import type { AccessRequest, Decision } from '#domain/requests/access-request';
import type { Grant } from '#domain/grants/grant';
import type { Ledger } from '#ports/ledger';
import { grantView, requestSummary } from '#usecases/kit/views';

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

function whyView({ why }: Decision) {
  if (why === undefined) return null;
  const { rules, more = 0, names, cut, automatic } = why;
  return {
    rules,
    more,
    names,
    cut: cut === undefined ? null : { askedMinutes: cut.askedMinutes ?? null, capMinutes: cut.capMinutes },
    automatic: automatic ?? null,
  };
}

export function decisionView({ decision, approvals }: AccessRequest) {
  if (decision === undefined) return null;
  return {
    kind: decision.kind,
    ruleId: decision.ruleId ?? null,
    ruleName: decision.ruleName ?? null,
    ruleVersion: decision.ruleVersion ?? null,
    catalogVersion: decision.catalogVersion,
    durationMinutes: decision.durationMinutes ?? null,
    why: whyView(decision),
    reasons: [...(decision.reasons ?? []), ...(decision.passedOver ?? [])],
    stages: stagesOf(decision, approvals),
    at: decision.at,
  };
}

export function requestViewOf(request: AccessRequest, grants: readonly Grant[]) {
  return { ...requestSummary(request), decision: decisionView(request), grants: grants.map(grantView) };
}

/** A request with its decision, its approvals and its grants; undefined when the issue is no access request. */
export async function requestView(ledger: Ledger, issueId: string) {
  const request = await ledger.request(issueId);
  if (request === undefined) return undefined;
  const grants = await Promise.all(request.grantIds.map((id) => ledger.grant(id)));
  return requestViewOf(
    request,
    grants.filter((grant) => grant !== undefined),
  );
}
