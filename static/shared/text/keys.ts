import type texts from '#locales/en-US.json';

/** Paths to the texts below an object: `rules.title`. */
type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** Paths to objects that hold one text per plural form. */
type PluralPaths<T> = {
  [K in keyof T & string]: T[K] extends string
    ? never
    : T[K] extends { readonly one: string; readonly other: string }
      ? K
      : `${K}.${PluralPaths<T[K]>}`;
}[keyof T & string];

/** Every text there is. */
export type TextKey = Paths<typeof texts>;
/** Every text that depends on a number. */
export type CountKey = PluralPaths<typeof texts>;

/** Values for the `{names}` in a text. */
export type Params = Readonly<Record<string, string | number>>;
