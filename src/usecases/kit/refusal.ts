import type * as z from 'zod';
import type { Fault } from '#domain/failure/fault';
import { faultsFrom } from '#domain/failure/fault';
import type { Said, Sentence } from '#domain/failure/sentence';
import { say } from '#domain/failure/sentence';

export { fault } from '#domain/failure/fault';

/** Why something a person asked for is not done. */
export type RefusalCode =
  | 'unauthorised'
  | 'invalid-input'
  | 'not-found'
  | 'conflict'
  | 'in-use'
  | 'not-manageable'
  | 'unsupported';

/** A refusal, itself a sentence fit for the person who asked: no secret, nothing of what they entered. */
export class Refusal extends Error implements Sentence {
  override readonly name = 'Refusal';

  readonly said: Said;

  constructor(
    readonly code: RefusalCode,
    { sentence, said }: Sentence,
    readonly faults: readonly Fault[] = [],
  ) {
    super(sentence);
    this.said = said;
  }

  get sentence(): string {
    return this.message;
  }
}

/** @throws Refusal `invalid-input` when there are faults. */
export function refuseFaults(faults: readonly Fault[]): void {
  const [first, ...others] = faults;
  if (first === undefined) return;
  throw new Refusal('invalid-input', others.length === 0 ? sentenceOf(first) : many(faults), faults);
}

/**
 * What the schema makes of a value. `seen`: a fault as the person who entered it should be told it.
 * @throws Refusal `invalid-input` with a fault for everything that is wrong.
 */
export function parsed<T>(
  schema: z.ZodType<T>,
  value: unknown,
  seen: (fault: Fault) => Fault = (found) => found,
): T {
  const result = schema.safeParse(value);
  if (!result.success) {
    refuseFaults(faultsFrom(result.error).map(seen));
    throw new Refusal('invalid-input', say('refusals.unreadable'));
  }
  return result.data;
}

const many = ({ length }: readonly Fault[]) => say('faults.several', { count: length });

const sentenceOf = ({ message, said }: Fault): Sentence => ({ sentence: message, said });
