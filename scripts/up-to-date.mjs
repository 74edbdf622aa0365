// What a part of the build was made from, kept beside it, so that the next build can tell whether anything of it is younger.
import { existsSync, readFileSync } from 'node:fs';
import { rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { ROOT } from './ensure-installed.mjs';

/** Whatever was built depends on how it is built, and on the packages. */
const ALWAYS = ['package-lock.json', 'scripts/build-app.mjs', 'scripts/build-site.mjs'].map((file) =>
  path.join(ROOT, file),
);

async function newest(files) {
  const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
  return Math.max(...times);
}

/** What `remember` wrote; undefined where there is none that can be read. */
export function remembered(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** True when what was made is there, and nothing it was made from, nor any of `also`, changed since its build began. */
export async function isUpToDate(file, { also = [], made = [] } = {}) {
  const before = remembered(file);
  if (before === undefined || !made.every((one) => existsSync(one))) return false;
  try {
    return (await newest([...before.inputs, ...also, ...ALWAYS])) < before.begunAt;
  } catch {
    return false; // something it was made from is gone
  }
}

/** Whole or not at all, so that two builds at the same time cannot show a reader half a file. */
export async function writeWhole(file, contents) {
  const draft = `${file}.${process.pid}.draft`;
  await writeFile(draft, contents);
  await rename(draft, file);
}

/** Notes what a part was made from, by esbuild's metafile; packages are known by the lockfile. */
export function remember(file, { begunAt, metafile, from = ROOT, more = {} }) {
  const inputs = Object.keys(metafile.inputs)
    .filter((input) => !input.includes('node_modules'))
    .map((input) => path.resolve(from, input));
  return writeWhole(file, JSON.stringify({ begunAt, inputs, ...more }, null, 2));
}
