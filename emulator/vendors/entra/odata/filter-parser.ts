import type { Comparison, Expression, Literal, Path, TextTest } from './expression';
import { syntaxFault, tokenize, type Token } from './tokens';

const COMPARISONS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const TEXT_TESTS: readonly string[] = ['startswith', 'endswith', 'contains'];
const CONSTANTS: ReadonlyMap<string, Literal> = new Map<string, Literal>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function isComparison(text: string): text is Comparison {
  return COMPARISONS.includes(text);
}

function isTextTest(text: string): text is TextTest {
  return TEXT_TESTS.includes(text);
}

/** Recursive descent over the part of OData's filter grammar that the directory service understands. */
class FilterParser {
  private readonly tokens: readonly Token[];
  private next = 0;

  constructor(private readonly source: string) {
    this.tokens = tokenize(source);
  }

  parse(): Expression {
    const expression = this.either();
    if (this.peek().kind !== 'end') throw this.fault();
    return expression;
  }

  private either(): Expression {
    let left = this.both();
    while (this.takeWord('or')) left = { op: 'or', left, right: this.both() };
    return left;
  }

  private both(): Expression {
    let left = this.negated();
    while (this.takeWord('and')) left = { op: 'and', left, right: this.negated() };
    return left;
  }

  private negated(): Expression {
    return this.takeWord('not') ? { op: 'not', inner: this.negated() } : this.term();
  }

  private term(): Expression {
    if (this.takeMark('(')) {
      const inner = this.either();
      this.needMark(')');
      return inner;
    }
    const word = this.needWord();
    const lower = word.toLowerCase();
    if (isTextTest(lower) && this.peek().text === '(') return this.textTest(lower);
    if (this.peek().text === '(') return this.lambda(word);
    return this.comparison(word.split('/'));
  }

  private textTest(test: TextTest): Expression {
    this.needMark('(');
    const path = this.needWord().split('/');
    this.needMark(',');
    const value = this.literal();
    if (typeof value !== 'string') throw this.fault();
    this.needMark(')');
    return { op: 'text', path, test, value };
  }

  private lambda(word: string): Expression {
    const steps = word.split('/');
    if (steps.length < 2 || steps.at(-1) !== 'any') throw this.fault();
    const path = steps.slice(0, -1);
    this.needMark('(');
    if (this.takeMark(')')) return { op: 'any', path, variable: '', inner: undefined };
    const variable = this.needWord();
    this.needMark(':');
    const inner = this.either();
    this.needMark(')');
    return { op: 'any', path, variable, inner };
  }

  private comparison(path: Path): Expression {
    const operator = this.needWord().toLowerCase();
    if (operator === 'in') return { op: 'in', path, values: this.list() };
    if (!isComparison(operator)) throw this.fault(-1);
    return { op: 'compare', path, test: operator, value: this.literal() };
  }

  private list(): readonly Literal[] {
    this.needMark('(');
    const values = [this.literal()];
    while (this.takeMark(',')) values.push(this.literal());
    this.needMark(')');
    return values;
  }

  private literal(): Literal {
    const token = this.peek();
    this.next += 1;
    if (token.kind === 'text') return token.text.slice(1, -1).replaceAll("''", "'");
    if (token.kind === 'moment') return token.text;
    if (token.kind === 'number') return Number(token.text);
    const constant = CONSTANTS.get(token.text.toLowerCase());
    if (token.kind !== 'word' || constant === undefined) throw this.fault(-1);
    return constant;
  }

  private peek(): Token {
    const token = this.tokens[this.next];
    if (token === undefined) throw syntaxFault(this.source, this.source.length);
    return token;
  }

  private takeWord(word: string): boolean {
    const token = this.peek();
    const hit = token.kind === 'word' && token.text.toLowerCase() === word;
    if (hit) this.next += 1;
    return hit;
  }

  private takeMark(mark: string): boolean {
    const hit = this.peek().text === mark;
    if (hit) this.next += 1;
    return hit;
  }

  private needMark(mark: string): void {
    if (!this.takeMark(mark)) throw this.fault();
  }

  private needWord(): string {
    const token = this.peek();
    if (token.kind !== 'word') throw this.fault();
    this.next += 1;
    return token.text;
  }

  private fault(step = 0): Error {
    return syntaxFault(this.source, this.tokens[this.next + step]?.at ?? this.source.length);
  }
}

/** Parses a `$filter`; a syntax error is a 400 `BadRequest` naming the position. */
export function parseFilter(source: string): Expression {
  return new FilterParser(source).parse();
}
