import { isJsonObject, type Json } from '../json';
import type { Comparison, Expression, Literal, Path, TextTest } from './expression';

/** What names stand for: the object itself, and range variables of enclosing `any` calls. */
interface Scope {
  readonly object: Json;
  readonly variables: ReadonlyMap<string, Json>;
}

function valueAt(path: Path, scope: Scope): Json {
  const [first = '', ...rest] = path;
  const bound = scope.variables.get(first);
  const start = bound === undefined ? scope.object : bound;
  const steps = bound === undefined ? path : rest;
  return steps.reduce<Json>((value, step) => (isJsonObject(value) ? (value[step] ?? null) : null), start);
}

const fold = (text: string): string => text.toLowerCase();

/** The directory compares text without regard to letter case, and moments by time. */
function order(held: Json, wanted: Literal): number | undefined {
  if (typeof held === 'string' && typeof wanted === 'string') return orderText(held, wanted);
  if (typeof held === 'number' && typeof wanted === 'number') return held - wanted;
  if (held === wanted) return 0;
  return typeof held === typeof wanted && typeof held === 'boolean' ? 1 : undefined;
}

function orderText(held: string, wanted: string): number {
  const times = [Date.parse(held), Date.parse(wanted)] as const;
  const dated = /^\d{4}-\d{2}-\d{2}T/.test(held) && !Number.isNaN(times[0]) && !Number.isNaN(times[1]);
  if (dated) return times[0] - times[1];
  const [a, b] = [fold(held), fold(wanted)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compare(test: Comparison, held: Json, wanted: Literal): boolean {
  const sign = order(held, wanted);
  if (test === 'eq') return sign === 0;
  if (test === 'ne') return sign !== 0;
  if (sign === undefined) return false;
  const verdicts = { gt: sign > 0, ge: sign >= 0, lt: sign < 0, le: sign <= 0 };
  return verdicts[test];
}

function matchText(test: TextTest, held: Json, wanted: string): boolean {
  if (typeof held !== 'string') return false;
  const [text, part] = [fold(held), fold(wanted)];
  if (test === 'startswith') return text.startsWith(part);
  return test === 'endswith' ? text.endsWith(part) : text.includes(part);
}

function holds(expression: Expression, scope: Scope): boolean {
  switch (expression.op) {
    case 'and':
      return holds(expression.left, scope) && holds(expression.right, scope);
    case 'or':
      return holds(expression.left, scope) || holds(expression.right, scope);
    case 'not':
      return !holds(expression.inner, scope);
    case 'compare':
      return compare(expression.test, valueAt(expression.path, scope), expression.value);
    case 'in':
      return expression.values.some((value) => compare('eq', valueAt(expression.path, scope), value));
    case 'text':
      return matchText(expression.test, valueAt(expression.path, scope), expression.value);
    case 'any':
      return anyHolds(expression, scope);
  }
}

function anyHolds(expression: Extract<Expression, { op: 'any' }>, scope: Scope): boolean {
  const items = valueAt(expression.path, scope);
  if (!Array.isArray(items)) return false;
  const { inner, variable } = expression;
  if (inner === undefined) return items.length > 0;
  return items.some((item) =>
    holds(inner, { ...scope, variables: new Map(scope.variables).set(variable, item) }),
  );
}

export function matches(expression: Expression, object: Json): boolean {
  return holds(expression, { object, variables: new Map() });
}
