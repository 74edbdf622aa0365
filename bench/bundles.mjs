/** Sizes of the app's front ends, one resource of manifest.yml each, and what is in them by package; then its functions. */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { buildApp } from '../scripts/build-app.mjs';
import { FRONT_END } from '../scripts/build-site.mjs';
import { ROOT } from '../scripts/ensure-installed.mjs';
import { printFunctions } from './functions.mjs';

const BUDGET_KB = 400;
const SHOWN = 14;

const kb = (bytes) => `${(bytes / 1000).toFixed(1)} KB`.padStart(10);
const over = (bytes) => (bytes > BUDGET_KB * 1000 ? '  OVER' : '');
const print = (line) => process.stdout.write(`${line}\n`);
const total = (sizes) => sizes.reduce((sum, size) => sum + size, 0);

/** `@forge/react`, `zod`, …; for our own files the folder of the page, or the first two. */
function packageOf(file) {
  const inside = file.split('node_modules/').at(-1);
  if (inside !== file) return inside.split('/', inside.startsWith('@') ? 2 : 1).join('/');
  return file
    .split('/')
    .slice(0, file.startsWith('static/admin/pages/') ? 4 : 2)
    .join('/');
}

/** The file and all that it cannot start without. */
function closure(outputs, file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path: next, kind } of outputs[file].imports)
    if (kind === 'import-statement') closure(outputs, next, found);
  return found;
}

/** What is loaded for the largest thing that the front end can show first. */
function largestOpening(outputs, start, sizeOf) {
  const lazy = Object.values(outputs).flatMap(({ imports }) =>
    imports.filter(({ kind }) => kind === 'dynamic-import').map((one) => one.path),
  );
  const sizes = lazy.map((file) => total([...closure(outputs, file, new Set(start))].map(sizeOf)));
  return Math.max(total([...start].map(sizeOf)), ...sizes);
}

async function measure({ key, path: entry }) {
  const options = { ...FRONT_END, sourcemap: false, metafile: true, write: false, outdir: 'build/ui' };
  const { metafile, outputFiles } = await build({ ...options, entryPoints: { app: entry } });
  const { outputs } = metafile;
  const zipped = new Map(
    outputFiles.map((file) => [path.relative(ROOT, file.path), gzipSync(file.contents).length]),
  );
  const raw = (file) => outputs[file].bytes;
  const start = closure(outputs, 'build/ui/app.js');
  return {
    key,
    outputs,
    start: total([...start].map(raw)),
    opening: largestOpening(outputs, start, raw),
    gzip: largestOpening(outputs, start, (file) => zipped.get(file)),
    all: total(Object.keys(outputs).map(raw)),
  };
}

function printContents({ key, outputs }) {
  const sizes = new Map();
  for (const { inputs } of Object.values(outputs))
    for (const [file, { bytesInOutput }] of Object.entries(inputs))
      sizes.set(packageOf(file), (sizes.get(packageOf(file)) ?? 0) + bytesInOutput);
  const sorted = [...sizes].sort(([, a], [, b]) => b - a);
  const rest = sorted.slice(SHOWN);
  print(`\nIn ${key}, minified, all parts:`);
  for (const [name, bytes] of sorted.slice(0, SHOWN)) print(`  ${name.padEnd(34)}${kb(bytes)}`);
  if (rest.length > 0)
    print(`  ${`${rest.length} more`.padEnd(34)}${kb(total(rest.map(([, bytes]) => bytes)))}`);
}

async function local() {
  const { resources } = parse(await readFile(path.join(ROOT, 'manifest.yml'), 'utf8'));
  const pages = resources.filter((resource) => /\.[jt]sx?$/.test(resource.path));
  const measured = await Promise.all(pages.map(measure));
  print(`Front ends as the local site builds them (budget ${BUDGET_KB} KB for what one opening loads):`);
  print(
    `  ${'resource'.padEnd(12)}${['start', 'opening', 'gzip', 'all'].map((name) => name.padStart(10)).join('')}`,
  );
  for (const { key, start, opening, gzip, all } of measured)
    print(`  ${key.padEnd(12)}${kb(start)}${kb(opening)}${kb(gzip)}${kb(all)}${over(opening)}`);
  measured.forEach(printContents);
}

/** The table of scripts/forge-bundle.mjs by resource; the functions it built are left in `kept`. */
function forge(kept) {
  const script = path.join(ROOT, 'scripts/forge-bundle.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, `--keep=${kept}`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The Forge bundle failed: ${stderr}`);
  const files = [...stdout.matchAll(/^(?!functions)([\w-]+): (\S+\.js) +([\d.]+) KiB$/gm)];
  print(`\nFront ends as Forge's bundler builds them (budget ${BUDGET_KB} KB):`);
  print(`  ${'resource'.padEnd(12)}${['start', 'all'].map((name) => name.padStart(10)).join('')}`);
  for (const key of new Set(files.map(([, name]) => name))) {
    const own = files.filter(([, name]) => name === key);
    const start = total(own.filter(([, , file]) => file === `${key}.js`).map(([, , , size]) => size * 1024));
    const all = total(own.map(([, , , size]) => size * 1024));
    print(`  ${key.padEnd(12)}${kb(start)}${kb(all)}${over(start)}`);
  }
}

/** Prints both; Forge's own build takes minutes. */
export async function run({ withForge }) {
  await local();
  if (withForge) {
    const kept = path.join(ROOT, 'build', 'bench', 'forge');
    forge(kept);
    await printFunctions(path.join(kept, 'entrypoints'), "Forge's bundler");
  } else {
    print("\nForge's own build was left out.");
    const { outDir } = await buildApp({ appDir: ROOT });
    await printFunctions(outDir, 'the local site');
  }
}
