// `npm start [-- --port N]`: the local site from a fresh clone. Installs and builds what is missing, then serves.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();

const { buildApp } = await import('./build-app.mjs');
const { buildSite } = await import('./build-site.mjs');
try {
  await Promise.all([buildApp({ appDir: ROOT }), buildSite()]);
} catch (error) {
  console.error(`The local site could not be built: ${error.message}`);
  process.exit(1);
}

const site = spawn(process.execPath, [path.join(ROOT, 'build', 'emulator.cjs'), ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => site.kill(signal));
site.on('exit', (code, signal) =>
  process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
);
