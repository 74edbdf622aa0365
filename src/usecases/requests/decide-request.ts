import type { Decision } from '#domain/requests/access-request';
import type { Grant } from '#domain/grants/grant';
import { isOver } from '#domain/grants/lifecycle';
import { ruleReason } from '#domain/failure/reasons';
import type { Reason } from '#domain/failure/reasons';
import type { AccessRule } from '#domain/rules/rule';
import { whyOf } from '#domain/rules/frozen-trace';
import type { Why } from '#domain/rules/frozen-trace';
import type { CatalogSnapshot } from '#ports/catalog-store';
import { assessRequest } from './assess-request';
import type { Assessment, Consequence, Surroundings } from './assess-request';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import type { Ask } from './read-ask';

export type DecisionResult =
  | { readonly kind: 'decided'; readonly decision: Decision }
  | { readonly kind: 'refused'; readonly decision: Decision; readonly reason: Reason }
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
export const presentSurroundings = ({
  people,
  ledger,
}: Pick<Surroundings, 'people'> & Pick<Ports, 'ledger'>): Surroundings => ({
  people,
  takenBy: (ask) => grantsToTake(ledger, ask),
});

const namedIn = (base: Decision, rule: AccessRule): Decision => ({
  ...base,
  ruleId: rule.id,
  ruleName: rule.name,
  ruleVersion: rule.version,
});

function decideByRule({ rule, ...follows }: Consequence, base: Decision, why: Why): DecisionResult {
  const named = namedIn(base, rule);
  if (follows.obstacle !== undefined) {
    return rule.outcome.kind === 'refuse'
      ? { kind: 'refused', decision: named, reason: follows.obstacle }
      : { kind: 'attention', reason: follows.obstacle };
  }
  const { minutes, cut } = follows.duration;
  const automatic = rule.outcome.kind === 'automatic' ? { automatic: rule.outcome.reason } : {};
  const decision: Decision = {
    ...named,
    kind: rule.outcome.kind,
    stages: follows.stages.map(({ name, approvers, need }) => ({ name, approvers, need })),
    entitlements: [...follows.entitlements],
    takesAway: [...follows.takesAway],
    ...(minutes === undefined ? {} : { durationMinutes: minutes }),
    why: { ...why, ...(cut === undefined ? {} : { cut }), ...automatic },
  };
  return { kind: 'decided', decision };
}

/** The assessment as it is frozen on a request. */
export function decisionFrom(
  { evaluation, consequence, ask }: Assessment,
  { catalog, version }: CatalogSnapshot,
  at: string,
): DecisionResult {
  const why = whyOf(evaluation, catalog.applications, ask.application);
  const base: Decision = {
    kind: 'refuse',
    catalogVersion: version,
    at,
    stages: [],
    entitlements: [],
    takesAway: [],
    why,
  };
  if (evaluation.kind === 'email-unknown') {
    return { kind: 'attention', reason: ruleReason('requester-email-unknown', evaluation.rule.name) };
  }
  return consequence === undefined
    ? { kind: 'refused', decision: base, reason: { code: 'no-rule' } }
    : decideByRule(consequence, base, why);
}

/** Evaluates the rules and freezes the verdict with everything it rests on. Writes nothing. */
export async function decideRequest(
  ports: Ports,
  snapshot: CatalogSnapshot,
  ask: Ask,
): Promise<DecisionResult> {
  const assessment = await assessRequest(presentSurroundings(ports), snapshot.catalog.rules, ask);
  return decisionFrom(assessment, snapshot, ports.clock.now());
}
