import { readFileSync } from 'node:fs';
import path from 'node:path';
import { reasonSentences, sentenceFor } from '#domain/failure/reasons';
import type { ReasonCode } from '#domain/failure/reasons';
import { ROOT } from '#test/support/project-tree';

const texts = (locale: string) =>
  JSON.parse(readFileSync(path.join(ROOT, 'locales', locale, 'reasons.json'), 'utf8')) as Record<
    string,
    string
  >;

describe('the texts of the reasons', () => {
  it('are in English the sentences that the app writes on issues', () => {
    const codes = Object.keys(reasonSentences) as ReasonCode[];
    const written = codes.map((code) => [code, sentenceFor({ code })] as const);
    expect(texts('en-US')).toEqual(Object.fromEntries(written));
  });

  it('are there in German for every code, and for nothing else', () => {
    expect(Object.keys(texts('de-DE')).sort()).toEqual(Object.keys(reasonSentences).sort());
  });
});
