import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
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

/** The file with a tag that changes when it is written; undefined when there is none. */
async function versionOf(file: string): Promise<Version | undefined> {
  try {
    const found = await stat(file);
    const etag = `"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
    return found.isFile() ? { file, etag } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Serves a build folder under a prefix (`''` or `/ui`); its root is index.html. A browser asks each time, and keeps what
 * has not changed: the file, and what it has compiled of it.
 */
export function staticFiles(folder: string, prefix: string): Handler {
  return async (c) => {
    const inside = c.req.path.slice(prefix.length);
    const wanted = inside === '/' ? '/index.html' : inside;
    const found = SAFE_PATH.test(wanted) ? await versionOf(path.join(folder, wanted)) : undefined;
    if (found) return answer(c, found);
    if (wanted === '/index.html')
      return c.json(errorReply('not-built', 'The web shell is not built: run npm start'), 503);
    return c.notFound();
  };
}

async function answer(c: Context, { file, etag }: Version): Promise<Response> {
  const headers = { 'cache-control': 'no-cache', etag };
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers);
  const type = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
  return c.body(new Uint8Array(await readFile(file)), 200, { 'content-type': type, ...headers });
}
