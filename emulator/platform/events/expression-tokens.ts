/** What this site cannot read; the trigger's `onError` decides what becomes of the event. */
export class UnsupportedExpression extends Error {
  override readonly name = 'UnsupportedExpression';
}

export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'symbol' | 'end';
  readonly text: string;
}

const TOKEN =
  /\s*(?:(?<name>[A-Za-z_$][\w$]*)|(?<number>\d+(?:\.\d+)?)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<symbol>\?\.|=>|==|!=|<=|>=|&&|\|\||[!().,[\]<>]))/y;

function toToken(groups: Readonly<Record<string, string | undefined>>): Token {
  if (groups['name'] !== undefined) return { kind: 'name', text: groups['name'] };
  if (groups['number'] !== undefined) return { kind: 'number', text: groups['number'] };
  if (groups['symbol'] !== undefined) return { kind: 'symbol', text: groups['symbol'] };
  const quoted = groups['string'] ?? "''";
  return { kind: 'string', text: quoted.slice(1, -1).replace(/\\(.)/g, '$1') };
}

/** Splits a Jira expression into tokens, the last of kind `end`. Throws UnsupportedExpression. */
export function tokenize(source: string): Token[] {
  const text = source.trimEnd();
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match?.groups) throw new UnsupportedExpression(`Cannot read the expression at "${text.slice(at)}"`);
    tokens.push(toToken(match.groups));
  }
  return [...tokens, { kind: 'end', text: '' }];
}
