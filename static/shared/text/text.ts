import type { SaidView } from '#contract/kit/reply';
import { fill } from './fill';
import type { CountKey, Params, TextKey } from './keys';

/** What the platform's translation gives for a key: the text, or the key itself where there is none. */
export type Translate = (key: string) => string;

export interface Text {
  /** The text of a key in the reader's language. */
  (key: TextKey, params?: Params): string;
  /** The right plural form for a number, which the text calls `{count}`. */
  readonly count: (key: CountKey, count: number, params?: Params) => string;
  /** A text whose key is made of data, such as the code of a reason; `fallback` where nobody wrote one. */
  readonly maybe: (key: string, fallback: string, params?: Params) => string;
  /** What the app said, in the reader's language; `english` where it has no key, or one that nobody wrote yet. */
  readonly said: (said: SaidView | undefined, english: string) => string;
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** IANA name: in which times are shown, and read. */
  readonly timeZone: string;
}

/** The zone of the reader's profile; without one, or where the browser does not know it, the browser's. */
function zoneOf(profileZone: string | undefined): string {
  const zone = (timeZone?: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  try {
    return zone(profileZone);
  } catch {
    return zone();
  }
}

/** @param profileZone undefined where the profile has none */
export function textIn(locale: string, profileZone: string | undefined, translate: Translate): Text {
  const timeZone = zoneOf(profileZone);
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const known = (key: string) => {
    const found = translate(key);
    return found === key ? undefined : found;
  };
  const text = (key: TextKey, params?: Params) => fill(translate(key), params);
  const formOf = (key: string, value: number) =>
    known(`${key}.${plurals.select(value)}`) ?? known(`${key}.other`);
  const count = (key: CountKey, value: number, params?: Params) =>
    fill(formOf(key, value) ?? key, { count: numbers.format(value), ...params });
  const maybe = (key: string, fallback: string, params?: Params) => fill(known(key) ?? fallback, params);
  const said = (what: SaidView | undefined, sentence: string) => {
    if (what === undefined) return sentence;
    const { key, params = {} } = what;
    const form = typeof params.count === 'number' ? formOf(key, params.count) : undefined;
    return fill(form ?? known(key) ?? sentence, params);
  };
  return Object.assign(text, { count, maybe, said, locale, timeZone });
}
