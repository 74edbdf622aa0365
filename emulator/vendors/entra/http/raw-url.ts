/**
 * The URL as it went over the wire. Percent-encoding decides what Graph is asked for, so nothing here decodes before
 * the path is cut into segments, and everything after `#` is dropped as a real client would drop it.
 */
export interface RawUrl {
  /** Lower case, without port. */
  readonly host: string;
  /** Scheme, host and port. */
  readonly origin: string;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
}

export function splitUrl(url: string): RawUrl {
  const sent = url.split('#', 1)[0] ?? '';
  const parts = /^(https?:\/\/([^/?:]*)(?::\d+)?)([^?]*)(?:\?(.*))?$/is.exec(sent);
  if (parts === null) throw new TypeError(`Not an absolute http(s) URL: ${url}`);
  const [, origin = '', host = '', path = '', query = ''] = parts;
  return { host: host.toLowerCase(), origin, path, query };
}

/** Segments of a path, still encoded; empty ones (leading, doubled, trailing slash) are dropped. */
export function pathSegments(path: string): readonly string[] {
  return path.split('/').filter((segment) => segment !== '');
}

export function decodePath(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

export interface QueryPart {
  readonly name: string;
  readonly value: string;
  /** The value as sent, still encoded. */
  readonly rawValue: string;
}

/** Query options in order; `+` means a space, as in a form. Undefined when an escape is malformed. */
export function queryParts(query: string): readonly QueryPart[] | undefined {
  const parts: QueryPart[] = [];
  for (const raw of query.split('&')) {
    if (raw === '') continue;
    const cut = raw.indexOf('=');
    const rawValue = cut < 0 ? '' : raw.slice(cut + 1);
    const name = decodePath(cut < 0 ? raw : raw.slice(0, cut));
    const value = decodePath(rawValue.replaceAll('+', ' '));
    if (name === undefined || value === undefined) return undefined;
    parts.push({ name, value, rawValue });
  }
  return parts;
}
