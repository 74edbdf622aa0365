import * as z from 'zod';
import { anyOf, wantedShape } from './condition';
import type { Answer, Naming } from './condition';

/** A step of the trace on one value of the request; `actual` is null where the request has none. */
const valuedReason = <const Code extends string>(code: Code) =>
  z.strictObject({
    code: z.literal(code),
    holds: z.boolean(),
    actual: z.string().nullable(),
    ...wantedShape,
  });
type Valued<Code extends string> = Readonly<z.output<ReturnType<typeof valuedReason<Code>>>>;

/** What conditions on one value of the request have in common: it must be one of those that the rule names. */
export function oneOf<const Code extends string>(code: Code, noun: string) {
  return {
    about: 'request',
    codes: [code],
    reason: valuedReason(code),
    valued: (wanted: readonly string[], actual: string | undefined): Answer<Valued<Code>> => {
      const holds = actual !== undefined && wanted.includes(actual);
      // TypeScript does not see that an object with a literal of a type parameter is what the schema gives.
      const reason = { code, holds, actual: actual ?? null, wanted } as unknown as Valued<Code>;
      return { holds, reason };
    },
    worded: (reason: Omit<Valued<string>, 'code'>, word: (id: string) => string): string => {
      const { holds, actual, wanted, more } = reason;
      const given = `${noun} is ${actual === null ? 'not given' : word(actual)}`;
      return holds ? given : `${given}, not ${anyOf(wanted.map(word), more)}`;
    },
  } as const;
}

/** Words an id by what it is an id of. */
export const by =
  (naming: Naming, of: Parameters<Naming>[0]) =>
  (id: string): string =>
    naming(of, id);
