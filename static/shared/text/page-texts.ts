import type { Translate } from './text';

type Texts = string | { readonly [step: string]: Texts };

/** The texts of one page by language, each loaded when it is asked for. */
export type PageTexts = Readonly<Record<'en-US', Load>> & Readonly<Record<string, Load>>;
type Load = () => Promise<{ readonly texts: Texts }>;

function textAt(texts: Texts, key: string): string | undefined {
  const found = key.split('.').reduce<Texts | undefined>((inside, step) => {
    if (inside === undefined || typeof inside === 'string') return undefined;
    return Object.hasOwn(inside, step) ? inside[step] : undefined;
  }, texts);
  return typeof found === 'string' ? found : undefined;
}

/** As the platform's translation, which loads all texts of the app: the same fallback, and the key where there is no text. */
export async function translationFrom(pages: PageTexts, locale: string): Promise<Translate> {
  const load = (Object.hasOwn(pages, locale) ? pages[locale] : undefined) ?? pages['en-US'];
  const { texts } = await load();
  return (key) => textAt(texts, key) ?? key;
}
