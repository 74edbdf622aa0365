import type { Hash } from '#domain/audit/audit-event';
import type { GivenReason } from '#domain/grants/handled';
import { say } from '#domain/failure/sentence';
import { fault, refuseFaults } from '#usecases/kit/refusal';

const SHORTEST = 3;
const LONGEST = 500;

/** @throws Refusal `invalid-input` for a text of fewer than 3 or more than 500 characters. */
export function givenReason(hash: Hash, written: string): GivenReason {
  const text = written.trim();
  if (text.length < SHORTEST || text.length > LONGEST)
    refuseFaults([fault('reason', say('faults.reason.length', { least: SHORTEST, most: LONGEST }))]);
  return { text, fingerprint: hash(text) };
}
