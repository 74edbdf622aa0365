import { malformed } from '../http/graph-fault';
import { decodePath, pathSegments } from '../http/raw-url';

/** One step of a Graph path: a name, or a key with the alternate property it names. */
export interface Segment {
  readonly text: string;
  /** `quoted` keys come from parentheses and can never be a name. */
  readonly quoted: boolean;
  /** `uniqueName` in `groups(uniqueName='k')`. */
  readonly property?: string;
}

/** The types that a path may cast to; other `microsoft.graph.` names are functions or actions. */
const CASTS = new Set([
  'user',
  'group',
  'device',
  'servicePrincipal',
  'orgContact',
  'application',
  'administrativeUnit',
]);

function nameOf(text: string): string {
  const bare = /^microsoft\.graph\.(\w+)$/.exec(text)?.[1];
  return bare === undefined || CASTS.has(bare) ? text : bare;
}

function unquote(text: string): string {
  const quoted = /^'(.*)'$/s.exec(text)?.[1];
  return quoted === undefined ? text : quoted.replaceAll("''", "'");
}

function keyOf(inner: string): Segment {
  const alternate = /^(\w+)\s*=\s*(.*)$/s.exec(inner);
  if (alternate === null) return { text: unquote(inner), quoted: true };
  const [, property = '', value = ''] = alternate;
  return { text: unquote(value), quoted: true, property };
}

/** Cuts a still encoded path into names and keys; `users('o''neil%40x')` is two segments. */
export function parseSegments(rawPath: string): readonly Segment[] {
  return pathSegments(rawPath).flatMap((raw) => {
    const text = decodePath(raw);
    if (text === undefined) throw malformed('The request URI is not valid: a percent-escape is malformed.');
    const call = /^([A-Za-z.]+)\((.*)\)$/s.exec(text);
    if (call === null) return [{ text: nameOf(text), quoted: false }];
    const [, name = '', inner = ''] = call;
    const step = { text: nameOf(name), quoted: false };
    return inner === '' ? [step] : [step, keyOf(inner)];
  });
}
