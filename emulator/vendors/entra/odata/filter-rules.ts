import { unsupportedQuery } from '../http/graph-fault';
import type { Expression } from './expression';
import { walk } from './expression';

/** What a collection lets be filtered. */
export interface FilterRules {
  /** As messages name the resource. */
  readonly resource: string;
  /** Properties that may be filtered; those of objects by their first step. */
  readonly indexed: ReadonlySet<string>;
  /** Properties that exist but have no index. */
  readonly known: ReadonlySet<string>;
  /** Properties that may be filtered only by an advanced query. */
  readonly advancedOnly?: ReadonlySet<string>;
}

/** Operators that only an advanced query (`ConsistencyLevel: eventual` and `$count=true`) may use. */
function isAdvanced(node: Expression): boolean {
  if (node.op === 'not') return true;
  if (node.op === 'compare') return node.test === 'ne' || node.test === 'gt' || node.test === 'lt';
  if (node.op === 'any') return node.inner === undefined;
  return node.op === 'text' && node.test === 'endswith';
}

function checkProperty(property: string, rules: FilterRules): void {
  if (rules.indexed.has(property)) return;
  if (rules.known.has(property))
    throw unsupportedQuery('The request uses a filter property that is not indexed');
  throw unsupportedQuery(
    `Unsupported or invalid query filter clause specified for property '${property}' of resource '${rules.resource}'.`,
  );
}

function checkOperator(node: Expression, advanced: boolean): void {
  if (node.op === 'text' && node.test === 'contains') throw unsupportedQuery();
  if (isAdvanced(node) && !advanced) throw unsupportedQuery();
}

/** Refuses a filter that the directory would refuse; `advanced` tells whether the query is an advanced one. */
export function checkFilter(expression: Expression, rules: FilterRules, advanced: boolean): void {
  const variables = new Set<string>();
  walk(expression, (node) => {
    if (node.op === 'any') variables.add(node.variable);
    checkOperator(node, advanced);
    const property = 'path' in node ? (node.path[0] ?? '') : undefined;
    if (property === undefined || variables.has(property)) return;
    checkProperty(property, rules);
    if (rules.advancedOnly?.has(property) === true && !advanced) throw unsupportedQuery();
  });
}
