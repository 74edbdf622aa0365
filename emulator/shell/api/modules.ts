import { send } from './http';

/** A module of the manifest that shows a page. */
export interface UiModule {
  readonly key: string;
  readonly type: string;
  /** By locale; a title without translations stands under ''. */
  readonly titles: Readonly<Record<string, string>>;
  readonly resource: string;
}

export const titleIn = ({ titles, key }: UiModule, locale: string): string =>
  titles[locale] ?? titles['en-US'] ?? titles[''] ?? key;

type Json = Readonly<Record<string, unknown>>;
type Translations = Readonly<Record<string, Readonly<Record<string, string>>>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** A title is a text, or `{i18n: key}` into the translations that the build laid beside the resource. */
function titlesOf(title: unknown, translations: Translations): UiModule['titles'] {
  if (typeof title === 'string') return { '': title };
  return isJson(title) ? (translations[String(title['i18n'])] ?? {}) : {};
}

export const readModules = (body: unknown, translations: Translations = {}): readonly UiModule[] =>
  (Array.isArray(body) ? body.filter(isJson) : []).flatMap(({ key, type, title, resource }) =>
    typeof resource === 'string'
      ? [{ key: String(key), type: String(type), titles: titlesOf(title, translations), resource }]
      : [],
  );

/** The manifest's modules that have a page. */
export async function loadModules(): Promise<readonly UiModule[]> {
  const body = await send('/_emulator/modules');
  const translated = Array.isArray(body) ? body.filter(isJson).find(({ title }) => isJson(title)) : undefined;
  return readModules(body, translated ? await loadTranslations(String(translated['resource'])) : {});
}

/** Every resource has the same file: it holds the titles of all modules. */
async function loadTranslations(resource: string): Promise<Translations> {
  const file = `/ui/${encodeURIComponent(resource)}/__LOCALES__/i18n-info.json`;
  return (await send<{ readonly translations: Translations }>(file)).translations;
}
