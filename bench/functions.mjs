/** What each function of the app weighs, and what its start costs beside one that does nothing. */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { ROOT } from '../scripts/ensure-installed.mjs';

/** One process each, turn by turn, so that whatever else the machine does strikes all alike. */
const ROUNDS = 15;
const LIMIT_KB = { 'on-issue': 200 };
const WITH_VENDOR_KB = 600;

const kb = (bytes) => (bytes / 1000).toFixed(0).padStart(9);
const ms = (value) => value.toFixed(1).padStart(9);
const print = (line) => process.stdout.write(`${line}\n`);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Forge's bundler minifies nothing; this says how much of the size is names and spaces. */
async function minified(names) {
  const entryPoints = Object.fromEntries(names.map((name) => [name, `src/entrypoints/${name}.ts`]));
  const { outputFiles } = await build({
    ...{ absWorkingDir: ROOT, entryPoints, outdir: 'build/bench', write: false, bundle: true, minify: true },
    ...{ platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' },
  });
  return new Map(outputFiles.map((file) => [path.basename(file.path, '.js'), file.contents.length]));
}

function emptyFunction() {
  const folder = path.join(ROOT, 'build', 'bench');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'empty.cjs');
  writeFileSync(file, 'exports.run = () => undefined;\n');
  return file;
}

/** Milliseconds until a new process has its handler: to load the file, and from nothing to the end. */
function start(file) {
  const code = `const from = performance.now(); if (typeof require(${JSON.stringify(file)}).run !== 'function') throw new Error();
    process.stdout.write(String(performance.now() - from));`;
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} does not load: ${stderr}`);
  return { load: Number(stdout), whole: performance.now() - from };
}

function coldStarts(files) {
  const found = files.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [at, file] of files.entries()) found[at].push(start(file));
  return found.map((starts) => ({
    load: median(starts.map(({ load }) => load)),
    whole: median(starts.map(({ whole }) => whole)),
  }));
}

const carriesVendor = (file) => readFileSync(file, 'utf8').includes('ConfidentialClientApplication');

function mark(name, file, small) {
  const limit = LIMIT_KB[name];
  if (limit !== undefined && statSync(file).size > limit * 1000) return `  OVER ${limit} KB`;
  return carriesVendor(file) && small > WITH_VENDOR_KB * 1000 ? `  OVER ${WITH_VENDOR_KB} KB minified` : '';
}

/** Prints both for the functions in a folder, `<name>.cjs` each. */
export async function printFunctions(folder, builder) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.cjs'))
    .map((file) => path.basename(file, '.cjs'));
  const small = await minified(names);
  const files = [emptyFunction(), ...names.map((name) => path.join(folder, `${name}.cjs`))];
  const [empty, ...starts] = coldStarts(files);
  print(
    `\nFunctions as ${builder} builds them, KB, and minified; start of a new process, median of ${ROUNDS}, ms:`,
  );
  print(
    `  ${'function'.padEnd(24)}${['built', 'minified', 'load', 'whole', 'x empty'].map((one) => one.padStart(9)).join('')}`,
  );
  print(`  ${'(empty)'.padEnd(24)}${kb(0)}${kb(0)}${ms(empty.load)}${ms(empty.whole)}${ms(1)}`);
  for (const [at, name] of names.entries()) {
    const { load, whole } = starts[at];
    const file = files[at + 1];
    const sizes = `${kb(statSync(file).size)}${kb(small.get(name))}`;
    print(
      `  ${name.padEnd(24)}${sizes}${ms(load)}${ms(whole)}${ms(whole / empty.whole)}${mark(name, file, small.get(name))}`,
    );
  }
}
