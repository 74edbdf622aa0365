import { tokenize, UnsupportedExpression, type Token } from './expression-tokens';
import { callMethod, compare, member, truth, type Closure } from './expression-values';

export type Names = Readonly<Record<string, unknown>>;
type Evaluate = (names: Names) => unknown;

const LITERALS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };
const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='];

/**
 * Parser for the part of Jira expressions that event filters use: member access (`.`, `?.`, `[…]`), comparisons,
 * `&&`, `||`, `!`, literals, `includes`, and `some`/`every` with a one-name lambda.
 */
class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  parse(): Evaluate {
    const whole = this.either();
    if (this.peek().kind !== 'end') throw new UnsupportedExpression(`Unexpected "${this.peek().text}"`);
    return whole;
  }

  private either(): Evaluate {
    let left = this.both();
    while (this.accept('||')) {
      const [first, second] = [left, this.both()];
      left = (names) => truth(first(names)) || truth(second(names));
    }
    return left;
  }

  private both(): Evaluate {
    let left = this.comparison();
    while (this.accept('&&')) {
      const [first, second] = [left, this.comparison()];
      left = (names) => truth(first(names)) && truth(second(names));
    }
    return left;
  }

  private comparison(): Evaluate {
    const left = this.negation();
    const operator = COMPARISONS.find((one) => this.accept(one));
    if (operator === undefined) return left;
    const right = this.negation();
    return (names) => compare(operator, left(names), right(names));
  }

  private negation(): Evaluate {
    if (!this.accept('!')) return this.path();
    const inner = this.negation();
    return (names) => !truth(inner(names));
  }

  private path(): Evaluate {
    let value = this.primary();
    for (;;) {
      const owner = value;
      if (this.accept('?.')) value = this.step(owner, true);
      else if (this.accept('.')) value = this.step(owner, false);
      else if (this.accept('[')) {
        const key = this.either();
        this.expect(']');
        value = (names) => member(owner(names), key(names), false);
      } else return value;
    }
  }

  private step(owner: Evaluate, optional: boolean): Evaluate {
    const name = this.name();
    if (!this.accept('(')) return (names) => member(owner(names), name, optional);
    const argument = this.argument();
    this.expect(')');
    return (names) => {
      const target = owner(names);
      return optional && (target === null || target === undefined)
        ? null
        : callMethod(target, name, argument(names));
    };
  }

  /** A value, or a lambda `item => …` that becomes a function of one value. */
  private argument(): Evaluate {
    const next = this.tokens[this.at + 1];
    if (this.peek().kind !== 'name' || next?.text !== '=>') return this.either();
    const parameter = this.name();
    this.expect('=>');
    const body = this.either();
    return (names): Closure =>
      (item) =>
        body({ ...names, [parameter]: item });
  }

  private primary(): Evaluate {
    if (this.accept('(')) {
      const inner = this.either();
      this.expect(')');
      return inner;
    }
    const token = this.next();
    if (token.kind === 'string') return () => token.text;
    if (token.kind === 'number') return () => Number(token.text);
    if (token.kind !== 'name') throw new UnsupportedExpression(`Unexpected "${token.text}"`);
    if (Object.hasOwn(LITERALS, token.text)) return () => LITERALS[token.text];
    return (names) => member(names, token.text, false);
  }

  private name(): string {
    const token = this.next();
    if (token.kind !== 'name') throw new UnsupportedExpression(`Expected a name, found "${token.text}"`);
    return token.text;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? { kind: 'end', text: '' };
  }

  private next(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }

  private accept(symbol: string): boolean {
    const { kind, text } = this.peek();
    if (kind !== 'symbol' || text !== symbol) return false;
    this.at++;
    return true;
  }

  private expect(symbol: string): void {
    if (!this.accept(symbol))
      throw new UnsupportedExpression(`Expected "${symbol}", found "${this.peek().text}"`);
  }
}

/**
 * Evaluates a filter expression; the result must be a boolean. Throws UnsupportedExpression for what this site cannot
 * read and for what Jira would refuse too, such as a member of null without `?.`.
 */
export function evaluateExpression(source: string, names: Names): boolean {
  return truth(new Parser(tokenize(source)).parse()(names));
}
