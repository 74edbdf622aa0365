import type { Decision, RequestFields } from '#domain/requests/access-request';
import type { FrozenTrace } from '#domain/rules/frozen-trace';
import type { Grant } from '#domain/grants/grant';
import { grantView, requestSummary } from '#usecases/kit/views';

function stagesOf(decision: Decision, approvals: RequestFields['approvals']) {
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

function traceView({ rules, more = 0, names, cut, automatic }: FrozenTrace) {
  return {
    rules,
    more,
    names,
    cut: cut === undefined ? null : { askedMinutes: cut.askedMinutes ?? null, capMinutes: cut.capMinutes },
    automatic: automatic ?? null,
  };
}

export function decisionView({ decision, approvals }: RequestFields) {
  if (decision === undefined) return null;
  return {
    kind: decision.kind,
    ruleId: decision.ruleId ?? null,
    ruleName: decision.ruleName ?? null,
    ruleVersion: decision.ruleVersion ?? null,
    catalogVersion: decision.catalogVersion,
    durationMinutes: decision.durationMinutes ?? null,
    why: traceView(decision.why),
    stages: stagesOf(decision, approvals),
    at: decision.at,
  };
}

/** A request with its decision, its approvals and its grants. */
export function requestViewOf(request: RequestFields, grants: readonly Grant[]) {
  return { ...requestSummary(request), decision: decisionView(request), grants: grants.map(grantView) };
}
