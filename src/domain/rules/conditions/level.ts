import * as z from 'zod';
import { fault } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import { CatalogId } from '#domain/kit/ids';
import { condition, namedFaults } from './condition';
import { by, oneOf } from './one-of';

const { valued, worded, ...common } = oneOf('level', 'access level');

/** What is asked for is one of these access levels; a request that names none is for none of them. */
export const level = condition({
  ...common,
  key: 'levelIds',
  schema: z.array(CatalogId).default([]),
  entered: namedFaults,
  idsOf: 'level',
  answer: (ids, given) => valued(ids, given.level?.id),
  sentence: (reason, naming) => worded(reason, by(naming, 'level')),
  /** A level must exist in an application that the rule covers; else the condition could never hold. */
  faults(ids, { covered }) {
    const known = new Set(covered.flatMap(({ levels }) => levels.map(({ id }) => id)));
    return ids.flatMap((id, index) =>
      known.has(id) ? [] : [fault([index], say('faults.rule.level', { id }))],
    );
  },
  index: {
    valuesOf: (ids) => ids,
    factsIn: (given) => (given.level === undefined ? [] : [given.level.id]),
  },
});
