import * as z from 'zod';
import { canonicalJson } from '#domain/kit/canonical-json';
import { Instant } from '#domain/kit/ids';

/** Past-tense facts. The set is closed: an auditor can learn it by heart. */
export const auditActions = [
  'request-received',
  'request-decided',
  'request-refused',
  'request-needs-attention',
  'request-denied',
  'request-withdrawn',
  'approval-counted',
  'approval-refused',
  'request-approved',
  'principal-resolved',
  'grant-activated',
  'grant-needs-attention',
  'grant-retried',
  'grant-marked-handled',
  'request-marked-handled',
  'request-retired',
  'grant-waiting',
  'grant-cancelled',
  'revocation-started',
  'expiry-started',
  'grant-ended',
  'connection-paused',
  'connection-healed',
  'connection-tested',
  'secret-changed',
  'secret-deleted',
  'configuration-changed',
  'configuration-imported',
  'configuration-exported',
  'configuration-cleared',
  'provisioning-paused',
  'provisioning-resumed',
  'end-reminded',
  'identity-mapped',
  'identity-unmapped',
  'group-created',
  'options-synchronised',
  'project-set-up',
] as const;
export const AuditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof AuditAction>;

/** An event before it is chained. `subject` is the chain: `issue:10012`, `connection:entra`, `configuration`. */
export const AuditDraft = z.strictObject({
  subject: z.string().max(200),
  action: AuditAction,
  /** Account id of the person, or `gatehouse` for the app itself. */
  actor: z.string().max(128),
  at: Instant,
  /** Facts of the case: ids, codes, numbers. Never a secret, a name or an e-mail address. */
  facts: z.record(z.string(), z.json()),
});
export type AuditDraft = z.infer<typeof AuditDraft>;

export const AuditEvent = AuditDraft.extend({
  schema: z.literal(1),
  /** Position in the chain, from 1. */
  seq: z.number().int().min(1),
  /** Hash of the event before, hex; 64 zeros for the first. */
  previous: z.string().length(64),
  /** SHA-256 over the canonical form of everything else, hex. */
  hash: z.string().length(64),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

export const GENESIS = '0'.repeat(64);

export type Hash = (text: string) => string;

export function chain(
  draft: AuditDraft,
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
