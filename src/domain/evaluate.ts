import { normalizeLabel } from './application';
import type { Application, AccessLevel } from './application';
import { listed } from './listed';
import type { AccessRule, Intent } from './rule';

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
  readonly ruleVersion: number;
  readonly matched: boolean;
  /** Why it matched or did not, one sentence each. */
  readonly because: readonly string[];
}

/** The verdict of the rules: the first that matches, else the baseline, which refuses. */
export type Evaluation =
  | { readonly kind: 'matched'; readonly rule: AccessRule; readonly trace: readonly RuleTrace[] }
  | { readonly kind: 'baseline'; readonly trace: readonly RuleTrace[] }
  /** A rule that could match asks for the e-mail domain, and the e-mail is not readable: nobody guesses. */
  | { readonly kind: 'email-unknown'; readonly rule: AccessRule; readonly trace: readonly RuleTrace[] };

type Answer = { readonly holds: boolean | 'unknown'; readonly because: string };

const domainOf = (email: string) => normalizeLabel(email.slice(email.lastIndexOf('@') + 1));

function oneOf(wanted: readonly string[], actual: string | undefined, what: string): Answer[] {
  if (wanted.length === 0) return [];
  const holds = actual !== undefined && wanted.includes(actual);
  return [
    {
      holds,
      because: holds
        ? `${what} is ${actual}`
        : `${what} is ${actual ?? 'not given'}, not ${listed(wanted, ' or ')}`,
    },
  ];
}

interface Person {
  readonly who: 'requester' | 'beneficiary';
  readonly groupIds: readonly string[];
  readonly email: string | undefined;
}

function inGroup(wanted: readonly string[], { who, groupIds }: Person): Answer {
  const holds = wanted.some((group) => groupIds.includes(group));
  return { holds, because: `${who} is in ${holds ? 'a group' : 'none of the groups'} of the rule` };
}

function inDomain(wanted: readonly string[], { who, email }: Person): Answer {
  if (email === undefined) return { holds: 'unknown', because: `the e-mail of the ${who} is not readable` };
  const domain = domainOf(email);
  const holds = wanted.some((candidate) => normalizeLabel(candidate) === domain);
  const because = `e-mail domain of the ${who} is ${domain}`;
  return { holds, because: holds ? because : `${because}, not ${listed(wanted, ' or ')}` };
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
    ...oneOf(rule.when.applicationIds, facts.application.id, 'application'),
    ...oneOf(rule.when.levelIds, facts.level?.id, 'access level'),
    ...oneOf(rule.when.intents, facts.intent, 'intent'),
    ...personAnswers(rule, facts),
  ];
}

function verdictOf(found: readonly Answer[]): boolean | 'unknown' {
  if (found.some((answer) => answer.holds === false)) return false;
  return found.some((answer) => answer.holds === 'unknown') ? 'unknown' : true;
}

/** Ordered rules, first match wins, baseline refuses. Pure; explains itself for every rule it looked at. */
export function evaluate(rules: readonly AccessRule[], facts: RequestFacts): Evaluation {
  const trace: RuleTrace[] = [];
  for (const rule of rules.filter((candidate) => candidate.enabled)) {
    const found = answers(rule, facts);
    const verdict = verdictOf(found);
    const because =
      found.length > 0 ? found.map((answer) => answer.because) : ['it applies to every request'];
    trace.push({ ruleId: rule.id, ruleVersion: rule.version, matched: verdict === true, because });
    if (verdict === true) return { kind: 'matched', rule, trace };
    if (verdict === 'unknown') return { kind: 'email-unknown', rule, trace };
  }
  return { kind: 'baseline', trace };
}
