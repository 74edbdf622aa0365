import * as z from 'zod';
import { Who, condition, namedFaults, wantedShape } from './condition';

const reason = z.strictObject({ code: z.literal('group'), holds: z.boolean(), who: Who, ...wantedShape });

/** The person is in at least one of these groups of the Jira site. */
export const requesterGroup = condition({
  key: 'requesterGroupIds',
  schema: z.array(z.string().min(1).max(255)).default([]),
  entered: namedFaults,
  about: 'people',
  needs: ['groups'],
  idsOf: 'group',
  reason,
  codes: ['group'],
  answer(wanted, _given, { who, groupIds }) {
    const holds = wanted.some((group) => groupIds.includes(group));
    return { holds, reason: { code: 'group', holds, who, wanted } };
  },
  sentence: ({ who, holds }) => `${who} is in ${holds ? 'a group' : 'none of the groups'} of the rule`,
  /** Who is in which group of the site is nobody's business on an issue. */
  frozen: (step) => ({ ...step, wanted: [] }),
  index: { valuesOf: (ids) => ids, factsIn: ({ people }) => people.flatMap(({ groupIds }) => groupIds) },
});
