export type Operator = '=' | '!=' | '~' | '!~' | '>' | '>=' | '<' | '<=' | 'in' | 'not in' | 'is' | 'is not';

export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly Operand[] }
  | { readonly kind: 'empty' };

export interface Clause {
  readonly kind: 'clause';
  readonly field: string;
  readonly operator: Operator;
  readonly operand: Operand;
}

export type Condition =
  | Clause
  | { readonly kind: 'not'; readonly inner: Condition }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

export interface Ordering {
  readonly field: string;
  readonly descending: boolean;
}

export interface Query {
  /** Absent = everything, which the enhanced search refuses. */
  readonly where?: Condition;
  readonly orderBy: readonly Ordering[];
}
