import type { RequestFields } from '#domain/requests/access-request';
import { parseDurationMinutes } from '#domain/kit/duration';
import { findingsIn } from '#domain/rules/condition-references';
import type { AccessRule } from '#domain/rules/rule';
import type { DecisionVerdict } from '#domain/requests/verdict';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { fingerprintOf } from '#usecases/kit/change-catalog';
import type { ChangedDecision, Replay } from './replay-requests';
import type { Reached, Simulation } from './simulate-decision';
import type { Consequence } from '#usecases/requests/assess-request';
import type { StagePeople } from '#usecases/requests/resolve-stages';
import { reasonView } from '#usecases/kit/views';

type Hash = AdminPorts['hash'];

/** A rule as pages know it. */
export function ruleView(hash: Hash, rule: AccessRule) {
  const capMinutes = rule.durationCap === undefined ? null : (parseDurationMinutes(rule.durationCap) ?? null);
  const findings = findingsIn(rule.when);
  return { ...rule, capMinutes, findings, fingerprint: fingerprintOf(hash, rule) };
}

function reachedView({ rule, position, trace }: Reached) {
  return {
    ruleId: rule.id,
    ruleName: rule.name,
    ruleVersion: rule.version,
    position,
    enabled: rule.enabled,
    matched: trace?.matched === true,
    adds: trace?.adds ?? null,
    reasons: trace?.reasons ?? [],
  };
}

function verdictCode({ evaluation, consequence }: Simulation['assessment']) {
  if (evaluation.kind === 'matched') return (consequence ?? evaluation).rule.outcome.kind;
  return evaluation.kind === 'baseline' ? ('baseline-refuses' as const) : evaluation.kind;
}

const stageView = (stage: StagePeople) => ({ ...stage, canBeMet: stage.approvers.length >= stage.need });

function consequenceView(consequence: Consequence | undefined) {
  return {
    stages: (consequence?.stages ?? []).map(stageView),
    entitlements: consequence?.entitlements ?? [],
    durationMinutes: consequence?.duration.minutes ?? null,
  };
}

function besidesView(hash: Hash, { assessment: { evaluation }, reached }: Simulation) {
  const besides = evaluation.kind === 'matched' ? (evaluation.besides ?? []) : [];
  return besides.map(({ who, rule }) => ({
    who,
    position: reached.find((one) => one.rule === rule)?.position ?? 0,
    rule: ruleView(hash, rule),
  }));
}

/** What a simulated request would come to. */
export function simulationView(hash: Hash, simulation: Simulation) {
  const { assessment } = simulation;
  const { evaluation, consequence } = assessment;
  const rule = evaluation.kind === 'baseline' ? undefined : evaluation.rule;
  return {
    verdict: verdictCode(assessment),
    rule: rule === undefined ? null : ruleView(hash, rule),
    besides: besidesView(hash, simulation),
    trace: simulation.reached.map(reachedView),
    ...consequenceView(consequence),
    takesAway: simulation.takesAway,
    endsAt: simulation.endsAt ?? null,
    justificationRequired: consequence?.rule.justificationRequired ?? false,
    obstacle: reasonView(simulation.obstacle),
  };
}

function verdictView({ kind, rule, stages, entitlements, durationMinutes, reason }: DecisionVerdict) {
  return {
    kind,
    rule: rule ?? null,
    stages,
    entitlements,
    durationMinutes: durationMinutes ?? null,
    reason: reasonView(reason),
  };
}

function requestHead(request: RequestFields) {
  return {
    issueId: request.issueId,
    issueKey: request.issueKey,
    state: request.state,
    intent: request.intent,
    requesterId: request.requesterId,
    beneficiaryId: request.beneficiaryId,
    application: request.applicationName ?? null,
    level: request.levelName ?? null,
    createdAt: request.createdAt,
  };
}

function changedView({ request, before, after, differs, alreadySo }: ChangedDecision) {
  const verdicts = { before: verdictView(before), after: verdictView(after) };
  return { ...requestHead(request), ...verdicts, differs, alreadySo };
}

/** What a replay found. */
export function replayView(replay: Replay) {
  return {
    lookedAt: replay.lookedAt,
    unchanged: replay.unchanged,
    changes: replay.changed.map(changedView),
    incomparable: replay.incomparable.map(({ request, why }) => ({ ...requestHead(request), why })),
    people: 'as-they-are-now' as const,
  };
}
