import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CONNECTORS } from '#connectors/registry';
import { auditActions } from '#domain/audit/audit-facts';
import { actions } from '../../../static/admin/pages/audit/actions';

const folder = path.join(process.cwd(), 'locales');
const locales = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

type Texts = { readonly [key: string]: string | Texts };

const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Texts;

/** `section.part.key` → text. */
function flat(texts: Texts, prefix = ''): ReadonlyMap<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const english = flat(read('en-US.json'));
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** A plural form may leave the number out ("one grant"). */
const comparable = (key: string, text: string) =>
  placeholders(text).filter((name) => name !== 'count' || !/\.(one|other)$/.test(key));

function sources(dir: string): readonly string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) return sources(file);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(file, 'utf8')] : [];
  });
}

describe('texts', () => {
  test.each(locales)('%s is joined from its sections: npm run locales', (locale) => {
    const sections = readdirSync(path.join(folder, locale)).map((file) => path.basename(file, '.json'));
    const joined: Record<string, Texts> = Object.fromEntries(
      sections.map((section) => [section, read(path.join(locale, `${section}.json`))]),
    );
    const ofConnectors = CONNECTORS.map(({ id }) => [
      id,
      read(path.join('..', 'src', 'connectors', id, 'texts', `${locale.toLowerCase()}.json`)),
    ]);
    joined['vendor'] = { ...joined['vendor'], ...(Object.fromEntries(ofConnectors) as Texts) };
    expect(read(`${locale}.json`)).toEqual(joined);
    expect(read(`${locale}.vendor.json`)).toEqual(joined['vendor']);
  });

  test.each(locales)('%s says everything, with the same values in it', (locale) => {
    const texts = flat(read(`${locale}.json`));
    expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
    const other = [...texts].filter(
      ([key, text]) =>
        JSON.stringify(comparable(key, text)) !== JSON.stringify(comparable(key, english.get(key) ?? '')),
    );
    expect(other).toEqual([]);
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are all used: a text that no page asks for is dead', () => {
    const places = ['static', 'src'].flatMap((dir) => sources(path.join(process.cwd(), dir)));
    const code = [...places, readFileSync('manifest.yml', 'utf8')].join('\n');
    const literals = new Set([...code.matchAll(/[\w-]+(?:\.[\w-]+)+/g)].map(([text]) => text));
    const prefixes = [...code.matchAll(/`([\w-]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, prefix]) => prefix ?? '');
    const used = (key: string) =>
      literals.has(key) ||
      literals.has(key.replace(/\.(one|other)$/, '')) ||
      prefixes.some((prefix) => key.startsWith(prefix));
    expect([...english.keys()].filter((key) => !used(key))).toEqual([]);
  });

  it('are there for every key that the app gives as what it says', () => {
    const code = sources(path.join(process.cwd(), 'src')).join('\n');
    const given = [...code.matchAll(/'((?:faults|findings|refusals|vendor)(?:\.[\w-]+)+)'/g)];
    const isThere = (key: string) => english.has(key) || english.has(`${key}.other`);
    expect(given.map(([, key]) => key ?? '').filter((key) => !isThere(key))).toEqual([]);
  });

  it('word every kind of audit event', () => {
    expect([...actions].sort()).toEqual([...auditActions].sort());
  });
});
