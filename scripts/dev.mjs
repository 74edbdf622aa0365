/**
 * `npm run dev [-- --port N …]`: the local site, built anew on every change of a source, at the same address. Pages are read
 * from disk: reload to see them. When functions or the site itself changed, the site starts anew, with a fresh world.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();

const { buildApp } = await import('./build-app.mjs');
const { buildSite } = await import('./build-site.mjs');

/** An editor saves several files at once, and some in two steps. */
const PAUSE_MS = 150;
const WATCHED = ['src', 'static', 'emulator', 'locales', 'manifest.yml'];
/** Made by the build from the sections beside them. */
const JOINED = /^[\w-]+\.json$/;

let site;
async function restart() {
  if (site !== undefined && site.exitCode === null) {
    site.kill('SIGTERM');
    await once(site, 'exit');
  }
  const program = path.join(ROOT, 'build', 'emulator.cjs');
  site = spawn(process.execPath, [program, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
}

async function build() {
  const begun = performance.now();
  const [app, { server, shell, pages }] = await Promise.all([buildApp({ appDir: ROOT }), buildSite()]);
  const parts = { functions: app.built, site: server, shell, pages };
  const built = Object.keys(parts).filter((part) => parts[part]);
  if (built.length > 0)
    console.log(`Built ${built.join(', ')} in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  if (site === undefined || app.built || server) await restart();
}

/** Builds one after the other; what changes during one is in the next. */
let building = Promise.resolve();
function buildNext() {
  building = building.then(build).catch((error) => {
    console.error(`Not built: ${error.message.split('\n')[0]}`);
  });
}

let timer;
function changed(folder, file) {
  if (folder === 'locales' && JOINED.test(file ?? '')) return;
  clearTimeout(timer);
  timer = setTimeout(buildNext, PAUSE_MS);
}

for (const folder of WATCHED)
  watch(path.join(ROOT, folder), { recursive: true }, (_event, file) => changed(folder, file));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    site?.kill(signal);
    process.exit(0);
  });
buildNext();
