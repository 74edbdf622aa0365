import type { RequestFields } from '#domain/requests/access-request';
import { indexRules } from '#domain/rules/rule-index';
import type { IndexedRules } from '#domain/rules/rule-index';
import { partsThatDiffer, undecided, verdictOf } from '#domain/requests/verdict';
import type { DecisionVerdict, VerdictPart } from '#domain/requests/verdict';
import { assessRequest } from '#usecases/requests/assess-request';
import type { Surroundings } from '#usecases/requests/assess-request';
import { decisionFrom, presentSurroundings } from '#usecases/requests/decide-request';
import type { Ask } from '#usecases/requests/read-ask';
import { peopleMemo } from '#usecases/requests/people-memo';
import type { AdminPorts } from '#usecases/kit/admin-ports';
import { rulesAfter } from './draft-rules';
import type { RulesDraft } from './draft-rules';
import { recallAsk } from './recall-ask';
import type { Unaskable } from './recall-ask';

type Ports = Pick<AdminPorts, 'catalog' | 'people' | 'ledger' | 'clock'>;

export interface ChangedDecision {
  readonly request: RequestFields;
  readonly before: DecisionVerdict;
  readonly after: DecisionVerdict;
  readonly differs: readonly VerdictPart[];
  /** The rules in force would decide the same as the draft by now: what changed are people, rules or the catalog since. */
  readonly alreadySo: boolean;
}

export interface Replay {
  readonly lookedAt: number;
  readonly unchanged: number;
  readonly changed: readonly ChangedDecision[];
  readonly incomparable: readonly { readonly request: RequestFields; readonly why: Unaskable }[];
}

type Outcome =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly changed: ChangedDecision }
  | { readonly kind: 'incomparable'; readonly request: RequestFields; readonly why: Unaskable };

interface Run {
  readonly around: Surroundings;
  readonly inForce: IndexedRules;
  readonly draft: IndexedRules;
  readonly catalogVersion: number;
}

/** Requests side by side: enough to be done within an invocation, few enough for the site's rate limit. */
const AT_ONCE = 5;

/**
 * What was to be taken away is frozen with the decision: by now it may be gone. A request is decided at the moment of its
 * decision; one that never was decided, at the moment it came in.
 */
function surroundingsOf({ around }: Run, { decision, createdAt }: RequestFields): Surroundings {
  if (decision === undefined) return { ...around, at: createdAt };
  return { ...around, at: decision.at, takenBy: async () => decision.takesAway };
}

async function verdictBy(
  run: Run,
  rules: IndexedRules,
  request: RequestFields,
  ask: Ask,
): Promise<DecisionVerdict> {
  const assessment = await assessRequest(surroundingsOf(run, request), rules, ask);
  const result = decisionFrom(assessment, run.catalogVersion);
  if (result.kind !== 'attention')
    return verdictOf(result.decision, result.kind === 'refused' ? result.reason : undefined);
  const { evaluation } = assessment;
  return undecided(result.reason, evaluation.kind === 'baseline' ? undefined : evaluation.rule);
}

function verdictThen({ decision, attention }: RequestFields): DecisionVerdict {
  return decision === undefined
    ? undecided(attention ?? { code: 'no-rule' })
    : verdictOf(decision, attention);
}

async function replayed(run: Run, request: RequestFields, ask: Ask): Promise<Outcome> {
  const before = verdictThen(request);
  const after = await verdictBy(run, run.draft, request, ask);
  const differs = partsThatDiffer(before, after);
  if (differs.length === 0) return { kind: 'unchanged' };
  const now = await verdictBy(run, run.inForce, request, ask);
  const alreadySo = partsThatDiffer(now, after).length === 0;
  return { kind: 'changed', changed: { request, before, after, differs, alreadySo } };
}

async function inBatches<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < items.length; from += AT_ONCE)
    results.push(...(await Promise.all(items.slice(from, from + AT_ONCE).map(work))));
  return results;
}

function tallied(outcomes: readonly Outcome[]): Replay {
  return {
    lookedAt: outcomes.length,
    unchanged: outcomes.filter(({ kind }) => kind === 'unchanged').length,
    changed: outcomes.flatMap((outcome) => (outcome.kind === 'changed' ? [outcome.changed] : [])),
    incomparable: outcomes.filter((outcome) => outcome.kind === 'incomparable'),
  };
}

/**
 * Decides the latest requests once more by other rules, and tells where the verdict would be another one. What was
 * asked for and taken away is as it was frozen; people, groups and the catalog are as they are now. Writes nothing.
 * @throws Refusal when the draft cannot be read.
 */
export async function replayRequests(ports: Ports, draft: RulesDraft, limit: number): Promise<Replay> {
  const { catalog, version } = await ports.catalog.load();
  const people = peopleMemo(ports.people);
  const run: Run = {
    around: presentSurroundings({ ledger: ports.ledger, people }, ports.clock.now()),
    inForce: indexRules(catalog.rules),
    draft: indexRules(rulesAfter(catalog, draft)),
    catalogVersion: version,
  };
  const requests = await ports.ledger.requestsLatest(limit);
  const outcomes = await inBatches(requests, async (request): Promise<Outcome> => {
    const recall = recallAsk(catalog, request);
    if (recall.kind === 'unaskable') return { kind: 'incomparable', request, why: recall.why };
    return replayed(run, request, recall.ask);
  });
  return tallied(outcomes);
}
