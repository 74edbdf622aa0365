import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Text } from '../../../../static/shared/text/text';
import { textIn } from '../../../../static/shared/text/text';

const sections = ['access', 'faults', 'findings', 'reasons', 'rules', 'shared'];
const folder = path.resolve(__dirname, '../../../../locales');

function flat(value: unknown, under: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[under, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => flat(inner, `${under}.${key}`));
}

/** The texts of a language as the pages get them. */
export function textsOf(locale: 'en-US' | 'de-DE'): Text {
  const texts = sections.flatMap((section) =>
    flat(JSON.parse(readFileSync(path.join(folder, locale, `${section}.json`), 'utf8')), section),
  );
  const known = new Map(texts);
  return textIn(locale, 'UTC', (key) => known.get(key) ?? key);
}
