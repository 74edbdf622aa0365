// Joins locales/<locale>/<section>.json into locales/<locale>.json, the form the platform reads.
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ROOT } from './ensure-installed.mjs';

const folder = path.join(ROOT, 'locales');

const sections = (locale) =>
  readdirSync(path.join(folder, locale))
    .filter((file) => file.endsWith('.json'))
    .sort();

function joined(locale) {
  const entries = sections(locale).map((file) => {
    const text = readFileSync(path.join(folder, locale, file), 'utf8');
    return [path.basename(file, '.json'), JSON.parse(text)];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Writes what changed; a reader at the same moment sees the old file or the new one. */
export function joinLocales() {
  const locales = readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isDirectory());
  for (const locale of locales) {
    const file = path.join(folder, `${locale}.json`);
    const text = joined(locale);
    if (text === textOf(file)) continue;
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, text);
    renameSync(draft, file);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) joinLocales();
