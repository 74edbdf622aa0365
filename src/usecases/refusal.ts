import type { Fault } from '../domain/fault';

/** Why something a person asked for is not done. */
export type RefusalCode =
  'unauthorised' | 'invalid-input' | 'not-found' | 'conflict' | 'in-use' | 'not-manageable' | 'unsupported';

/** A refusal fit to be shown to the person who asked: no secret, nothing of what they entered. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly faults: readonly Fault[] = [],
  ) {
    super(message);
  }
}

/** @throws Refusal `invalid-input` when there are faults. */
export function refuseFaults(faults: readonly Fault[]): void {
  const [first, ...others] = faults;
  if (first === undefined) return;
  const message = others.length === 0 ? first.message : `${faults.length} things need to be corrected.`;
  throw new Refusal('invalid-input', message, faults);
}

export function fault(path: string | Fault['path'], message: string): Fault {
  return { path: typeof path === 'string' ? path.split('.') : path, message };
}
