// Draws the life cycles into docs/architecture.md, from the tables in the code.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT, ensureInstalled } from './ensure-installed.mjs';

ensureInstalled();
const { buildSync } = await import('esbuild');
const outfile = path.join(ROOT, 'build', 'state-diagrams.cjs');
buildSync({
  absWorkingDir: ROOT,
  entryPoints: ['test/support/state-diagrams.ts'],
  bundle: true,
  platform: 'node',
  outfile,
  logLevel: 'error',
});
const { withPictures } = createRequire(import.meta.url)(outfile);
const document = path.join(ROOT, 'docs', 'architecture.md');
writeFileSync(document, withPictures(readFileSync(document, 'utf8')));
