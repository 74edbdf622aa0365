/**
 * `npm run screenshots [-- --only <part of a name>]`: walks through every scene of test/browser/scenes in the local site and
 * writes docs/images/<scene>.png. Every run begins on the same morning, so pictures change only when pages do.
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();

const IMAGES = path.join(ROOT, 'docs', 'images');
const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

const { buildApp } = await import('./build-app.mjs');
const { buildServer, buildSite } = await import('./build-site.mjs');
// Two folders below the root, as the sources are: they find the project from where they stand.
const outfile = path.join(ROOT, 'build', 'scenes', 'gallery.cjs');
await Promise.all([
  buildApp({ appDir: ROOT }),
  buildSite(),
  buildServer('test/browser/scenes/gallery.ts', outfile),
]);
mkdirSync(IMAGES, { recursive: true });

const { takePictures } = createRequire(import.meta.url)(outfile);
const { taken, failed } = await takePictures(IMAGES, values.only);
for (const { name, reason } of failed) console.error(`${name}: ${reason}`);
console.log(`${taken.length} pictures in docs/images, ${failed.length} failed`);
process.exit(failed.length === 0 && taken.length > 0 ? 0 : 1);
