import type { Fault } from '../domain/fault';
import type { Said, Sentence } from '../domain/sentence';
import { say } from '../domain/sentence';

export { fault } from '../domain/fault';

/** Why something a person asked for is not done. */
export type RefusalCode =
  'unauthorised' | 'invalid-input' | 'not-found' | 'conflict' | 'in-use' | 'not-manageable' | 'unsupported';

/** A refusal fit to be shown to the person who asked: no secret, nothing of what they entered. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** The message by its key, for pages in other languages. */
  readonly said?: Said;

  constructor(
    readonly code: RefusalCode,
    message: Sentence | string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(typeof message === 'string' ? message : message.sentence);
    if (typeof message !== 'string') this.said = message.said;
  }
}

/** @throws Refusal `invalid-input` when there are faults. */
export function refuseFaults(faults: readonly Fault[]): void {
  const [first, ...others] = faults;
  if (first === undefined) return;
  throw new Refusal('invalid-input', others.length === 0 ? sentenceOf(first) : many(faults), faults);
}

const many = ({ length }: readonly Fault[]) => say('faults.several', { count: length });

const sentenceOf = ({ message, said }: Fault) => (said === undefined ? message : { sentence: message, said });
