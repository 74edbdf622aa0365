import * as z from 'zod';
import faults from '#locales/en-US/faults.json';
import findings from '#locales/en-US/findings.json';
import refusals from '#locales/en-US/refusals.json';
import vendor from '#locales/en-US/vendor.json';

/** What the app itself says, whatever the vendor: the same texts that pages find in the reader's language. */
const english = { faults, refusals, findings, vendor };

type Plural = Readonly<Record<'one' | 'other', string>>;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string | Plural ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Path of a sentence in `locales/<locale>/<section>.json`, where one with a plural form per number is one sentence. */
export type SentenceKey = Paths<typeof english>;

/** A sentence as pages word it: its key, and the values it names in braces. `count` chooses the plural form. */
export const Said = z.strictObject({
  key: z.string().max(120),
  params: z.record(z.string().max(40), z.union([z.string().max(2000), z.number()])).exactOptional(),
  /** What a connector said, in English: its texts are not at hand where its words are told. The app's own have none. */
  english: z.string().max(2000).exactOptional(),
});
export type Said = z.infer<typeof Said>;
export type SentenceParams = NonNullable<Said['params']>;

/** Something said to a person: in English for comments and logs, and by its key for pages in other languages. */
export interface Sentence {
  readonly sentence: string;
  readonly said: Said;
}

type Texts = string | { readonly [step: string]: Texts };

function found(texts: Texts, key: string): Texts | undefined {
  return key.split('.').reduce<Texts | undefined>((inside, step) => {
    if (inside === undefined || typeof inside === 'string') return undefined;
    return Object.hasOwn(inside, step) ? inside[step] : undefined;
  }, texts);
}

const plurals = new Intl.PluralRules('en');

function templateOf(texts: Texts | undefined, { count }: SentenceParams): string | undefined {
  if (texts === undefined || typeof texts === 'string') return texts;
  const form = texts[plurals.select(Number(count))] ?? texts.other;
  return typeof form === 'string' ? form : undefined;
}

function filled(template: string, params: SentenceParams): string {
  return template.replace(/\{(\w+)\}/g, (name, param: string) =>
    Object.hasOwn(params, param) ? String(params[param]) : name,
  );
}

/** Says the sentences of some texts. */
export interface Words<Key extends string = string> {
  /** A sentence with its values. */
  say(key: Key, params?: SentenceParams): Sentence;
  /** Whether a text is the key of a sentence: schemas give keys as their messages. */
  isKey(key: string): key is Key;
}

/** Words over texts of one's own: a connector's lie in its folder, so that only what loads it carries them. */
export function wordsOf<T extends Texts & object>(texts: T): Words<Paths<T>> {
  return {
    say: (key, params = {}) => {
      const sentence = filled(templateOf(found(texts, key), params) ?? key, params);
      return { sentence, said: { key, ...(Object.keys(params).length === 0 ? {} : { params }) } };
    },
    isKey: (key): key is Paths<T> => {
      const inside = found(texts, key);
      return typeof inside === 'string' || (typeof inside === 'object' && typeof inside.other === 'string');
    },
  };
}

const words = wordsOf(english);

/** A stored value has at most 240 KiB: with these limits twenty sentences of one test, and all else of it, stay below. */
const LONGEST_SENTENCE = 1000;
const MOST_PARAMS = 4;
const LONGEST_PARAM = 600;

const cut = (value: string | number) => (typeof value === 'string' ? value.slice(0, LONGEST_PARAM) : value);

/** A sentence as it is stored: once, and bounded. */
export function storedSaid({ sentence, said: { key, params } }: Sentence): Said {
  const entries = Object.entries(params ?? {}).slice(0, MOST_PARAMS);
  return {
    key,
    ...(entries.length === 0
      ? {}
      : { params: Object.fromEntries(entries.map(([name, value]) => [name, cut(value)])) }),
    ...(words.isKey(key) ? {} : { english: sentence.slice(0, LONGEST_SENTENCE) }),
  };
}

/** What was stored, in English; a key that no version knows any more stands for itself. */
export const inEnglish = ({ key, params, english: own }: Said): string =>
  own ?? (words.isKey(key) ? words.say(key, params).sentence : key);

/** What was stored, for pages: they word the key in the reader's language. */
export function sentenceView(stored: Said): Sentence {
  const { english: _english, ...said } = stored;
  return { sentence: inEnglish(stored), said };
}
export const isSentenceKey = (key: string): key is SentenceKey => words.isKey(key);
export const say = (key: SentenceKey, params?: SentenceParams): Sentence => words.say(key, params);
