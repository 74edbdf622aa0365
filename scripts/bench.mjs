// `npm run bench`: prints times and counts; never fails on a time.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();

const { buildApp } = await import('./build-app.mjs');
const { buildServer } = await import('./build-site.mjs');
const outfile = path.join(ROOT, 'build', 'bench.cjs');
await Promise.all([buildApp({ appDir: ROOT }), buildServer('bench/main-job.ts', outfile)]);
process.exit(spawnSync(process.execPath, [outfile], { cwd: ROOT, stdio: 'inherit' }).status ?? 1);
