/**
 * Bundles every function handler of manifest.yml into build/app/<name>.cjs, one self-contained CommonJS file per
 * handler file, with the real @forge/* packages inside. Beside them index.json says which function lives where.
 *
 * node scripts/build-app.mjs [--app <folder>] [--out <folder>] [--force]
 */
import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { isUpToDate, remember, remembered, writeWhole } from './up-to-date.mjs';

const SOURCE_EXTENSIONS = ['.ts', '.tsx', '.js'];
const INDEX = 'index.json';

/** `entrypoints/on-issue.run` is export `run` of src/entrypoints/on-issue.ts. */
function readHandler(appDir, { key, handler }) {
  const dot = handler.lastIndexOf('.');
  const file = handler.slice(0, dot);
  const source = SOURCE_EXTENSIONS.map((ext) => path.join(appDir, 'src', file + ext)).find(existsSync);
  if (!source) throw new Error(`manifest.yml: function "${key}" names src/${file}, which does not exist`);
  return { key, export: handler.slice(dot + 1), name: path.basename(file), source };
}

async function readHandlers(appDir) {
  const manifest = parse(await readFile(path.join(appDir, 'manifest.yml'), 'utf8'));
  const handlers = (manifest.modules?.function ?? []).map((fn) => readHandler(appDir, fn));
  for (const one of handlers) {
    const twin = handlers.find((other) => other.name === one.name && other.source !== one.source);
    if (twin)
      throw new Error(`Two handler files share the name "${one.name}": ${one.source}, ${twin.source}`);
  }
  return handlers;
}

/** True when the last build holds the same functions and nothing of it has changed. */
async function isFresh(indexFile, handlers, outDir, also) {
  const functions = remembered(indexFile)?.functions ?? {};
  const same = handlers.every((h) => functions[h.key]?.export === h.export);
  const made = handlers.map((h) => path.join(outDir, `${h.name}.cjs`));
  return same && (await isUpToDate(indexFile, { also, made }));
}

function bundle(handlers, outDir) {
  return build({
    entryPoints: Object.fromEntries(handlers.map((h) => [h.name, h.source])),
    outdir: outDir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'external',
    minifyWhitespace: true,
    minifySyntax: true,
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
}

/**
 * Builds when something changed. Returns {outDir, functions: {[key]: {file, export}}, built}: `file` is relative to
 * outDir. Throws when a handler names no file or does not compile.
 */
export async function buildApp({
  appDir = process.cwd(),
  outDir = path.join(appDir, 'build/app'),
  force = false,
} = {}) {
  const handlers = await readHandlers(appDir);
  const functions = Object.fromEntries(
    handlers.map((h) => [h.key, { file: `${h.name}.cjs`, export: h.export }]),
  );
  const indexFile = path.join(outDir, INDEX);
  const extra = [path.join(appDir, 'manifest.yml'), ...handlers.map((h) => h.source)];
  if (!force && (await isFresh(indexFile, handlers, outDir, extra)))
    return { outDir, functions, built: false };
  const begunAt = Date.now();
  await mkdir(outDir, { recursive: true });
  const { metafile, outputFiles } = await bundle(handlers, outDir);
  await Promise.all(outputFiles.map((file) => writeWhole(file.path, file.contents)));
  await remember(indexFile, { begunAt, metafile, from: process.cwd(), more: { functions } });
  return { outDir, functions, built: true };
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

async function main() {
  const appDir = path.resolve(option('--app') ?? process.cwd());
  const outDir = option('--out');
  const target = outDir ? { outDir: path.resolve(outDir) } : {};
  const result = await buildApp({ appDir, ...target, force: process.argv.includes('--force') });
  const count = Object.keys(result.functions).length;
  process.stdout.write(`${result.built ? 'built' : 'up to date:'} ${count} functions in ${result.outDir}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
