import { malformed, type GraphFault } from '../http/graph-fault';

export interface Token {
  readonly kind: 'text' | 'number' | 'moment' | 'word' | 'mark' | 'end';
  readonly text: string;
  readonly at: number;
}

const PATTERNS: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /\s+/y],
  ['text', /'(?:[^']|'')*'/y],
  ['moment', /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?(?![\w-])/y],
  ['number', /-?\d+(?:\.\d+)?(?![\w-])/y],
  ['word', /[A-Za-z_$][\w.]*(?:\/[A-Za-z_$][\w.]*)*/y],
  ['mark', /[(),:]/y],
];

export function syntaxFault(source: string, at: number): GraphFault {
  return malformed(`Invalid filter clause: Syntax error at position ${at} in '${source}'.`);
}

function tokenAt(source: string, at: number): { kind: Token['kind'] | 'space'; text: string } | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found !== null) return { kind, text: found[0] };
  }
  return undefined;
}

/** Cuts a filter into tokens; a closing `end` token marks the end. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const found = tokenAt(source, at);
    if (found === undefined) throw syntaxFault(source, at);
    if (found.kind !== 'space') tokens.push({ kind: found.kind, text: found.text, at });
    at += found.text.length;
  }
  tokens.push({ kind: 'end', text: '', at });
  return tokens;
}
