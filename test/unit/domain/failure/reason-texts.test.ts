import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reasonCodes, reasons, sentenceFor } from '#domain/failure/reasons';
import { ROOT } from '#test/support/project-tree';

const read = (locale: string, section: string): unknown =>
  JSON.parse(readFileSync(path.join(ROOT, 'locales', locale, `${section}.json`), 'utf8'));
const texts = (locale: string) => read(locale, 'reasons') as Record<string, string>;

describe('the texts of the reasons', () => {
  it('are in English the sentences that the app writes on issues', () => {
    const written = reasonCodes.map((code) => [code, sentenceFor({ code })] as const);
    expect(texts('en-US')).toEqual(Object.fromEntries(written));
  });

  it('are there in German for every code, and for nothing else', () => {
    expect(Object.keys(texts('de-DE')).sort()).toEqual(reasonCodes.toSorted());
  });

  it.each(['en-US', 'de-DE'])(
    'of a yes that did not count say in %s what is next, unless others decide',
    (locale) => {
      const { uncounted } = read(locale, 'issue') as { uncounted: { next: Record<string, string> } };
      const { others, ...next } = uncounted.next;
      expect(others).toMatch(/:$/);
      const uncountedCodes = reasonCodes.filter(
        (code) => reasons[code].stops === 'approval' && reasons[code].mends !== 'approver',
      );
      expect(Object.keys(next).sort()).toEqual(uncountedCodes.toSorted());
    },
  );
});
