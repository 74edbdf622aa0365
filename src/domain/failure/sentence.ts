import * as z from 'zod';
import faults from '#locales/en-US/faults.json';
import findings from '#locales/en-US/findings.json';
import refusals from '#locales/en-US/refusals.json';
import vendor from '#locales/en-US/vendor.json';

/** What the app itself says: the same texts that pages find in the reader's language. */
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
});
export type Said = z.infer<typeof Said>;
export type SentenceParams = NonNullable<Said['params']>;

/** Something said to a person: in English for comments and logs, and by its key for pages in other languages. */
export interface Sentence {
  readonly sentence: string;
  readonly said: Said;
}

type Texts = string | { readonly [step: string]: Texts };

function found(key: string): Texts | undefined {
  return key.split('.').reduce<Texts | undefined>((texts, step) => {
    if (texts === undefined || typeof texts === 'string') return undefined;
    return Object.hasOwn(texts, step) ? texts[step] : undefined;
  }, english);
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

/** Whether a text is the key of a sentence: schemas give keys as their messages. */
export function isSentenceKey(key: string): key is SentenceKey {
  const texts = found(key);
  return typeof texts === 'string' || (typeof texts === 'object' && typeof texts.other === 'string');
}

/** A sentence with its values. */
export function say(key: SentenceKey, params: SentenceParams = {}): Sentence {
  const sentence = filled(templateOf(found(key), params) ?? key, params);
  return { sentence, said: { key, ...(Object.keys(params).length === 0 ? {} : { params }) } };
}
