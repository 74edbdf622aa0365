import * as z from 'zod';
import { fault } from '#domain/failure/fault';
import { say } from '#domain/failure/sentence';
import { CatalogId } from '#domain/kit/ids';
import { condition, namedFaults } from './condition';
import { by, oneOf } from './one-of';

const { valued, worded, ...common } = oneOf('application', 'application');

/** What is asked for is one of these applications. */
export const application = condition({
  ...common,
  key: 'applicationIds',
  schema: z.array(CatalogId).default([]),
  entered: namedFaults,
  idsOf: 'application',
  answer: (ids, given) => valued(ids, given.application.id),
  sentence: (reason, naming) => worded(reason, by(naming, 'application')),
  faults(ids, { applications }) {
    const known = new Set(applications.map(({ id }) => id));
    return ids.flatMap((id, index) =>
      known.has(id) ? [] : [fault([index], say('faults.rule.application', { id }))],
    );
  },
  index: { valuesOf: (ids) => ids, factsIn: (given) => [given.application.id] },
});
