import { badRequest } from '../http/refusal';
import type { Issue } from '../model/issue';
import type { SiteCore } from '../site-core';
import type { Ordering, Query } from './ast';
import { compile, resolveField } from './evaluate';
import type { JqlScope } from './jql-field';
import { parseJql } from './parser';

/** All matching issues in order. A query without a restriction is refused, as the enhanced search does. */
export function searchIssues(
  core: SiteCore,
  jql: string,
  scope: JqlScope,
  fresh: ReadonlySet<string>,
): readonly Issue[] {
  const query = parseJql(jql);
  if (query.where === undefined)
    throw badRequest(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  const matches = compile(query.where, scope);
  const compare = comparator(query, scope);
  return core.index
    .visible(fresh)
    .filter((issue) => scope.canSee(issue) && matches(issue))
    .sort(compare);
}

type Compare = (a: Issue, b: Issue) => number;

/** Newest first unless the query says otherwise; ids break ties, so that pages do not overlap. */
function comparator({ orderBy }: Query, scope: JqlScope): Compare {
  const newestFirst: Compare = (a, b) => Number(b.id) - Number(a.id);
  const comparisons = [...orderBy.map((ordering) => comparison(ordering, scope)), newestFirst];
  return (a, b) => comparisons.reduce((result, compare) => result || compare(a, b), 0);
}

function comparison({ field, descending }: Ordering, scope: JqlScope): Compare {
  const read = sortKey(field, scope);
  const ascending: Compare = (a, b) => {
    const [x, y] = [read(a), read(b)];
    return x === y ? 0 : x < y ? -1 : 1;
  };
  return descending ? (a, b) => ascending(b, a) : ascending;
}

function sortKey(name: string, scope: JqlScope): (issue: Issue) => string | number {
  const field = resolveField(name, scope);
  if (field.type === 'terms') return (issue) => field.order(issue);
  if (field.type === 'text') return (issue) => field.text(issue).toLowerCase();
  return (issue) => field.value(issue) ?? Number.NEGATIVE_INFINITY;
}
