import { KvsFailure } from './kvs-failure';

/** A condition on one attribute, as the SDK's FilterConditions and WhereConditions build it. */
export interface Condition {
  readonly condition: string;
  readonly values: readonly unknown[];
}

export interface PropertyCondition extends Condition {
  readonly property: string;
}

/** Either `and` or `or`, never both. */
export interface ConditionGroup {
  readonly and?: readonly PropertyCondition[] | undefined;
  readonly or?: readonly PropertyCondition[] | undefined;
}

type Scalar = string | number | boolean;
type Test = (actual: unknown, first: unknown, second: unknown) => boolean;

const MAX_CONDITIONS = 100;

/** Orders two scalars of one type; undefined when their types differ, which matches nothing. */
export function compareScalars(left: unknown, right: unknown): number | undefined {
  if (typeof left !== typeof right) return undefined;
  if (left === right) return 0;
  return (left as Scalar) < (right as Scalar) ? -1 : 1;
}

/** A total order for indexes: kinds apart, then as `compareScalars`. */
export function compareRanges(left: unknown, right: unknown): number {
  return compareScalars(left, right) ?? (typeof left < typeof right ? -1 : 1);
}

function ordered(accept: (order: number) => boolean): Test {
  return (actual, first) => {
    const order = compareScalars(actual, first);
    return order !== undefined && accept(order);
  };
}

function contains(actual: unknown, part: unknown): boolean {
  if (typeof actual === 'string') return typeof part === 'string' && actual.includes(part);
  return Array.isArray(actual) && actual.includes(part);
}

const atLeast = ordered((order) => order >= 0);
const atMost = ordered((order) => order <= 0);

const RANGE_TESTS: Readonly<Record<string, Test>> = {
  BEGINS_WITH: (actual, prefix) => typeof actual === 'string' && actual.startsWith(String(prefix)),
  BETWEEN: (actual, from, to) => atLeast(actual, from, to) && atMost(actual, to, from),
  EQUAL_TO: (actual, value) => actual === value,
  GREATER_THAN: ordered((order) => order > 0),
  GREATER_THAN_EQUAL_TO: atLeast,
  LESS_THAN: ordered((order) => order < 0),
  LESS_THAN_EQUAL_TO: atMost,
};

const ALL_TESTS: Readonly<Record<string, Test>> = {
  ...RANGE_TESTS,
  NOT_EQUAL_TO: (actual, value) => actual !== value,
  CONTAINS: contains,
  NOT_CONTAINS: (actual, part) => !contains(actual, part),
  EXISTS: () => true,
  NOT_EXISTS: () => false,
};

function checked(tests: Readonly<Record<string, Test>>, { condition, values }: Condition): Test {
  const test = Object.hasOwn(tests, condition) ? tests[condition] : undefined;
  if (!test) throw new KvsFailure(400, 'INVALID_CONDITION', `Condition "${condition}" cannot be used here`);
  const needed = condition === 'BETWEEN' ? 2 : 1;
  if (values.length < needed)
    throw new KvsFailure(
      400,
      'INSUFFICIENT_FILTER_VALUES',
      `Condition "${condition}" needs ${needed} values`,
    );
  return test;
}

/** For the range attribute of an index (WhereConditions). */
function rangeTest(condition: Condition): (actual: unknown) => boolean {
  const test = checked(RANGE_TESTS, condition);
  return (actual) => test(actual, condition.values[0], condition.values[1]);
}

/** The part of an index that a condition selects; in order of `compareRanges` it is one piece. */
export interface Stretch {
  /** True for what comes before the piece. */
  isBefore(range: unknown): boolean;
  /** True within the piece, false behind it. */
  holds(range: unknown): boolean;
}

/** For the range attribute of an index, where an ordered list is searched. */
export function stretchOf(condition: Condition): Stretch {
  const [first] = condition.values;
  const holds = rangeTest(condition);
  const fromStart = condition.condition.startsWith('LESS_THAN');
  const excluded = condition.condition === 'GREATER_THAN' ? 0 : -1;
  const isBefore = (range: unknown): boolean =>
    typeof range === typeof first && fromStart ? false : compareRanges(range, first) <= excluded;
  return { isBefore, holds };
}

function propertyTest(condition: PropertyCondition): (item: Readonly<Record<string, unknown>>) => boolean {
  const test = checked(ALL_TESTS, condition);
  return (item) => {
    const actual = item[condition.property];
    if (actual === undefined) return condition.condition === 'NOT_EXISTS';
    return test(actual, condition.values[0], condition.values[1]);
  };
}

/** An absent attribute, and every attribute of an absent item (pass `{}`), satisfies only NOT_EXISTS. */
export function groupTest(group: ConditionGroup): (item: Readonly<Record<string, unknown>>) => boolean {
  if (group.and && group.or)
    throw new KvsFailure(400, 'INVALID_FILTER_OPERATORS_COMBINATION', 'Use either "and" or "or", not both');
  const conditions = group.and ?? group.or ?? [];
  if (conditions.length === 0) throw new KvsFailure(400, 'EMPTY_FILTER_OPERATOR', 'A filter cannot be empty');
  if (conditions.length > MAX_CONDITIONS)
    throw new KvsFailure(400, 'INVALID_REQUEST', `At most ${MAX_CONDITIONS} conditions are allowed`);
  const tests = conditions.map(propertyTest);
  return group.and ? (item) => tests.every((test) => test(item)) : (item) => tests.some((test) => test(item));
}
