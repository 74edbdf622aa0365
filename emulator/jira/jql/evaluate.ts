import { badRequest } from '../http/refusal';
import type { Issue } from '../model/issue';
import type { Clause, Condition, Operand } from './ast';
import type { JqlField, JqlScope } from './jql-field';
import { parseMoment, type Moment } from './moments';
import { resolveCall } from './calls';
import { propertyField } from './property-fields';
import { fieldByClause, storedField } from './stored-fields';
import { SYSTEM_CLAUSES } from './system-fields';

export type Predicate = (issue: Issue) => boolean;

/** Turns a condition into a predicate; everything that can be wrong with it is refused here, before any issue is read. */
export function compile(condition: Condition, scope: JqlScope): Predicate {
  switch (condition.kind) {
    case 'clause':
      return compileClause(condition, scope);
    case 'not': {
      const inner = compile(condition.inner, scope);
      return (issue) => !inner(issue);
    }
    default: {
      const [left, right] = [compile(condition.left, scope), compile(condition.right, scope)];
      return condition.kind === 'and'
        ? (issue) => left(issue) && right(issue)
        : (issue) => left(issue) || right(issue);
    }
  }
}

export function resolveField(name: string, scope: JqlScope): JqlField {
  const { state } = scope.viewer;
  const system = SYSTEM_CLAUSES.get(name.toLowerCase());
  if (system !== undefined) return system(scope, name);
  const property = propertyField(state, name);
  if (property !== undefined) return property;
  const stored = fieldByClause(state, name === 'due' ? 'duedate' : name);
  if (stored !== undefined) return storedField(state, stored);
  throw badRequest(`Field '${name}' does not exist or you do not have permission to view it.`);
}

function compileClause(clause: Clause, scope: JqlScope): Predicate {
  const field = resolveField(clause.field, scope);
  const isEmpty = emptiness(field);
  if (clause.operand.kind === 'empty') return emptyClause(clause, isEmpty);
  switch (field.type) {
    case 'terms':
      return termsClause(clause, scope, field, isEmpty);
    case 'text':
      return textClause(clause, field.text, isEmpty);
    case 'moment':
      return rangeClause(clause, field.value, moments(clause, scope));
    case 'number':
      return rangeClause(clause, field.value, numbers(clause, scope));
  }
}

function emptiness(field: JqlField): Predicate {
  if (field.type === 'terms') return (issue) => field.terms(issue).every((term) => term === '');
  if (field.type === 'text') return (issue) => field.text(issue) === '';
  return (issue) => field.value(issue) === undefined;
}

function emptyClause({ operator, field }: Clause, isEmpty: Predicate): Predicate {
  if (operator === 'is' || operator === '=') return isEmpty;
  if (operator === 'is not' || operator === '!=') return (issue) => !isEmpty(issue);
  throw unsupported(operator, field);
}

/** Values named by an operand, functions resolved. */
function texts(operand: Operand, scope: JqlScope): readonly string[] {
  switch (operand.kind) {
    case 'value':
      return [operand.text];
    case 'call':
      return resolveCall(operand.name, operand.args, scope);
    case 'list':
      return operand.items.flatMap((item) => texts(item, scope));
    case 'empty':
      throw badRequest('EMPTY cannot be a member of a list on the local Jira site; use IS EMPTY.');
  }
}

/** `!=` and `not in` leave issues with an empty field out, as Jira does. */
function termsClause(
  { operator, field: name, operand }: Clause,
  scope: JqlScope,
  field: JqlField & { readonly type: 'terms' },
  isEmpty: Predicate,
): Predicate {
  if (!['=', '!=', 'in', 'not in'].includes(operator)) throw unsupported(operator, name);
  const values = texts(operand, scope);
  for (const value of values) field.check(value);
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  const matches: Predicate = (issue) => field.terms(issue).some((term) => term !== '' && wanted.has(term));
  return operator === '=' || operator === 'in' ? matches : (issue) => !isEmpty(issue) && !matches(issue);
}

function textClause(
  { operator, field, operand }: Clause,
  text: (issue: Issue) => string,
  isEmpty: Predicate,
): Predicate {
  if ((operator !== '~' && operator !== '!~') || operand.kind !== 'value') throw unsupported(operator, field);
  const wanted = words(operand.text.replace(/"/g, ''));
  const matches: Predicate = (issue) => {
    const present = words(text(issue));
    return wanted.every((word) => present.some((each) => wordMatches(each, word)));
  };
  return operator === '~' ? matches : (issue) => !isEmpty(issue) && !matches(issue);
}

const words = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}*_]+/gu) ?? [];

const wordMatches = (present: string, wanted: string): boolean =>
  wanted.endsWith('*') ? present.startsWith(wanted.slice(0, -1)) : present === wanted;

const moments = ({ operand, field }: Clause, scope: JqlScope): readonly Moment[] =>
  texts(operand, scope).map((text) => parseMoment(text, scope.nowMs, field));

const numbers = ({ operand, field }: Clause, scope: JqlScope): readonly Moment[] =>
  texts(operand, scope).map((text) => {
    if (text.trim() === '' || Number.isNaN(Number(text)))
      throw badRequest(`The value '${text}' for the field '${field}' is not a number.`);
    return { at: Number(text), spanMs: 0 };
  });

function rangeClause(
  { operator, field }: Clause,
  value: (issue: Issue) => number | undefined,
  bounds: readonly Moment[],
): Predicate {
  const test = rangeTest(operator, field, bounds);
  return (issue) => {
    const found = value(issue);
    return found !== undefined && test(found);
  };
}

function rangeTest(
  operator: Clause['operator'],
  field: string,
  bounds: readonly Moment[],
): (value: number) => boolean {
  const { at } = bounds[0] ?? { at: Number.NaN };
  const hits = (value: number): boolean =>
    bounds.some((bound) => value === bound.at || (value > bound.at && value < bound.at + bound.spanMs));
  switch (operator) {
    case '=':
    case 'in':
      return hits;
    case '!=':
    case 'not in':
      return (value) => !hits(value);
    case '>':
      return (value) => value > at;
    case '>=':
      return (value) => value >= at;
    case '<':
      return (value) => value < at;
    case '<=':
      return (value) => value <= at;
    default:
      throw unsupported(operator, field);
  }
}

const unsupported = (operator: string, field: string): Error =>
  badRequest(`The operator '${operator}' is not supported by the '${field}' field.`);
