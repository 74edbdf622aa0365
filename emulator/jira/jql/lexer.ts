import { badRequest } from '../http/refusal';

export interface Token {
  readonly kind: 'word' | 'string' | 'operator' | 'open' | 'close' | 'comma' | 'end';
  readonly text: string;
  /** Offset in the query, for error messages. */
  readonly at: number;
}

/** In order of trial. A word may carry brackets: `cf[10050]`, `issue.property[key].path`, `Level[Dropdown]`. */
const RULES: readonly (readonly [kind: Token['kind'] | 'space', pattern: RegExp])[] = [
  ['space', /^\s+/],
  ['string', /^(?:"(?:[^"\\]|\\.)*"(?:\[[\w ()-]+\])?|'(?:[^'\\]|\\.)*')/],
  ['operator', /^(?:!=|!~|>=|<=|=|~|>|<|&&|\|\||!)/],
  ['open', /^\(/],
  ['close', /^\)/],
  ['comma', /^,/],
  ['word', /^(?:[^\s()=!<>~,"'[\]&|]|\[[^\]]*\])+/],
];

export function tokenize(jql: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < jql.length) {
    const [kind, text] = nextToken(jql, at);
    if (kind !== 'space') tokens.push({ kind, text: kind === 'string' ? unquote(text) : text, at });
    at += text.length;
  }
  return [...tokens, { kind: 'end', text: '', at }];
}

function nextToken(jql: string, at: number): readonly [Token['kind'] | 'space', string] {
  for (const [kind, pattern] of RULES) {
    const text = pattern.exec(jql.slice(at))?.[0];
    if (text !== undefined) return [kind, text];
  }
  throw badRequest(
    `Error in the JQL Query: The character '${jql.charAt(at)}' is not allowed here or the quoted string has not been completed. (line 1, character ${at + 1})`,
  );
}

/** Drops the quotes and a `[Type]` suffix behind them, resolves escapes. */
function unquote(text: string): string {
  const quote = text.charAt(0);
  const inner = text.slice(1, text.lastIndexOf(quote));
  return inner.replace(/\\(.)/g, '$1');
}
