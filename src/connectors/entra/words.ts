import { wordsOf } from '#domain/failure/sentence';
import type { SentenceParams } from '#domain/failure/sentence';
import entra from './texts/en-us.json';

/** What this connector says, in English; `npm run locales` puts its texts among those of the pages. */
export const entraWords = wordsOf({ vendor: { entra } });

/** Path of one of its sentences. */
export type EntraKey = Parameters<typeof entraWords.say>[0];

export const say = (key: EntraKey, params?: SentenceParams) => entraWords.say(key, params);
