import { UnsupportedExpression } from './expression-tokens';

export type Closure = (item: unknown) => unknown;

export function truth(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new UnsupportedExpression(`Expected a boolean, found ${JSON.stringify(value)}`);
}

function ownMember(owner: unknown, key: unknown): unknown {
  if (key === 'length' && (typeof owner === 'string' || Array.isArray(owner))) return owner.length;
  if (typeof owner !== 'object' || owner === null) return null;
  if (typeof key !== 'string' && typeof key !== 'number') return null;
  return Object.hasOwn(owner, key) ? ((owner as Record<string, unknown>)[String(key)] ?? null) : null;
}

/** Own data only; an absent member is null. */
export function member(owner: unknown, key: unknown, optional: boolean): unknown {
  if (owner !== null && owner !== undefined) return ownMember(owner, key);
  if (optional) return null;
  throw new UnsupportedExpression(`Cannot read "${String(key)}" of null`);
}

export function compare(operator: string, left: unknown, right: unknown): boolean {
  if (operator === '==') return left === right;
  if (operator === '!=') return left !== right;
  const comparable = typeof left === typeof right && (typeof left === 'number' || typeof left === 'string');
  if (!comparable) throw new UnsupportedExpression(`Cannot compare with "${operator}"`);
  const [a, b] = [left as string, right as string];
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[operator] ?? false;
}

function overList(owner: unknown, method: string, argument: unknown): boolean | undefined {
  if (!Array.isArray(owner)) return undefined;
  if (method === 'includes') return owner.includes(argument);
  if (typeof argument !== 'function') return undefined;
  const test = (item: unknown): boolean => truth((argument as Closure)(item));
  if (method === 'some') return owner.some(test);
  return method === 'every' ? owner.every(test) : undefined;
}

export function callMethod(owner: unknown, method: string, argument: unknown): boolean {
  if (typeof owner === 'string' && typeof argument === 'string' && method === 'includes')
    return owner.includes(argument);
  const result = overList(owner, method, argument);
  if (result === undefined) throw new UnsupportedExpression(`Method "${method}" is not supported here`);
  return result;
}
