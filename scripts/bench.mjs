// `npm run bench [-- main-job|pages|rules|bundles … [--without-forge]]`: prints times, counts and sizes; never fails on one.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureInstalled, ROOT } from './ensure-installed.mjs';

ensureInstalled();

const { buildApp } = await import('./build-app.mjs');
const { buildServer, buildSite } = await import('./build-site.mjs');

/** Builds bench/<name>.ts, which is no part of the product, and runs it with the site's own parts beside it. */
async function program(name) {
  const outfile = path.join(ROOT, 'build', 'bench', `${name}.cjs`);
  await Promise.all([buildApp({ appDir: ROOT }), buildServer(`bench/${name}.ts`, outfile)]);
  const { status } = spawnSync(process.execPath, [outfile], { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}

const PARTS = {
  'main-job': () => program('main-job'),
  pages: async () => {
    await buildSite();
    await program('pages');
  },
  rules: () => program('rules'),
  bundles: async () => {
    const { run } = await import('../bench/bundles.mjs');
    await run({ withForge: !process.argv.includes('--without-forge') });
  },
};

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(PARTS)) {
  console.log(`\n# ${name}`);
  await PARTS[name]();
}
