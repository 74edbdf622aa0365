import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Handler } from 'hono';
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

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

/** Serves a build folder under a prefix (`''` or `/ui`); its root is index.html. */
export function staticFiles(folder: string, prefix: string): Handler {
  return async (c) => {
    const inside = c.req.path.slice(prefix.length);
    const wanted = inside === '/' ? '/index.html' : inside;
    const contents = SAFE_PATH.test(wanted) ? await read(path.join(folder, wanted)) : undefined;
    if (contents) {
      const type = CONTENT_TYPES[path.extname(wanted)] ?? 'application/octet-stream';
      return c.body(new Uint8Array(contents), 200, { 'content-type': type, 'cache-control': 'no-cache' });
    }
    if (wanted === '/index.html')
      return c.json(errorReply('not-built', 'The web shell is not built: run npm start'), 503);
    return c.notFound();
  };
}
