// Joins locales/<locale>/<section>.json, and what connectors say (src/connectors/<id>/texts/<locale in small letters>.json, below `vendor`),
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
  return Object.fromEntries(
    ids.map((id) => [id, jsonOf(connectors, id, 'texts', `${locale.toLowerCase()}.json`)]),
  );
}

function joined(locale) {
  const own = sections(locale).map((file) => [path.basename(file, '.json'), jsonOf(folder, locale, file)]);
  const texts = Object.fromEntries(own);
  texts.vendor = { ...texts.vendor, ...vendorTexts(locale) };
  return texts;
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** A reader at the same moment sees the old file or the new one. */
function writeChanged(file, texts) {
  const text = `${JSON.stringify(texts, null, 2)}\n`;
  if (text === textOf(file)) return;
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

/** Writes all texts of each locale, and those of all vendors for a page that needs no others of the app. */
export function joinLocales() {
  const locales = readdirSync(folder).filter((name) => statSync(path.join(folder, name)).isDirectory());
  for (const locale of locales) {
    const texts = joined(locale);
    writeChanged(path.join(folder, `${locale}.json`), texts);
    writeChanged(path.join(folder, `${locale}.vendor.json`), texts.vendor);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) joinLocales();
