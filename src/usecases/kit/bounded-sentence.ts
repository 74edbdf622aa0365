import type { Said, Sentence } from '#domain/failure/sentence';

/** A stored value has at most 240 KiB: with these limits twenty sentences of one test, and all else of it, stay below. */
const SENTENCE_LENGTH = 1000;
const MOST_PARAMS = 4;
const PARAM_LENGTH = 600;

const cut = (value: string | number) => (typeof value === 'string' ? value.slice(0, PARAM_LENGTH) : value);

function bounded({ key, params }: Said): Said {
  if (params === undefined) return { key };
  const entries = Object.entries(params).slice(0, MOST_PARAMS);
  return { key, params: Object.fromEntries(entries.map(([name, value]) => [name, cut(value)])) };
}

/** A sentence as it is stored: bounded in both its forms. */
export function boundedSentence({ sentence, said }: Sentence): Sentence {
  return { sentence: sentence.slice(0, SENTENCE_LENGTH), said: bounded(said) };
}
