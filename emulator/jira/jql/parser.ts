import { badRequest } from '../http/refusal';
import type { Clause, Condition, Operand, Operator, Ordering, Query } from './ast';
import { tokenize, type Token } from './lexer';

/** Recursive descent over: or → and → not → (group | clause), then `ORDER BY`. Syntax errors are 400s. */
export function parseJql(jql: string): Query {
  return new Parser(tokenize(jql)).query();
}

class Parser {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  query(): Query {
    const where = this.peek().kind === 'end' || this.isWord('order') ? undefined : this.disjunction();
    const orderBy = this.takeWord('order') ? this.orderings() : [];
    if (this.peek().kind !== 'end') throw this.unexpected();
    return where === undefined ? { orderBy } : { where, orderBy };
  }

  private disjunction(): Condition {
    let left = this.conjunction();
    while (this.takeWord('or') || this.takeOperator('||'))
      left = { kind: 'or', left, right: this.conjunction() };
    return left;
  }

  private conjunction(): Condition {
    let left = this.negation();
    while (this.takeWord('and') || this.takeOperator('&&'))
      left = { kind: 'and', left, right: this.negation() };
    return left;
  }

  private negation(): Condition {
    if (this.takeWord('not') || this.takeOperator('!')) return { kind: 'not', inner: this.negation() };
    if (this.peek().kind !== 'open') return this.clause();
    this.take();
    const inner = this.disjunction();
    this.expect('close');
    return inner;
  }

  private clause(): Clause {
    const field = this.name();
    const operator = this.operator();
    const start = this.peek();
    const operand = this.operand();
    if (operator === 'in' || operator === 'not in') {
      if (operand.kind !== 'list' && operand.kind !== 'call') throw this.unexpected(start);
    } else if (operand.kind === 'list') throw this.unexpected(start);
    return { kind: 'clause', field, operator, operand };
  }

  private name(): string {
    const token = this.take();
    if (token.kind !== 'word' && token.kind !== 'string') throw this.unexpected(token);
    return token.text;
  }

  private operator(): Operator {
    const token = this.take();
    if (token.kind === 'operator' && isOperator(token.text)) return token.text;
    if (token.kind !== 'word') throw this.unexpected(token);
    return this.wordOperator(token);
  }

  private wordOperator(token: Token): Operator {
    switch (token.text.toLowerCase()) {
      case 'in':
        return 'in';
      case 'is':
        return this.takeWord('not') ? 'is not' : 'is';
      case 'was':
      case 'changed':
        throw badRequest(
          `The local Jira site does not model the JQL operator '${token.text.toUpperCase()}'.`,
        );
      default:
        if (token.text.toLowerCase() === 'not' && this.takeWord('in')) return 'not in';
        throw this.unexpected(token);
    }
  }

  private operand(): Operand {
    if (this.peek().kind === 'open') return this.list();
    const token = this.take();
    if (token.kind === 'string') return { kind: 'value', text: token.text };
    if (token.kind !== 'word') throw this.unexpected(token);
    if (this.peek().kind === 'open') return { kind: 'call', name: token.text, args: this.args() };
    const isEmpty = ['empty', 'null'].includes(token.text.toLowerCase());
    return isEmpty ? { kind: 'empty' } : { kind: 'value', text: token.text };
  }

  private list(): Operand {
    this.expect('open');
    const items = [this.operand()];
    while (this.peek().kind === 'comma') {
      this.take();
      items.push(this.operand());
    }
    this.expect('close');
    return { kind: 'list', items };
  }

  private args(): readonly string[] {
    this.expect('open');
    const args: string[] = [];
    while (this.peek().kind !== 'close') {
      args.push(this.name());
      if (this.peek().kind === 'comma') this.take();
    }
    this.expect('close');
    return args;
  }

  private orderings(): readonly Ordering[] {
    if (!this.takeWord('by')) throw this.unexpected();
    const orderings = [this.ordering()];
    while (this.peek().kind === 'comma') {
      this.take();
      orderings.push(this.ordering());
    }
    return orderings;
  }

  private ordering(): Ordering {
    const field = this.name();
    const descending = this.takeWord('desc');
    if (!descending) this.takeWord('asc');
    return { field, descending };
  }

  private peek(): Token {
    return this.tokens[this.position] ?? { kind: 'end', text: '', at: 0 };
  }

  private take(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  private isWord(word: string): boolean {
    const { kind, text } = this.peek();
    return kind === 'word' && text.toLowerCase() === word;
  }

  private takeWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.position += 1;
    return found;
  }

  private takeOperator(text: string): boolean {
    const found = this.peek().kind === 'operator' && this.peek().text === text;
    if (found) this.position += 1;
    return found;
  }

  private expect(kind: Token['kind']): void {
    const token = this.take();
    if (token.kind !== kind) throw this.unexpected(token);
  }

  private unexpected(token = this.peek()): Error {
    const what = token.kind === 'end' ? 'The query ended too early' : `'${token.text}' was not expected here`;
    return badRequest(`Error in the JQL Query: ${what}. (line 1, character ${token.at + 1})`);
  }
}

const isOperator = (text: string): text is Operator =>
  ['=', '!=', '~', '!~', '>', '>=', '<', '<='].includes(text);
