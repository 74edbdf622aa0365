import { intents } from '#domain/kit/codes';
import { condition, someOf } from './condition';
import { by, oneOf } from './one-of';

const { valued, worded, ...common } = oneOf('intent', 'intent');

/** The request is of one of these kinds. */
export const intent = condition({
  ...common,
  key: 'intents',
  schema: someOf(intents).default([]),
  answer: (wanted, given) => valued(wanted, given.intent),
  sentence: (reason, naming) => worded(reason, by(naming, 'intent')),
  index: { valuesOf: (wanted) => wanted, factsIn: (given) => [given.intent] },
});
