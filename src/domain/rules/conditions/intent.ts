import * as z from 'zod';
import { Intent } from '#domain/kit/codes';
import { condition } from './condition';
import { by, oneOf } from './one-of';

const { valued, worded, ...common } = oneOf('intent', 'intent');

/** The request is of one of these kinds. */
export const intent = condition({
  ...common,
  key: 'intents',
  schema: z.array(Intent).default([]),
  answer: (intents, given) => valued(intents, given.intent),
  sentence: (reason, naming) => worded(reason, by(naming, 'intent')),
  index: { valuesOf: (intents) => intents, factsIn: (given) => [given.intent] },
});
