// Builds the app with Forge's own bundler, offline, and prints what would be deployed: all functions and all pages, or of the
// pages those of --pages=<resource>,<resource>. Nothing is kept, but the functions with --keep=<folder>.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { inAppFolder } from './in-app-folder.mjs';

/**
 * The platform's loader and wrapper are not on npm; the bundler takes stand-ins from this folder and copies them into
 * the output. They are not run: the local site calls the handlers itself.
 */
function standInRuntime(scratch) {
  const dist = path.join(scratch, 'runtime', 'dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(path.join(dist, 'loader.js'), 'module.exports = require("./__forge_wrapper__.cjs");\n');
  writeFileSync(path.join(dist, 'wrapper.js'), 'module.exports = {};\n');
  process.env.FORGE_RUNTIME_PATH = path.dirname(dist);
}

/**
 * The bundler type-checks what it bundles, once per bundle. It gets a copy of what is deployed in which types are taken as
 * they are, below this project for the packages' sake: they are checked once, by `types`. Returns that folder and makes
 * it the current one.
 */
function stage() {
  const staged = path.resolve('build', 'forge-app');
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const part of ['manifest.yml', 'package.json', 'tsconfig.json', 'src', 'static', 'locales']) {
    if (existsSync(part)) cpSync(part, path.join(staged, part), { recursive: true });
  }
  const base = JSON.parse(readFileSync('tsconfig.base.json', 'utf8'));
  const unchecked = { ...base, compilerOptions: { ...base.compilerOptions, noCheck: true } };
  writeFileSync(path.join(staged, 'tsconfig.base.json'), JSON.stringify(unchecked));
  process.chdir(staged);
  return staged;
}

const NOT_OURS = /^__forge|\.map$|\.LICENSE\.txt$/;

function sizes(folder, label) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => !NOT_OURS.test(file) && statSync(path.join(folder, file)).isFile())
    .map((file) => ({ name: `${label}: ${file}`, kib: statSync(path.join(folder, file)).size / 1024 }));
}

function printTable(rows) {
  const total = { name: 'total', kib: rows.reduce((sum, { kib }) => sum + kib, 0) };
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, kib } of [...rows, total]) {
    console.log(`${name.padEnd(width)} ${kib.toFixed(1).padStart(9)} KiB`);
  }
}

function option(name) {
  return process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** Where the functions are left, as seen from where the command was typed. */
const kept = option('keep') && path.resolve(option('keep'));
const wanted = option('pages')?.split(',');

/** The pages asked for; each takes as long as all functions together, and is bundled in the same way. */
function chosen(resources) {
  if (wanted === undefined) return resources;
  const unknown = wanted.filter((key) => resources.every((resource) => resource.key !== key));
  if (unknown.length > 0) throw new Error(`No page is called ${unknown.join(', ')}`);
  return resources.filter(({ key }) => wanted.includes(key));
}

async function bundleAll() {
  // The bundler refuses to run without a CommonJS main module, which a module script does not have.
  process.mainModule ??= new Module(process.argv[1]);
  const bundler = await import('@forge/bundler');
  const { ConfigFile, FileSystemReader, FileSystemWriter } = await import('@forge/cli-shared');
  const quiet = () => undefined;
  const logger = { info: quiet, debug: quiet, trace: quiet, warn: console.warn, error: console.error };
  const reader = new FileSystemReader();
  const config = new ConfigFile(reader, new FileSystemWriter());

  const handlers = await config.getAppHandlers();
  const functions = await bundler
    .getNodeBundler(logger, bundler.getWrapperProvider({ fileSystemReader: reader }), config)
    .bundle({ appDirectory: process.cwd(), entryPoints: bundler.getEntryPoints(handlers) });
  const resources = chosen(await config.getResources(['nativeUI']));
  const pages = await new bundler.NativeUIBundler(logger).bundleResources(resources, undefined, false);
  if (kept !== undefined) {
    rmSync(kept, { recursive: true, force: true });
    cpSync(functions.outputDir, kept, { recursive: true });
  }
  printTable([
    ...sizes(functions.outputDir, 'functions'),
    ...pages.nativeUiBundlesDetails.flatMap(({ key, path: folder }) => sizes(folder, key)),
  ]);
}

await inAppFolder(async (scratch) => {
  standInRuntime(scratch);
  const staged = stage();
  try {
    await bundleAll();
  } finally {
    process.chdir(scratch);
    rmSync(staged, { recursive: true, force: true });
  }
  return true;
});
