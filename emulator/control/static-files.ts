import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context, Handler } from 'hono';
import { errorReply } from './errors';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.map': 'application/json',
  '.woff2': 'font/woff2',
};

/** Names of letters, digits, dots, dashes and underscores, none of them hidden: nothing leads out of the folder. */
const SAFE_PATH = /^(?:\/[\w-][\w.-]*)+$/;

interface Version {
  readonly file: string;
  readonly etag: string;
}

/** The file with a tag that changes when it is written, the same for its packed form; undefined when there is none. */
async function versionOf(file: string): Promise<Version | undefined> {
  try {
    const found = await stat(file);
    const etag = `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
    return found.isFile() ? { file, etag } : undefined;
  } catch {
    return undefined;
  }
}

const pack = promisify(gzip);

/** Files as they are sent to who takes them packed: each is packed once for as long as it stays the same. */
function packedFiles() {
  const kept = new Map<string, { readonly etag: string; readonly contents: Promise<Buffer> }>();
  return ({ file, etag }: Version): Promise<Buffer> => {
    const known = kept.get(file);
    if (known?.etag === etag) return known.contents;
    const contents = readFile(file).then((plain) => pack(plain));
    kept.set(file, { etag, contents });
    return contents;
  };
}

/**
 * Serves a build folder under a prefix (`''` or `/ui`); its root is index.html. A browser asks each time, and keeps what
 * has not changed: the file, and what it has compiled of it.
 */
export function staticFiles(folder: string, prefix: string): Handler {
  const packed = packedFiles();
  return async (c) => {
    const inside = c.req.path.slice(prefix.length);
    const wanted = inside === '/' ? '/index.html' : inside;
    const found = SAFE_PATH.test(wanted) ? await versionOf(path.join(folder, wanted)) : undefined;
    if (found) return answer(c, found, packed);
    if (wanted === '/index.html')
      return c.json(errorReply('not-built', 'The web shell is not built: run npm start'), 503);
    return c.notFound();
  };
}

/** What is packed already: it would only grow. */
const PACKED = new Set(['.png', '.ico', '.woff2']);

async function answer(
  c: Context,
  version: Version,
  packed: (version: Version) => Promise<Buffer>,
): Promise<Response> {
  const { file, etag } = version;
  const kind = path.extname(file);
  const headers = { 'cache-control': 'no-cache', vary: 'Accept-Encoding', etag };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  const typed = { 'content-type': CONTENT_TYPES[kind] ?? 'application/octet-stream', ...headers };
  const takesPacked = !PACKED.has(kind) && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  if (!takesPacked) return c.body(new Uint8Array(await readFile(file)), 200, typed);
  const contents = new Uint8Array(await packed(version));
  return c.body(contents, 200, { ...typed, 'content-encoding': 'gzip' });
}
