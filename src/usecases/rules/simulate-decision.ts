import type { AccessLevel, Application } from '#domain/catalog/application';
import { addMinutes, parseDurationMinutes } from '#domain/kit/duration';
import type { RuleTrace } from '#domain/rules/evaluate';
import type { Reason } from '#domain/failure/reasons';
import type { AccessRule } from '#domain/rules/rule';
import { indexRules } from '#domain/rules/rule-index';
import type { Intent } from '#domain/kit/codes';
import { say } from '#domain/failure/sentence';
import { assessRequest } from '#usecases/requests/assess-request';
import type { Assessment } from '#usecases/requests/assess-request';
import { decisionFrom, presentSurroundings } from '#usecases/requests/decide-request';
import { mustNameLevel } from '#usecases/requests/read-ask';
import type { Ask } from '#usecases/requests/read-ask';
import { Refusal, fault } from '#usecases/kit/refusal';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { applicationOf, itemOf } from '#usecases/kit/catalog-items';

export interface Question {
  readonly requesterId: string;
  readonly beneficiaryId?: string | undefined;
  readonly applicationId: string;
  readonly levelId?: string | undefined;
  readonly intent: Intent;
  /** As in the field of the request, e.g. `30 days`. */
  readonly duration?: string | undefined;
  /** The moment to decide at; absent: now. */
  readonly at?: string | undefined;
}

type Ports = Pick<AdminPorts, 'catalog' | 'people' | 'ledger' | 'clock'>;

/** A rule that was reached, or passed by because it is switched off (`trace` undefined). */
export interface Reached {
  readonly rule: AccessRule;
  /** From 1. */
  readonly position: number;
  readonly trace: RuleTrace | undefined;
}

export interface Simulation {
  readonly assessment: Assessment;
  readonly reached: readonly Reached[];
  /** What stops the request although a rule matches, or why it is refused. */
  readonly obstacle: Reason | undefined;
  /** When the access would end if it were approved and proven at once; undefined = until revoked, or none is given. */
  readonly endsAt: string | undefined;
  readonly takesAway: readonly { readonly id: string; readonly entitlementName: string }[];
}

function durationOf({ duration }: Question): number | undefined {
  if (duration === undefined || duration.trim() === '') return undefined;
  const minutes = parseDurationMinutes(duration);
  if (minutes !== undefined) return minutes;
  const sentence = say('faults.duration');
  throw new Refusal('invalid-input', sentence, [fault('duration', sentence)]);
}

/** The question as if it had been read from an issue; whether a justification is needed is told beside the verdict. */
function askOf(question: Question, application: Application, level: AccessLevel | undefined): Ask {
  const { requesterId, beneficiaryId = requesterId, intent } = question;
  const justification = 'given';
  const durationMinutes = durationOf(question);
  return { requesterId, beneficiaryId, intent, application, level, durationMinutes, justification };
}

/** The same order as on an issue: first what is asked for must be there, then the rules have their say. */
function obstacleOf(ask: Ask, result: ReturnType<typeof decisionFrom>): Reason | undefined {
  if (!ask.application.enabled) return { code: 'application-disabled' };
  if (ask.level === undefined && mustNameLevel(ask.intent)) return { code: 'missing-level' };
  return result.kind === 'decided' ? undefined : result.reason;
}

function reachedIn(rules: readonly AccessRule[], { evaluation, explain }: Assessment): readonly Reached[] {
  const steps = new Map(explain().map((step) => [step.ruleId, step]));
  const last = evaluation.kind === 'baseline' ? rules.length - 1 : rules.indexOf(evaluation.rule);
  return rules.slice(0, last + 1).map((rule, index) => ({
    rule,
    position: index + 1,
    trace: steps.get(rule.id),
  }));
}

async function takenAway(ports: Ports, { consequence }: Assessment): Promise<Simulation['takesAway']> {
  const grants = await Promise.all((consequence?.takesAway ?? []).map((id) => ports.ledger.grant(id)));
  return grants
    .filter((grant) => grant !== undefined)
    .map(({ id, binding }) => ({ id, entitlementName: binding.displayName }));
}

/** What the rules in force would say to this request, and why. Writes nothing. @throws Refusal `not-found` */
export async function simulateDecision(ports: Ports, question: Question): Promise<Simulation> {
  const snapshot = await ports.catalog.load();
  const { catalog } = snapshot;
  const application = applicationOf(catalog, question.applicationId);
  const level =
    question.levelId === undefined ? undefined : itemOf(application.levels, question.levelId, 'access level');
  const ask = askOf(question, application, level);
  const at = question.at ?? ports.clock.now();
  const around = presentSurroundings(ports, at);
  const assessment = await assessRequest(around, indexRules(catalog.rules), ask);
  const result = decisionFrom(assessment, snapshot.version);
  const minutes = assessment.consequence?.duration.minutes;
  return {
    assessment,
    reached: reachedIn(catalog.rules, assessment),
    obstacle: obstacleOf(ask, result),
    endsAt: minutes === undefined ? undefined : addMinutes(at, minutes),
    takesAway: await takenAway(ports, assessment),
  };
}
