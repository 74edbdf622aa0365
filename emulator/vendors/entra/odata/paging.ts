import { GraphFault } from '../http/graph-fault';
import { isJsonObject } from '../json';
import type { QueryPart } from '../http/raw-url';

export const DEFAULT_PAGE = 100;

/** Where a page ends: the last id on it, and its position in case that object is gone by then. */
interface Bookmark {
  readonly after: string;
  readonly index: number;
}

function expired(): GraphFault {
  return new GraphFault(
    400,
    'Directory_ExpiredPageToken',
    'The specified page token value has expired and can no longer be included in your request.',
  );
}

function readBookmark(token: string): Bookmark {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    if (isJsonObject(parsed) && typeof parsed['after'] === 'string' && typeof parsed['index'] === 'number') {
      return { after: parsed['after'], index: parsed['index'] };
    }
  } catch {
    throw expired();
  }
  throw expired();
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Token for the rest; undefined on the last page. */
  readonly rest: string | undefined;
}

/** Cuts one page out of a list; a token that is none of ours is an expired one. */
export function pageOf<T extends { readonly id: string }>(
  all: readonly T[],
  size: number,
  token: string | undefined,
): Page<T> {
  const start = token === undefined ? 0 : startAfter(all, readBookmark(token));
  const items = all.slice(start, start + size);
  const last = items.at(-1);
  if (last === undefined || start + size >= all.length) return { items, rest: undefined };
  const bookmark: Bookmark = { after: last.id, index: start + items.length };
  return { items, rest: Buffer.from(JSON.stringify(bookmark)).toString('base64url') };
}

function startAfter(all: readonly { readonly id: string }[], bookmark: Bookmark): number {
  const at = all.findIndex((item) => item.id === bookmark.after);
  return at < 0 ? bookmark.index : at + 1;
}

/** The link to the next page: the options of the request as they were, then the token. */
export function linkWith(url: string, parts: readonly QueryPart[], name: string, token: string): string {
  const kept = parts
    .filter((part) => part.name !== '$skiptoken' && part.name !== '$deltatoken')
    .map((part) => `${part.name}=${part.rawValue}`);
  return `${url}?${[...kept, `${name}=${token}`].join('&')}`;
}
