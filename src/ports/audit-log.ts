import type { AuditDraft, AuditEvent, ChainFault } from '#domain/audit/audit-event';
import type { Listing, PageRequest } from './ledger';

/** The append-only record. Events that go with a ledger change are appended by `Ledger.commit`. */
export interface AuditLog {
  /** Appends events of one subject that go with no ledger change (configuration, tests of a connection). */
  append(drafts: readonly AuditDraft[]): Promise<void>;
  /** Strict: whether anything was ever recorded of the subject. One read. */
  isKnown(subject: string): Promise<boolean>;
  events(filter: AuditFilter, page: PageRequest): Promise<Listing<AuditEvent>>;
  /** Events from `from` to `to`, both included and of the same UTC day, oldest first. */
  during(span: AuditSpan, page: PageRequest): Promise<Listing<AuditEvent>>;
  /** Reads a whole chain by key and checks it. `events` is how many were there. */
  verify(subject: string): Promise<{ readonly events: number; readonly fault?: ChainFault }>;
  /** Seals the heads of all chains touched since the last seal; safe to run twice. Returns how many were sealed. */
  seal(): Promise<number>;
}

/** Instants, both included. */
export interface AuditSpan {
  readonly from: string;
  readonly to: string;
}

export type AuditFilter =
  | { readonly by: 'subject'; readonly subject: string }
  /** UTC day, `2026-11-22`. */
  | { readonly by: 'day'; readonly day: string }
  | { readonly by: 'actor'; readonly actor: string; readonly span?: AuditSpan }
  | { readonly by: 'action'; readonly action: AuditEvent['action']; readonly span?: AuditSpan };
