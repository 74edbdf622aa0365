import type { Decision } from '#domain/requests/access-request';
import type { Grant } from '#domain/grants/grant';
import { isOver } from '#domain/grants/lifecycle';
import { ruleReason } from '#domain/failure/reasons';
import type { Reason } from '#domain/failure/reasons';
import type { RuleTrace } from '#domain/rules/evaluate';
import { freezeTrace } from '#domain/rules/frozen-trace';
import type { FrozenTrace } from '#domain/rules/frozen-trace';
import type { AccessRule } from '#domain/rules/rule';
import { indexRules } from '#domain/rules/rule-index';
import type { CatalogSnapshot } from '#ports/catalog-store';
import { assessRequest } from './assess-request';
import type { Assessment, Consequence, Surroundings } from './assess-request';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import type { Ask } from './read-ask';

/** A decision before the trace of the rules is frozen with it: many of a replay are never read. */
type UntracedDecision = Omit<Decision, 'why'>;

export type DecisionResult<Decided = Decision> =
  | { readonly kind: 'decided'; readonly decision: Decided }
  | { readonly kind: 'refused'; readonly decision: Decided; readonly reason: Reason }
  | { readonly kind: 'attention'; readonly reason: Reason };

type Ports = Pick<FlowPorts, 'people' | 'ledger' | 'clock'>;

/** Live grants of the person for the application that a removal or change would take away. */
async function grantsToTake(ledger: FlowPorts['ledger'], ask: Ask): Promise<readonly string[]> {
  if (ask.intent === 'grant') return [];
  const listed = await ledger.grantsOfBeneficiary(ask.beneficiaryId);
  const current = await Promise.all(listed.map((grant) => ledger.grant(grant.id)));
  const taken = current.filter((grant) => grant !== undefined).filter((grant) => isTaken(grant, ask));
  return taken.map(({ id }) => id);
}

function isTaken(grant: Grant, ask: Ask): boolean {
  if (isOver(grant) || grant.applicationId !== ask.application.id) return false;
  return ask.intent === 'change'
    ? grant.levelId !== ask.level?.id
    : ask.level === undefined || grant.levelId === ask.level.id;
}

/** Everything as it is now. */
export const presentSurroundings = (
  { people, ledger }: Pick<Surroundings, 'people'> & Pick<Ports, 'ledger'>,
  at: string,
): Surroundings => ({ people, at, takenBy: (ask) => grantsToTake(ledger, ask) });

function decideByRule(
  { rule, ...follows }: Consequence,
  base: UntracedDecision,
): DecisionResult<UntracedDecision> {
  const named = { ...base, ruleId: rule.id, ruleName: rule.name, ruleVersion: rule.version };
  if (follows.obstacle !== undefined) {
    return rule.outcome.kind === 'refuse'
      ? { kind: 'refused', decision: named, reason: follows.obstacle }
      : { kind: 'attention', reason: follows.obstacle };
  }
  const { minutes } = follows.duration;
  const decision: UntracedDecision = {
    ...named,
    kind: rule.outcome.kind,
    stages: follows.stages.map(({ name, approvers, need }) => ({ name, approvers, need })),
    entitlements: [...follows.entitlements],
    takesAway: [...follows.takesAway],
    ...(minutes === undefined ? {} : { durationMinutes: minutes }),
  };
  return { kind: 'decided', decision };
}

/** What a rule asks and nobody can tell. An administrator mends the rule first; then the person may be asked about. */
function unknownReason(rule: AccessRule, trace: readonly RuleTrace[]): Reason {
  const reasons = trace.find(({ ruleId }) => ruleId === rule.id)?.reasons ?? [];
  const isTime = reasons.some(({ code }) => code === 'time-unknown');
  return ruleReason(isTime ? 'rule-time-unknown' : 'requester-email-unknown', rule.name);
}

/** What an assessment comes to. */
export function decisionFrom(
  { evaluation, consequence, at, explain }: Assessment,
  catalogVersion: number,
): DecisionResult<UntracedDecision> {
  if (evaluation.kind === 'unknown')
    return { kind: 'attention', reason: unknownReason(evaluation.rule, explain()) };
  const base = { kind: 'refuse' as const, catalogVersion, at, stages: [], entitlements: [], takesAway: [] };
  return consequence === undefined
    ? { kind: 'refused', decision: base, reason: { code: 'no-rule' } }
    : decideByRule(consequence, base);
}

function traceOf({ ask, consequence, explain }: Assessment, { catalog }: CatalogSnapshot): FrozenTrace {
  const trace = freezeTrace(explain(), catalog.applications, ask.application);
  const cut = consequence?.duration.cut;
  const outcome = consequence?.rule.outcome;
  return {
    ...trace,
    ...(cut === undefined ? {} : { cut }),
    ...(outcome?.kind === 'automatic' ? { automatic: outcome.reason } : {}),
  };
}

/** Evaluates the rules and freezes the verdict with everything it rests on. Writes nothing. */
export async function decideRequest(
  ports: Ports,
  snapshot: CatalogSnapshot,
  ask: Ask,
): Promise<DecisionResult> {
  const around = presentSurroundings(ports, ports.clock.now());
  const assessment = await assessRequest(around, indexRules(snapshot.catalog.rules), ask);
  const result = decisionFrom(assessment, snapshot.version);
  if (result.kind === 'attention') return result;
  return { ...result, decision: { ...result.decision, why: traceOf(assessment, snapshot) } };
}
