/** A `$filter` as a tree. */
export type Literal = string | number | boolean | null;
export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextTest = 'startswith' | 'endswith' | 'contains';

export type Expression =
  | { readonly op: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly op: 'not'; readonly inner: Expression }
  | { readonly op: 'compare'; readonly path: Path; readonly test: Comparison; readonly value: Literal }
  | { readonly op: 'in'; readonly path: Path; readonly values: readonly Literal[] }
  | { readonly op: 'text'; readonly path: Path; readonly test: TextTest; readonly value: string }
  | {
      readonly op: 'any';
      readonly path: Path;
      readonly variable: string;
      readonly inner: Expression | undefined;
    };

/** Steps of a property path; inside `any` the first step may be the range variable. */
export type Path = readonly string[];

/** Visits every node of a tree, the outermost first. */
export function walk(expression: Expression, visit: (node: Expression) => void): void {
  visit(expression);
  if (expression.op === 'and' || expression.op === 'or') {
    walk(expression.left, visit);
    walk(expression.right, visit);
  } else if ((expression.op === 'not' || expression.op === 'any') && expression.inner !== undefined) {
    walk(expression.inner, visit);
  }
}
