import * as z from 'zod';
import { Who, condition } from './condition';
import type { Given, Person } from './given';

const reason = z.strictObject({
  code: z.literal('owner'),
  holds: z.boolean(),
  who: Who,
  actual: z.enum(['owner', 'other']),
});

/** Nobody owns an application that has no owner. */
const owns = ({ application }: Given, { accountId }: Person) => application.ownerAccountId === accountId;

/** The person is the owner of the application (`true`), or is not (`false`). */
export const requesterOwner = condition({
  key: 'requesterIsOwner',
  schema: z.boolean().exactOptional(),
  about: 'people',
  reason,
  codes: ['owner'],
  answer(wanted, given, person) {
    const actual: 'owner' | 'other' = owns(given, person) ? 'owner' : 'other';
    const holds = wanted === (actual === 'owner');
    return { holds, reason: { code: 'owner', holds, who: person.who, actual } };
  },
  sentence: ({ who, actual }) => `${who} is ${actual === 'owner' ? '' : 'not '}the owner of the application`,
  index: {
    valuesOf: (wanted) => [String(wanted)],
    factsIn: (given) => given.people.map((person) => String(owns(given, person))),
  },
});
