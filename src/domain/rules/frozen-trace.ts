import * as z from 'zod';
import type { Application } from '#domain/catalog/application';
import { describeMinutes } from '#domain/kit/duration';
import { Who } from './conditions/condition';
import type { Naming } from './conditions/condition';
import type { RuleTrace } from './evaluate';
import { CatalogId } from '#domain/kit/ids';
import { TraceReason, frozenReason, holds, sentenceOfReason } from './trace-reason';

/** A rule that was held against a request, with what speaks for the match, or against it. */
export const FrozenStep = z.strictObject({
  ruleId: CatalogId,
  ruleName: z.string(),
  ruleVersion: z.number().int(),
  matched: z.boolean(),
  /** It decides for this one of two people alone, and what it asks for counts as well. */
  adds: Who.exactOptional(),
  reasons: z.array(TraceReason),
});
export type FrozenStep = z.infer<typeof FrozenStep>;

const Named = z.strictObject({ id: CatalogId, name: z.string() });

/** Less time than was asked for; nothing was asked for = until revoked. */
export const Cut = z.strictObject({
  askedMinutes: z.number().int().positive().exactOptional(),
  capMinutes: z.number().int().positive(),
});
export type Cut = z.infer<typeof Cut>;

/** Why a decision is as it is, in codes and with the names of that time: pages word it in the reader's language. */
export const FrozenTrace = z.strictObject({
  /** In order: those passed over, those that add what they ask for, and the one that matched. */
  rules: z.array(FrozenStep),
  /** Further rules that did not match. */
  more: z.number().int().positive().exactOptional(),
  /** Of the ids in the reasons; a level has several where applications call it differently. */
  names: z.strictObject({ applications: z.array(Named), levels: z.array(Named) }),
  cut: Cut.exactOptional(),
  /** Why no person decides, as the rule says it. */
  automatic: z.string().exactOptional(),
});
export type FrozenTrace = z.infer<typeof FrozenTrace>;

/** There may be five hundred rules; the record must fit into a row. */
const MOST_PASSED_OVER = 200;

const isPassedOver = ({ matched, adds }: Pick<RuleTrace, 'matched' | 'adds'>) =>
  !matched && adds === undefined;

/** Of a rule that is passed over only what speaks against it. */
function frozenStep({ reasons, ...step }: RuleTrace): FrozenStep {
  const telling = isPassedOver(step) ? reasons.filter((reason) => !holds(reason)) : reasons;
  return { ...step, reasons: telling.map(frozenReason) };
}

const idsOf = (rules: readonly FrozenStep[], code: 'application' | 'level') =>
  new Set(
    rules
      .flatMap(({ reasons }) => reasons)
      .flatMap((reason) => (reason.code === code ? [reason.actual ?? [], ...reason.wanted].flat() : [])),
  );

/** The level asked for has the name its application gives it. */
function levelName(id: string, asked: Application, others: readonly Application[]): string | undefined {
  const named = ({ levels }: Application) => levels.find((level) => level.id === id)?.name;
  const own = named(asked);
  if (own !== undefined) return own;
  const names = new Set(others.flatMap((application) => named(application) ?? []));
  return names.size === 0 ? undefined : [...names].slice(0, 3).join(' / ');
}

/** The trace of an evaluation as it is frozen. `asked`: the application of the request. */
export function freezeTrace(
  trace: readonly RuleTrace[],
  applications: readonly Application[],
  asked: Application,
): FrozenTrace {
  const passedOver = trace.filter(isPassedOver);
  const more = passedOver.length - MOST_PASSED_OVER;
  const deciding = trace.filter((step) => !isPassedOver(step));
  const steps = [...passedOver.slice(0, MOST_PASSED_OVER), ...deciding].map(frozenStep);
  const wanted = idsOf(steps, 'application');
  const levels = [...idsOf(steps, 'level')].flatMap((id) => {
    const name = levelName(id, asked, applications);
    return name === undefined ? [] : [{ id, name }];
  });
  const named = applications.filter(({ id }) => wanted.has(id)).map(({ id, name }) => ({ id, name }));
  return {
    rules: steps,
    ...(more > 0 ? { more } : {}),
    names: { applications: named, levels },
  };
}

function line(step: FrozenStep, rule: string, naming: Naming): string {
  const because = step.reasons.map((reason) => sentenceOfReason(reason, naming)).join('; ');
  if (step.adds !== undefined)
    return `${rule} matches for the ${step.adds} alone, and what it asks for is added: ${because}`;
  return `${rule} ${step.matched ? 'matches' : 'does not match'}: ${because}`;
}

function cutLine({ askedMinutes, capMinutes }: Cut): string {
  const asked = askedMinutes === undefined ? 'no duration' : describeMinutes(askedMinutes);
  return `${asked} was asked for; the rule allows at most ${describeMinutes(capMinutes)}`;
}

/** A frozen trace in English. */
export interface TraceLines {
  /** The rules that count, and what was cut or added. */
  readonly reasons: string[];
  /** One for each rule looked at before, with why it did not match. */
  readonly passedOver: string[];
  /** How many beside them. */
  readonly more: number;
}

function linesOf(
  { rules, more = 0, cut, automatic }: FrozenTrace,
  ruleText: (step: FrozenStep) => string,
  naming: Naming,
): TraceLines {
  const lines = (passedOver: boolean) =>
    rules
      .filter((step) => isPassedOver(step) === passedOver)
      .map((step) => line(step, ruleText(step), naming));
  return {
    reasons: [
      ...lines(false),
      ...(cut === undefined ? [] : [cutLine(cut)]),
      ...(automatic === undefined ? [] : [`automatic approval: ${automatic}`]),
    ],
    passedOver: lines(true),
    more,
  };
}

function namingIn({ names: { applications, levels } }: FrozenTrace): Naming {
  return (of, id) => {
    if (of === 'intent') return id;
    const name = (of === 'application' ? applications : levels).find((known) => known.id === id)?.name;
    return name === undefined ? id : `"${name}"`;
  };
}

/**
 * In English: `names`, as agents and approvers read it on the issue; `ids`, as the audit keeps it, which must not hold
 * a name.
 */
export function traceLines(trace: FrozenTrace, as: 'ids' | 'names'): TraceLines {
  return as === 'ids'
    ? linesOf(
        trace,
        ({ ruleId, ruleVersion }) => `rule ${ruleId} version ${ruleVersion}`,
        (_of, id) => id,
      )
    : linesOf(
        trace,
        ({ ruleName, ruleVersion }) => `rule "${ruleName}" version ${ruleVersion}`,
        namingIn(trace),
      );
}
