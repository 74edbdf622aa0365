import { recall, remember } from './tab-memory';

/** Languages that the app can be looked at in. */
export const LOCALES = [
  ['en-US', 'English'],
  ['de-DE', 'Deutsch'],
] as const;

export type Locale = (typeof LOCALES)[number][0];

const KEY = 'gatehouse.locale';

/** The language chosen last in this tab, else the first. */
export function recallLocale(): Locale {
  const kept = recall(KEY);
  return LOCALES.map(([locale]) => locale).find((locale) => locale === kept) ?? 'en-US';
}

export const rememberLocale = (locale: Locale): void => remember(KEY, locale);
