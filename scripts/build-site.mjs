/**
 * Builds the local site into build/: emulator.cjs (its server), shell/ (its web page) and ui/<resource key>.js (the
 * app's UI Kit front ends, with the real @forge/react inside, as the page loads them).
 */
import { build } from 'esbuild';
import { cp, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { ROOT } from './ensure-installed.mjs';

const out = (...parts) => path.join(ROOT, 'build', ...parts);

const COMMON = { absWorkingDir: ROOT, bundle: true, logLevel: 'warning', sourcemap: true };
const FOR_BROWSER = {
  ...COMMON,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
};

/** A program of the local site: the server by default, or another entry (the demo). */
export function buildServer(entry = 'emulator/main.ts', outfile = out('emulator.cjs')) {
  return build({
    ...COMMON,
    entryPoints: [entry],
    outfile,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
  });
}

async function buildShell() {
  await build({ ...FOR_BROWSER, entryPoints: ['emulator/shell/app.tsx'], outfile: out('shell', 'app.js') });
  await cp(path.join(ROOT, 'emulator/shell/index.html'), out('shell', 'index.html'));
}

async function buildFrontEnds() {
  const manifest = parse(await readFile(path.join(ROOT, 'manifest.yml'), 'utf8'));
  const pages = (manifest.resources ?? []).filter((resource) => /\.[jt]sx?$/.test(resource.path));
  const entryPoints = Object.fromEntries(pages.map((page) => [page.key, page.path]));
  await build({ ...FOR_BROWSER, entryPoints, outdir: out('ui') });
}

/** Rejects with esbuild's errors (already printed) when a part does not compile. */
export async function buildSite() {
  await mkdir(out(), { recursive: true });
  await Promise.all([buildServer(), buildShell(), buildFrontEnds()]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite();
