import { MAX_ENTITLEMENTS, uniqueBindings } from '../domain/application';
import type { Decision } from '../domain/access-request';
import { parseDurationMinutes, describeMinutes } from '../domain/duration';
import type { EntitlementBinding } from '../domain/entitlement';
import { evaluate } from '../domain/evaluate';
import type { Evaluation, RequestFacts, RuleTrace } from '../domain/evaluate';
import type { Grant } from '../domain/grant';
import type { Reason } from '../domain/reasons';
import type { AccessRule } from '../domain/rule';
import type { CatalogSnapshot } from '../ports/catalog-store';
import type { FlowPorts } from './flow-ports';
import type { Ask } from './read-ask';
import { resolveStages } from './resolve-stages';

export type DecisionResult =
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly decision: Decision; readonly reason: Reason }
  | { readonly kind: 'attention'; readonly reason: Reason };

type Ports = Pick<FlowPorts, 'people' | 'ledger' | 'clock'>;

const attention = (code: Reason['code'], detail?: string): DecisionResult => ({
  kind: 'attention',
  reason: detail === undefined ? { code } : { code, detail },
});

function explain(evaluation: Evaluation): Pick<Decision, 'reasons' | 'passedOver'> {
  const line = (step: RuleTrace) =>
    `rule ${step.ruleId} version ${step.ruleVersion} ${step.matched ? 'matches' : 'does not match'}: ${step.because.join('; ')}`;
  const matched = evaluation.trace.filter((step) => step.matched);
  const passedOver = evaluation.trace.filter((step) => !step.matched);
  return { reasons: matched.map(line), passedOver: passedOver.map(line) };
}

/** What was asked for, cut to the rule's cap; a cap without a wish is the duration. */
function durationUnder(
  rule: AccessRule,
  asked: number | undefined,
): { minutes: number | undefined; note: string[] } {
  const cap = rule.durationCap === undefined ? undefined : parseDurationMinutes(rule.durationCap);
  if (cap === undefined) return { minutes: asked, note: [] };
  if (asked !== undefined && asked <= cap) return { minutes: asked, note: [] };
  const wish = asked === undefined ? 'no duration was asked for' : `${describeMinutes(asked)} was asked for`;
  return { minutes: cap, note: [`${wish}; the rule allows at most ${describeMinutes(cap)}`] };
}

/** Live grants of the person for the application that a removal or change would take away. */
async function grantsToTake(ports: Ports, ask: Ask): Promise<readonly Grant[]> {
  if (ask.intent === 'grant') return [];
  const listed = await ports.ledger.grantsOfBeneficiary(ask.beneficiaryId);
  const current = await Promise.all(listed.map((grant) => ports.ledger.grant(grant.id)));
  return current.filter((grant) => grant !== undefined).filter((grant) => isTaken(grant, ask));
}

function isTaken(grant: Grant, ask: Ask): boolean {
  const live = grant.state !== 'ended' && grant.state !== 'cancelled';
  if (!live || grant.applicationId !== ask.application.id) return false;
  return ask.intent === 'change'
    ? grant.levelId !== ask.level?.id
    : ask.level === undefined || grant.levelId === ask.level.id;
}

function entitlementsOf(ask: Ask, rule: AccessRule): EntitlementBinding[] {
  return ask.intent === 'removal'
    ? []
    : uniqueBindings([...(ask.level?.entitlements ?? []), ...rule.extraEntitlements]);
}

function faultOf(
  ask: Ask,
  rule: AccessRule,
  entitlements: readonly EntitlementBinding[],
  taken: readonly Grant[],
): DecisionResult | undefined {
  if (rule.justificationRequired && ask.justification === undefined)
    return attention('missing-justification', `rule ${rule.id}`);
  if (ask.intent !== 'grant' && taken.length === 0)
    return attention(ask.intent === 'removal' ? 'nothing-to-remove' : 'nothing-to-change');
  if (ask.intent !== 'removal' && ask.level?.entitlements.length === 0)
    return attention('level-without-entitlements', `"${ask.level.name}"`);
  return entitlements.length > MAX_ENTITLEMENTS
    ? attention('too-many-entitlements', `${entitlements.length} named`)
    : undefined;
}

async function stagesFor(ports: Ports, ask: Ask, rule: AccessRule) {
  if (rule.outcome.kind !== 'approval') return { kind: 'resolved', stages: [] } as const;
  return resolveStages(
    ports.people,
    rule.outcome.stages,
    ask.application,
    new Set([ask.requesterId, ask.beneficiaryId]),
  );
}

async function decideByRule(
  ports: Ports,
  ask: Ask,
  rule: AccessRule,
  base: Decision,
): Promise<DecisionResult> {
  const named = { ...base, ruleId: rule.id, ruleName: rule.name, ruleVersion: rule.version };
  if (rule.outcome.kind === 'refuse') {
    return {
      kind: 'refused',
      decision: { ...named, kind: 'refuse' },
      reason: { code: 'refused-by-rule', detail: rule.outcome.reason },
    };
  }
  const entitlements = entitlementsOf(ask, rule);
  const taken = await grantsToTake(ports, ask);
  const fault = faultOf(ask, rule, entitlements, taken);
  if (fault !== undefined) return fault;
  const stages = await stagesFor(ports, ask, rule);
  if (stages.kind === 'unmet')
    return attention(
      'no-approver',
      `stage "${stages.stage}" needs ${stages.need} and has ${stages.found}, rule ${rule.id}`,
    );
  const duration = durationUnder(rule, ask.durationMinutes);
  const automatic = rule.outcome.kind === 'automatic' ? [`automatic approval: ${rule.outcome.reason}`] : [];
  const decision: Decision = {
    ...named,
    kind: rule.outcome.kind,
    stages: [...stages.stages],
    entitlements,
    takesAway: taken.map((grant) => grant.id),
    ...(duration.minutes === undefined || ask.intent === 'removal'
      ? {}
      : { durationMinutes: duration.minutes }),
    reasons: [...named.reasons, ...duration.note, ...automatic],
  };
  return { kind: 'decided', decision };
}

async function personOf(ports: Ports, accountId: string) {
  const [groupIds, email] = await Promise.all([
    ports.people.groupIdsOf(accountId),
    ports.people.emailOf(accountId),
  ]);
  return { groupIds, email };
}

async function factsOf(ports: Ports, ask: Ask): Promise<RequestFacts> {
  const { groupIds, email } = await personOf(ports, ask.requesterId);
  const beneficiary =
    ask.beneficiaryId === ask.requesterId ? {} : { beneficiary: await personOf(ports, ask.beneficiaryId) };
  const { intent, application, level } = ask;
  return { intent, application, level, requesterGroupIds: groupIds, requesterEmail: email, ...beneficiary };
}

/** Evaluates the rules and freezes the verdict with everything it rests on. Writes nothing. */
export async function decideRequest(
  ports: Ports,
  snapshot: CatalogSnapshot,
  ask: Ask,
): Promise<DecisionResult> {
  const evaluation = evaluate(snapshot.catalog.rules, await factsOf(ports, ask));
  const base: Decision = {
    kind: 'refuse',
    catalogVersion: snapshot.version,
    stages: [],
    entitlements: [],
    takesAway: [],
    ...explain(evaluation),
    at: ports.clock.now(),
  };
  if (evaluation.kind === 'email-unknown')
    return attention('requester-email-unknown', `rule ${evaluation.rule.id}`);
  if (evaluation.kind === 'baseline') return { kind: 'refused', decision: base, reason: { code: 'no-rule' } };
  return decideByRule(ports, ask, evaluation.rule, base);
}
