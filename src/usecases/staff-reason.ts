import type { Hash } from '../domain/audit-event';
import type { GivenReason } from '../domain/handled';
import { say } from '../domain/sentence';
import { fault, refuseFaults } from './refusal';

const SHORTEST = 3;
const LONGEST = 500;

/** @throws Refusal `invalid-input` for a text of fewer than 3 or more than 500 characters. */
export function givenReason(hash: Hash, written: string): GivenReason {
  const text = written.trim();
  if (text.length < SHORTEST || text.length > LONGEST)
    refuseFaults([fault('reason', say('faults.reason.length', { least: SHORTEST, most: LONGEST }))]);
  return { text, fingerprint: hash(text) };
}
