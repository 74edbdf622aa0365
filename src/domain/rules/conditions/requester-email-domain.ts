import * as z from 'zod';
import { normalizeLabel } from '#domain/catalog/application';
import { Who, anyOf, condition, namedFaults, wantedShape } from './condition';

const reason = z.discriminatedUnion('code', [
  z.strictObject({
    code: z.literal('email-domain'),
    holds: z.boolean(),
    who: Who,
    actual: z.string(),
    ...wantedShape,
  }),
  z.strictObject({ code: z.literal('email-unknown'), who: Who }),
]);

const domainOf = (email: string) => normalizeLabel(email.slice(email.lastIndexOf('@') + 1));

/** The person's e-mail address is at one of these domains, written without `@`. Nobody guesses at one that is hidden. */
export const requesterEmailDomain = condition({
  key: 'requesterEmailDomains',
  schema: z.array(z.string().regex(/^[a-z0-9.-]+\.[a-z]{2,}$/i, 'faults.rule.domain')).default([]),
  entered: (domains) => namedFaults(domains.map(normalizeLabel)),
  about: 'people',
  needs: ['email'],
  reason,
  codes: ['email-domain', 'email-unknown'],
  answer(wanted, _given, { who, email }) {
    if (email === undefined) return { holds: 'unknown', reason: { code: 'email-unknown', who } };
    const actual = domainOf(email);
    const holds = wanted.some((candidate) => normalizeLabel(candidate) === actual);
    return { holds, reason: { code: 'email-domain', holds, who, actual, wanted } };
  },
  sentence(step) {
    if (step.code === 'email-unknown') return `the e-mail of the ${step.who} is not readable`;
    const actual = `e-mail domain of the ${step.who} is ${step.actual}`;
    return step.holds ? actual : `${actual}, not ${anyOf(step.wanted, step.more)}`;
  },
  index: {
    valuesOf: (domains) => domains.map(normalizeLabel),
    factsIn({ people }) {
      const emails = people.flatMap(({ email }) => (email === undefined ? [] : [email]));
      return emails.length < people.length ? undefined : emails.map(domainOf);
    },
  },
});
