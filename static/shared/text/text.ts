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
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  /** IANA name, for dates; absent: that of the browser. */
  readonly timeZone: string | undefined;
}

export function textIn(locale: string, timeZone: string | undefined, translate: Translate): Text {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const known = (key: string) => {
    const found = translate(key);
    return found === key ? undefined : found;
  };
  const text = (key: TextKey, params?: Params) => fill(translate(key), params);
  const count = (key: CountKey, value: number, params?: Params) => {
    const form = known(`${key}.${plurals.select(value)}`) ?? translate(`${key}.other`);
    return fill(form, { count: numbers.format(value), ...params });
  };
  const maybe = (key: string, fallback: string, params?: Params) => fill(known(key) ?? fallback, params);
  return Object.assign(text, { count, maybe, locale, timeZone });
}
