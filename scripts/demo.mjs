// `npm run demo [-- --json]`: walks the main job headless; exits 0 only if every step holds.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();

const { buildApp } = await import('./build-app.mjs');
const { buildServer } = await import('./build-site.mjs');
const outfile = path.join(ROOT, 'build', 'demo.cjs');
try {
  await Promise.all([buildApp({ appDir: ROOT }), buildServer('emulator/demo/main.ts', outfile)]);
} catch (error) {
  console.error(`The demo could not be built: ${error.message}`);
  process.exit(1);
}

const run = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
process.exit(run.status ?? 1);
