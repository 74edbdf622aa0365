import { normalizeLabel } from '#domain/catalog/application';
import type { Application, AccessLevel } from '#domain/catalog/application';
import type { AccessRule } from './rule';
import type { Intent } from '#domain/kit/codes';
import type { TraceReason, Who } from './trace-reason';

/** The facts rules are evaluated on. */
export interface RequestFacts {
  readonly intent: Intent;
  readonly application: Pick<Application, 'id'>;
  readonly level: Pick<AccessLevel, 'id'> | undefined;
  readonly requesterGroupIds: readonly string[];
  /** Undefined when the site does not let us read it. */
  readonly requesterEmail: string | undefined;
  /** Set when the access is for somebody else: nobody gets for another what that person could not get alone. */
  readonly beneficiary?: { readonly groupIds: readonly string[]; readonly email: string | undefined };
}

export interface RuleTrace {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly ruleVersion: number;
  readonly matched: boolean;
  /** Why it matched or did not. */
  readonly reasons: readonly TraceReason[];
}

/** The verdict of the rules: the first that matches, else the baseline, which refuses. */
export type Evaluation =
  | { readonly kind: 'matched'; readonly rule: AccessRule; readonly trace: readonly RuleTrace[] }
  | { readonly kind: 'baseline'; readonly trace: readonly RuleTrace[] }
  /** A rule that could match asks for the e-mail domain, and the e-mail is not readable: nobody guesses. */
  | { readonly kind: 'email-unknown'; readonly rule: AccessRule; readonly trace: readonly RuleTrace[] };

type Answer = { readonly holds: boolean | 'unknown'; readonly reason: TraceReason };

const domainOf = (email: string) => normalizeLabel(email.slice(email.lastIndexOf('@') + 1));

function oneOf(
  code: 'application' | 'level' | 'intent',
  wanted: readonly string[],
  actual: string | undefined,
): Answer[] {
  if (wanted.length === 0) return [];
  const holds = actual !== undefined && wanted.includes(actual);
  return [{ holds, reason: { code, holds, actual: actual ?? null, wanted } }];
}

interface Person {
  readonly who: Who;
  readonly groupIds: readonly string[];
  readonly email: string | undefined;
}

function inGroup(wanted: readonly string[], { who, groupIds }: Person): Answer {
  const holds = wanted.some((group) => groupIds.includes(group));
  return { holds, reason: { code: 'group', holds, who, wanted } };
}

function inDomain(wanted: readonly string[], { who, email }: Person): Answer {
  if (email === undefined) return { holds: 'unknown', reason: { code: 'email-unknown', who } };
  const actual = domainOf(email);
  const holds = wanted.some((candidate) => normalizeLabel(candidate) === actual);
  return { holds, reason: { code: 'email-domain', holds, who, actual, wanted } };
}

/** Access for somebody else: a rule that lets in asks both persons, a rule that refuses strikes if either is meant. */
function ofPeople(rule: AccessRule, found: readonly Answer[]): readonly Answer[] {
  if (rule.outcome.kind !== 'refuse') return found;
  const struck =
    found.find((answer) => answer.holds === true) ?? found.find((answer) => answer.holds === 'unknown');
  return struck === undefined ? found : [struck];
}

function peopleOf(facts: RequestFacts): readonly Person[] {
  const requester: Person = {
    who: 'requester',
    groupIds: facts.requesterGroupIds,
    email: facts.requesterEmail,
  };
  return facts.beneficiary === undefined
    ? [requester]
    : [requester, { who: 'beneficiary', ...facts.beneficiary }];
}

function personAnswers(rule: AccessRule, facts: RequestFacts): readonly Answer[] {
  const people = peopleOf(facts);
  const { requesterGroupIds: groups, requesterEmailDomains: domains } = rule.when;
  const ofGroups = groups.length === 0 ? [] : people.map((person) => inGroup(groups, person));
  const ofDomains = domains.length === 0 ? [] : people.map((person) => inDomain(domains, person));
  return [...ofPeople(rule, ofGroups), ...ofPeople(rule, ofDomains)];
}

function answers(rule: AccessRule, facts: RequestFacts): Answer[] {
  return [
    ...oneOf('application', rule.when.applicationIds, facts.application.id),
    ...oneOf('level', rule.when.levelIds, facts.level?.id),
    ...oneOf('intent', rule.when.intents, facts.intent),
    ...personAnswers(rule, facts),
  ];
}

function verdictOf(found: readonly Answer[]): boolean | 'unknown' {
  if (found.some((answer) => answer.holds === false)) return false;
  return found.some((answer) => answer.holds === 'unknown') ? 'unknown' : true;
}

function stepOf(rule: AccessRule, matched: boolean, found: readonly Answer[]): RuleTrace {
  const reasons: readonly TraceReason[] =
    found.length > 0 ? found.map((answer) => answer.reason) : [{ code: 'every-request' }];
  return { ruleId: rule.id, ruleName: rule.name, ruleVersion: rule.version, matched, reasons };
}

/** Ordered rules, first match wins, baseline refuses. Pure; explains itself for every rule it looked at. */
export function evaluate(rules: readonly AccessRule[], facts: RequestFacts): Evaluation {
  const trace: RuleTrace[] = [];
  for (const rule of rules.filter((candidate) => candidate.enabled)) {
    const found = answers(rule, facts);
    const verdict = verdictOf(found);
    trace.push(stepOf(rule, verdict === true, found));
    if (verdict === true) return { kind: 'matched', rule, trace };
    if (verdict === 'unknown') return { kind: 'email-unknown', rule, trace };
  }
  return { kind: 'baseline', trace };
}
