import { storedSaid } from '#domain/failure/sentence';
import type { Sentence } from '#domain/failure/sentence';

/** What a made-up vendor says: like every sentence of a connector it has a key, and no page has a text for it. */
export function told(sentence: string): Sentence {
  return { sentence, said: { key: 'vendor.made-up', params: { sentence } } };
}

/** What is stored of it. */
export const storedTold = (sentence: string) => ({ said: storedSaid(told(sentence)) });
