import * as z from 'zod';
import { boundedList } from '#domain/kit/bounded-lists';

/** Whom a condition on a person looked at. */
export const Who = z.enum(['requester', 'beneficiary']);
export type Who = z.infer<typeof Who>;

/** Values of the rule, and how many there are beside them where not all were kept. */
const wanted = {
  wanted: z.array(z.string()).readonly(),
  more: z.number().int().positive().exactOptional(),
};

/**
 * One condition of a rule held against a request: a code for pages, which word it in the reader's language, and the
 * values they need for it. `actual` is null where the request has none.
 */
export const TraceReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('every-request') }),
  z.strictObject({
    code: z.enum(['application', 'level', 'intent']),
    holds: z.boolean(),
    actual: z.string().nullable(),
    ...wanted,
  }),
  z.strictObject({ code: z.literal('group'), holds: z.boolean(), who: Who, ...wanted }),
  z.strictObject({
    code: z.literal('email-domain'),
    holds: z.boolean(),
    who: Who,
    actual: z.string(),
    ...wanted,
  }),
  z.strictObject({ code: z.literal('email-unknown'), who: Who }),
]);
export type TraceReason = Readonly<z.infer<typeof TraceReason>>;

type Valued = Extract<TraceReason, { readonly code: 'application' | 'level' | 'intent' }>;

/** What stands for an id in a sentence. */
export type Naming = (of: Valued['code'], id: string) => string;

const named = { application: 'application', level: 'access level', intent: 'intent' } as const;

const anyOf = (words: readonly string[], more = 0) =>
  `${boundedList(words, ' or ')}${more === 0 ? '' : ` and ${more} more`}`;

function valued({ code, holds, actual, wanted: ids, more }: Valued, naming: Naming): string {
  const given = `${named[code]} is ${actual === null ? 'not given' : naming(code, actual)}`;
  const words = ids.map((id) => naming(code, id));
  return holds ? given : `${given}, not ${anyOf(words, more)}`;
}

/** Whether this condition of a rule is met. */
export function holds(reason: TraceReason): boolean {
  if (reason.code === 'every-request') return true;
  return reason.code !== 'email-unknown' && reason.holds;
}

/** The reason as an English sentence, as it is written to the agents; ids stand for themselves unless they are named. */
export function sentenceOfReason(reason: TraceReason, naming: Naming = (_of, id) => id): string {
  switch (reason.code) {
    case 'every-request':
      return 'it applies to every request';
    case 'group':
      return `${reason.who} is in ${reason.holds ? 'a group' : 'none of the groups'} of the rule`;
    case 'email-unknown':
      return `the e-mail of the ${reason.who} is not readable`;
    case 'email-domain': {
      const actual = `e-mail domain of the ${reason.who} is ${reason.actual}`;
      return reason.holds ? actual : `${actual}, not ${anyOf(reason.wanted, reason.more)}`;
    }
    default:
      return valued(reason, naming);
  }
}
