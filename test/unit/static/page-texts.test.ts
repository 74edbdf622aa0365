import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { readManifest, readText } from '#test/support/project-tree';
import type { PageTexts } from '../../../static/shared/text/page-texts';
import { translationFrom } from '../../../static/shared/text/page-texts';
import { pageTexts as issuePanel } from '../../../static/issue-panel/texts';
import { pageTexts as myAccess } from '../../../static/my-access/texts';
import { pageTexts as portal } from '../../../static/portal/texts';

const pages: readonly (readonly [string, PageTexts])[] = [
  ['issue-panel', issuePanel],
  ['my-access', myAccess],
  ['portal', portal],
];
const locales = readdirSync('locales', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const SECTIONS = readdirSync(path.join('locales', 'en-US')).map((file) => path.basename(file, '.json'));

/** The project's own files that a front end is made of. */
function sourcesOf(page: string): readonly string[] {
  const { metafile } = buildSync({
    ...{ entryPoints: [`static/${page}/index.tsx`], outdir: 'build/none', write: false, metafile: true },
    ...{ bundle: true, packages: 'external', format: 'esm', loader: { '.json': 'empty' } },
    alias: { '#contract': './src/contract' },
    external: ['#locales/*'],
  });
  return Object.keys(metafile.inputs).filter((file) => /^static\/.*\.tsx?$/.test(file));
}

/** Sections of all texts that are named in a front end, and of what the app itself may say on it. */
function sectionsUsed(page: string): readonly string[] {
  const files = sourcesOf(page).map((file) => [file, readText(file)] as const);
  const named = files.flatMap(([, text]) =>
    [...text.matchAll(/[`']([a-z]+)\.[\w$]/g)].map(([, section]) => section),
  );
  const told = files.some(
    ([file, text]) => file !== 'static/shared/data/settled.ts' && text.includes('.said('),
  );
  const ofErrors = ['faults', 'refusals'];
  const used = new Set([...named, ...ofErrors, ...(told ? ['findings', 'vendor'] : [])]);
  return SECTIONS.filter((section) => used.has(section));
}

describe('Texts of small pages', () => {
  it('are there for every front end but that of the administrators, who may read all', () => {
    const resources = readManifest().resources.map(
      ({ path: file }) => /^static\/(.*)\/index\.tsx$/.exec(file)?.[1],
    );
    const small = resources.filter((name) => name !== undefined && name !== 'admin');
    expect(pages.map(([name]) => name)).toEqual(small.sort());
  });

  it.each(pages)('%s has them in every language', (_page, own) => {
    expect(Object.keys(own).sort()).toEqual([...locales].sort());
  });

  it.each(pages)(
    '%s loads the sections it says something of, each the same as that of the app',
    async (page, own) => {
      // `access.…` are names of operations here; the texts of that section are the administrators'.
      const wanted = sectionsUsed(page).filter((section) => section !== 'access');
      for (const locale of locales) {
        const all = JSON.parse(readText(`locales/${locale}.json`)) as Record<string, unknown>;
        const { texts } = await own[locale]!();
        expect(texts).toEqual(Object.fromEntries(wanted.map((section) => [section, all[section]])));
      }
    },
  );
});

describe('A translation from texts of a page', () => {
  const own: PageTexts = {
    'en-US': async () => ({ texts: { shared: { loading: 'Loading', count: { one: '1' } } } }),
    'de-DE': async () => ({ texts: { shared: { loading: 'Lädt' } } }),
  };

  it.each([
    ['de-DE', 'shared.loading', 'Lädt'],
    ['en-US', 'shared.loading', 'Loading'],
    ['fr-FR', 'shared.loading', 'Loading'],
    ['constructor', 'shared.loading', 'Loading'],
    ['en-US', 'shared.count', 'shared.count'],
    ['en-US', 'shared.count.one', '1'],
    ['en-US', 'shared.loading.more', 'shared.loading.more'],
    ['en-US', 'shared.toString', 'shared.toString'],
    ['en-US', 'nowhere', 'nowhere'],
  ])('in %s gives for %s: %s', async (locale, key, text) => {
    expect((await translationFrom(own, locale))(key)).toBe(text);
  });
});
