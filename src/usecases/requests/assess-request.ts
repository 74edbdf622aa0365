import { MAX_ENTITLEMENTS, uniqueBindings } from '#domain/catalog/application';
import { parseDurationMinutes } from '#domain/kit/duration';
import type { EntitlementBinding } from '#domain/catalog/entitlement';
import type { PersonFact, RequestFacts } from '#domain/rules/conditions/given';
import { allTogether } from '#domain/rules/all-together';
import type { DecidingRules } from '#domain/rules/all-together';
import { evaluate, explain } from '#domain/rules/evaluate';
import type { Evaluation, RuleTrace } from '#domain/rules/evaluate';
import { reasonWith, ruleReason } from '#domain/failure/reasons';
import type { Reason } from '#domain/failure/reasons';
import type { AccessRule } from '#domain/rules/rule';
import type { IndexedRules } from '#domain/rules/rule-index';
import { say } from '#domain/failure/sentence';
import type { Cut } from '#domain/rules/frozen-trace';
import type { DirectoryOfPeople } from '#ports/directory-of-people';
import type { Ask } from './read-ask';
import { lookUpStages, resolveStages } from './resolve-stages';
import type { Approvers, StagePeople } from './resolve-stages';

/** What rules ask about people. */
export type PeopleFacts = Approvers & Pick<DirectoryOfPeople, 'groupIdsOf' | 'emailOf'>;

/** What rules are held against: the people as they are now, a moment, and the grants a removal or change would take away. */
export interface Surroundings {
  readonly people: PeopleFacts;
  /** The moment of the decision. */
  readonly at: string;
  /** Grant ids. */
  takenBy(ask: Ask): Promise<readonly string[]>;
}

export interface Duration {
  /** Undefined = until revoked. */
  readonly minutes: number | undefined;
  /** Where it is not what was asked for. */
  readonly cut?: Cut;
}

/** What follows when a rule matches. */
export interface Consequence {
  /** With everything that other rules add to it. */
  readonly rule: AccessRule;
  readonly entitlements: readonly EntitlementBinding[];
  readonly takesAway: readonly string[];
  readonly stages: readonly StagePeople[];
  readonly duration: Duration;
  /** Why it cannot be done all the same, or why the rule refuses it. */
  readonly obstacle: Reason | undefined;
}

export interface Assessment {
  readonly ask: Ask;
  readonly evaluation: Evaluation;
  readonly at: string;
  /** Why it came to this; made when it is read. */
  readonly explain: () => readonly RuleTrace[];
  /** Only where a rule matches. */
  readonly consequence: Consequence | undefined;
}

/** What was asked for, cut to the rule's cap; a cap without a wish is the duration. */
function durationUnder(rule: AccessRule, { durationMinutes: asked, intent }: Ask): Duration {
  if (intent === 'removal') return { minutes: undefined };
  const cap = rule.durationCap === undefined ? undefined : parseDurationMinutes(rule.durationCap);
  if (cap === undefined || (asked !== undefined && asked <= cap)) return { minutes: asked };
  return { minutes: cap, cut: { capMinutes: cap, ...(asked === undefined ? {} : { askedMinutes: asked }) } };
}

function entitlementsOf(ask: Ask, rule: AccessRule): EntitlementBinding[] {
  return ask.intent === 'removal'
    ? []
    : uniqueBindings([...(ask.level?.entitlements ?? []), ...rule.extraEntitlements]);
}

/** The name of the first of the rules that asks for something. */
function nameOfRule({ rule, besides = [] }: DecidingRules, asksForIt: (rule: AccessRule) => boolean): string {
  return ([rule, ...besides.map((further) => further.rule)].find(asksForIt) ?? rule).name;
}

function faultOf(
  ask: Ask,
  deciding: DecidingRules,
  entitlements: readonly EntitlementBinding[],
  taken: readonly string[],
): Reason | undefined {
  if (ask.justification === undefined && allTogether(deciding).justificationRequired)
    return ruleReason(
      'missing-justification',
      nameOfRule(deciding, (rule) => rule.justificationRequired),
    );
  if (ask.intent !== 'grant' && taken.length === 0)
    return { code: ask.intent === 'removal' ? 'nothing-to-remove' : 'nothing-to-change' };
  if (ask.intent !== 'removal' && ask.level?.entitlements.length === 0)
    return reasonWith('level-without-entitlements', say('findings.reason.quoted', { value: ask.level.name }));
  return entitlements.length > MAX_ENTITLEMENTS
    ? reasonWith('too-many-entitlements', say('findings.reason.named', { count: entitlements.length }))
    : undefined;
}

const hasStage = ({ outcome }: AccessRule, name: string) =>
  outcome.kind === 'approval' && outcome.stages.some((stage) => stage.name === name);

function unmetStage(deciding: DecidingRules, stages: readonly StagePeople[]): Reason | undefined {
  const resolution = resolveStages(stages);
  if (resolution.kind === 'resolved') return undefined;
  const { stage, need, found } = resolution;
  const rule = nameOfRule(deciding, (one) => hasStage(one, stage));
  const short = say('findings.reason.stageShort', { stage, need, found, rule });
  return reasonWith('no-approver', short);
}

async function consequenceOf(around: Surroundings, ask: Ask, deciding: DecidingRules): Promise<Consequence> {
  const rule = allTogether(deciding);
  const { outcome } = rule;
  if (outcome.kind === 'refuse') {
    const obstacle = reasonWith(
      'refused-by-rule',
      say('findings.reason.ruleSays', { reason: outcome.reason }),
    );
    return { rule, entitlements: [], takesAway: [], stages: [], duration: { minutes: undefined }, obstacle };
  }
  const entitlements = entitlementsOf(ask, rule);
  const takesAway = await around.takenBy(ask);
  const wanted = outcome.kind === 'approval' ? outcome.stages : [];
  const stages = await lookUpStages(around.people, wanted, ask.application, ask);
  const obstacle = faultOf(ask, deciding, entitlements, takesAway) ?? unmetStage(deciding, stages);
  return { rule, entitlements, takesAway, stages, duration: durationUnder(rule, ask), obstacle };
}

async function personOf(people: PeopleFacts, needs: ReadonlySet<PersonFact>, accountId: string) {
  const [groupIds, email] = await Promise.all([
    needs.has('groups') ? people.groupIdsOf(accountId) : [],
    needs.has('email') ? people.emailOf(accountId) : undefined,
  ]);
  return { accountId, groupIds, email };
}

/** Of people only what the rules ask for is read. */
async function factsOf(
  { people, at }: Surroundings,
  { needs }: IndexedRules,
  ask: Ask,
): Promise<RequestFacts> {
  const { intent, application, level, requesterId, beneficiaryId } = ask;
  const { groupIds, email } = await personOf(people, needs, requesterId);
  const beneficiary =
    beneficiaryId === requesterId ? {} : { beneficiary: await personOf(people, needs, beneficiaryId) };
  const requester = { requesterId, requesterGroupIds: groupIds, requesterEmail: email };
  return { intent, application, level, ...requester, ...beneficiary, at };
}

/**
 * Holds the rules against an ask, with everything that follows from the one that matches. Writes nothing. The one way
 * to a verdict: for requests, for the what-if and for the replay.
 */
export async function assessRequest(
  around: Surroundings,
  rules: IndexedRules,
  ask: Ask,
): Promise<Assessment> {
  const facts = await factsOf(around, rules, ask);
  const evaluation = evaluate(rules, facts);
  const consequence =
    evaluation.kind === 'matched' ? await consequenceOf(around, ask, evaluation) : undefined;
  return { ask, evaluation, at: around.at, explain: () => explain(rules, facts, evaluation), consequence };
}
