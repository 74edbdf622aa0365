/**
 * Builds the local site into build/: emulator.cjs (its server), shell/ (its web page) and ui/<resource key>/ (the app's
 * UI Kit front ends, with the real @forge/react inside, and their texts, as the page loads them).
 */
import { build } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { ROOT } from './ensure-installed.mjs';
import { joinLocales } from './join-locales.mjs';
import { isUpToDate, remember } from './up-to-date.mjs';

const out = (...parts) => path.join(ROOT, 'build', ...parts);

const COMMON = { absWorkingDir: ROOT, bundle: true, logLevel: 'warning', sourcemap: true, metafile: true };
const RECORD = 'built-from.json';
const FOR_BROWSER = {
  ...COMMON,
  platform: 'browser',
  format: 'iife',
  target: 'es2022',
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  loader: { '.svg': 'dataurl', '.png': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
};

/** What a front end imports when it needs it (`import()`) becomes a part of its own, as with Forge's bundler. */
export const FRONT_END = { ...FOR_BROWSER, format: 'esm', splitting: true, chunkNames: 'part-[hash]' };

/** Lets every build end before the first failure is thrown: what does not compile leaves the rest built. */
async function all(builds) {
  const ended = await Promise.allSettled(builds);
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return ended.map(({ value }) => value);
}

/** Makes a part where something of it changed; returns whether it did. `record` says what it was made from. */
async function renew(record, { also, made }, make) {
  if (await isUpToDate(record, { also, made })) return false;
  const begunAt = Date.now();
  const { metafile } = await make();
  await remember(record, { begunAt, metafile });
  return true;
}

/** A program of the local site: the server by default, or another entry (the demo). Returns whether it was built anew. */
export function buildServer(entry = 'emulator/main.ts', outfile = out('emulator.cjs')) {
  return renew(`${outfile}.${RECORD}`, { made: [outfile] }, () => bundleServer(entry, outfile));
}

async function bundleServer(entry, outfile) {
  await mkdir(path.dirname(outfile), { recursive: true });
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

function buildShell() {
  const html = path.join(ROOT, 'emulator/shell/index.html');
  return renew(out('shell', RECORD), { also: [html], made: [out('shell', 'app.js')] }, async () => {
    const entry = { entryPoints: ['emulator/shell/app.tsx'], outfile: out('shell', 'app.js') };
    const built = await build({ ...FOR_BROWSER, ...entry });
    await cp(html, out('shell', 'index.html'));
    return built;
  });
}

/** Empty: the host appends app.js once its bridge is in place. */
const APP_PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>App</title>
  </head>
  <body></body>
</html>
`;

/** {key: {locale: text}} for every `{i18n: key}` in the modules. */
function ownTexts(modules, locales) {
  const keys = new Set([...JSON.stringify(modules).matchAll(/"i18n":"([^"]+)"/g)].map(([, key]) => key));
  const textAt = (texts, key) => key.split('.').reduce((inside, name) => inside?.[name], texts);
  const textsOf = (key) => locales.map(([locale, texts]) => [locale, textAt(texts, key)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, Object.fromEntries(textsOf(key).filter(([, text]) => text))]),
  );
}

/**
 * The texts of an app in the form @forge/bridge fetches them: __LOCALES__/<locale>.json, and i18n-info.json with the
 * locales there are, which stands in for which, and the manifest's own texts, as Forge's bundler writes it.
 */
async function copyTexts({ translations, modules }, folder) {
  const texts = path.join(folder, '__LOCALES__');
  await mkdir(texts, { recursive: true });
  const { resources, fallback } = translations;
  const config = { locales: resources.map(({ key }) => key).sort(), fallback };
  const entries = resources.map(async ({ key, path: file }) => {
    const text = await readFile(path.join(ROOT, file), 'utf8');
    await writeFile(path.join(texts, `${key}.json`), text);
    return [key, JSON.parse(text)];
  });
  const info = { translations: ownTexts(modules, await Promise.all(entries)), config };
  await writeFile(path.join(texts, 'i18n-info.json'), JSON.stringify(info));
}

async function bundleFrontEnd(page, manifest, folder) {
  await rm(folder, { recursive: true, force: true });
  const built = await build({ ...FRONT_END, entryPoints: { app: page.path }, outdir: folder });
  await writeFile(path.join(folder, 'index.html'), APP_PAGE);
  if (manifest.translations) await copyTexts(manifest, folder);
  return built;
}

function buildFrontEnd(page, manifest) {
  const folder = out('ui', page.key);
  const texts = (manifest.translations?.resources ?? []).map((resource) => path.join(ROOT, resource.path));
  const also = [path.join(ROOT, 'manifest.yml'), ...texts];
  return renew(path.join(folder, RECORD), { also, made: [path.join(folder, 'app.js')] }, () =>
    bundleFrontEnd(page, manifest, folder),
  );
}

async function buildFrontEnds() {
  const manifest = parse(await readFile(path.join(ROOT, 'manifest.yml'), 'utf8'));
  const pages = (manifest.resources ?? []).filter((resource) => /\.[jt]sx?$/.test(resource.path));
  joinLocales();
  const built = await all(pages.map((page) => buildFrontEnd(page, manifest)));
  return built.includes(true);
}

/**
 * Builds what changed, and says of which part. Rejects with esbuild's errors (already printed) when a part does not compile.
 */
export async function buildSite() {
  await mkdir(out(), { recursive: true });
  const [server, shell, pages] = await all([buildServer(), buildShell(), buildFrontEnds()]);
  return { server, shell, pages };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildSite();
