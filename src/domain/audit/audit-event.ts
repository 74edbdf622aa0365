import * as z from 'zod';
import { canonicalJson } from '#domain/kit/canonical-json';
import { Instant } from '#domain/kit/ids';
import { AuditAction, auditFacts } from './audit-facts';
import type { AuditFactOf, FactsOf } from './audit-facts';

/** Where, by whom and when. `subject` is the chain: `issue:10012`, `connection:entra`, `configuration`. */
const AuditHeading = z.strictObject({
  subject: z.string().max(200),
  /** Account id of the person, or `gatehouse` for the app itself. */
  actor: z.string().max(128),
  at: Instant,
});
export type AuditHeading = z.infer<typeof AuditHeading>;

/** An event before it is chained; the action tells which its facts are. */
export type AuditDraftOf<A extends AuditAction> = AuditHeading & AuditFactOf<A>;
export type AuditDraft = AuditDraftOf<AuditAction>;

/** The only way to make a draft. */
export function auditDraft<A extends AuditAction>(
  action: A,
  { subject, actor, at }: AuditHeading,
  facts: FactsOf<A>,
): AuditDraftOf<A> {
  // Action and facts belong together by the types of the parameters, which the compiler cannot follow through `A`.
  return { subject, action, actor, at, facts } as unknown as AuditDraftOf<A>;
}

/** Nothing enters a chain that its readers would not understand. @throws ZodError */
export function checkDraft({ action, facts, ...heading }: AuditDraft): void {
  AuditHeading.parse(heading);
  auditFacts[action].parse(facts);
}

/** An event as it was stored. Its facts are read as they are: one that does not fit its action is shown all the same. */
export const AuditEvent = AuditHeading.extend({
  action: AuditAction,
  facts: z.record(z.string(), z.json()),
  schema: z.literal(1),
  /** Position in the chain, from 1. */
  seq: z.number().int().min(1),
  /** Hash of the event before, hex; 64 zeros for the first. */
  previous: z.string().length(64),
  /** SHA-256 over the canonical form of everything else, hex. */
  hash: z.string().length(64),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** What is chained: a draft, or what somebody stored as one. */
type Unchained = Omit<AuditEvent, 'schema' | 'seq' | 'previous' | 'hash'>;

export const GENESIS = '0'.repeat(64);

export type Hash = (text: string) => string;

export function chain(
  draft: Unchained,
  head: { readonly seq: number; readonly hash: string },
  hash: Hash,
): AuditEvent {
  const body = { ...draft, schema: 1 as const, seq: head.seq + 1, previous: head.hash };
  return { ...body, hash: hash(canonicalJson(body)) };
}

export type ChainFault = { readonly seq: number; readonly fault: 'changed' | 'missing' | 'out-of-order' };

/** Checks events of one subject in order of `seq`; returns the first fault, or undefined when the chain holds. */
export function verifyChain(events: readonly AuditEvent[], hash: Hash): ChainFault | undefined {
  let head = { seq: 0, hash: GENESIS };
  for (const event of events) {
    if (event.seq !== head.seq + 1)
      return { seq: head.seq + 1, fault: event.seq <= head.seq ? 'out-of-order' : 'missing' };
    const { hash: claimed, ...body } = event;
    if (event.previous !== head.hash || hash(canonicalJson(body)) !== claimed)
      return { seq: event.seq, fault: 'changed' };
    head = event;
  }
  return undefined;
}
