import type { AuditHeading } from '#domain/audit/audit-event';
import { GATEHOUSE, issueSubject } from '#domain/audit/subjects';
import { traceLines } from '#domain/rules/frozen-trace';
import type { Decision, RequestReading } from '../access-request';

/** On the chain of its issue, by the app itself or by a person. */
export const headingOf = (
  { issueId }: Pick<RequestReading, 'issueId'>,
  at: string,
  actor = GATEHOUSE,
): AuditHeading => ({ subject: issueSubject(issueId), actor, at });

/** What the issue asked for. */
export const askFacts = (request: RequestReading) => ({
  issueKey: request.issueKey,
  intent: request.intent,
  requesterId: request.requesterId,
  beneficiaryId: request.beneficiaryId,
  applicationId: request.applicationId ?? null,
  levelId: request.levelId ?? null,
});

function whyFacts(decision: Decision) {
  const { more, reasons, passedOver } = traceLines(decision.why, 'ids');
  const lines = { reasons: [...reasons], passedOver: [...passedOver] };
  return more === 0 ? lines : { ...lines, passedOverBesides: more };
}

function addedFacts({ why }: Decision) {
  const added = why.rules.flatMap(({ ruleId, ruleVersion, adds }) =>
    adds === undefined ? [] : [{ ruleId, ruleVersion, who: adds }],
  );
  return added.length === 0 ? {} : { added };
}

export const ruleFacts = ({ ruleId, ruleVersion }: Decision) => ({
  ruleId: ruleId ?? null,
  ruleVersion: ruleVersion ?? null,
});

export const decisionFacts = (decision: Decision) => ({
  ...ruleFacts(decision),
  ...addedFacts(decision),
  catalogVersion: decision.catalogVersion,
  stages: decision.stages.map(({ name, need, approvers }) => ({ name, need, approvers })),
  entitlements: decision.entitlements.map((binding) => `${binding.connectionId}:${binding.entitlement.id}`),
  takesAway: decision.takesAway,
  durationMinutes: decision.durationMinutes ?? null,
  ...whyFacts(decision),
});
