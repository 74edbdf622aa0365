// Joins locales/<locale>/<section>.json, and what connectors say (src/connectors/<id>/texts/<locale>.json, below `vendor`),
// into locales/<locale>.json, the form the platform reads.
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { ROOT } from './ensure-installed.mjs';

const folder = path.join(ROOT, 'locales');
const connectors = path.join(ROOT, 'src', 'connectors');

const sections = (locale) =>
  readdirSync(path.join(folder, locale))
    .filter((file) => file.endsWith('.json'))
    .sort();

const jsonOf = (...file) => JSON.parse(readFileSync(path.join(...file), 'utf8'));

/** {<id of a connector>: its texts}. */
function vendorTexts(locale) {
  const ids = readdirSync(connectors)
    .filter((id) => existsSync(path.join(connectors, id, 'texts')))
    .sort();
  return Object.fromEntries(ids.map((id) => [id, jsonOf(connectors, id, 'texts', `${locale}.json`)]));
}

function joined(locale) {
  const own = sections(locale).map((file) => [path.basename(file, '.json'), jsonOf(folder, locale, file)]);
  const texts = Object.fromEntries(own);
  texts.vendor = { ...texts.vendor, ...vendorTexts(locale) };
  return `${JSON.stringify(texts, null, 2)}\n`;
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
