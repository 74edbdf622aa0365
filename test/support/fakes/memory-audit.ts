import { createHash } from 'node:crypto';
import { GENESIS, chain, checkDraft } from '#domain/audit/audit-event';
import type { AuditDraft, AuditEvent, Hash } from '#domain/audit/audit-event';

export const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

/** Chains in memory, shared by every fake that writes audit events. */
export class MemoryAudit {
  private readonly chains = new Map<string, AuditEvent[]>();
  private readonly lengths = new Map<string, number>();
  private readonly open = new Set<string>();

  append(drafts: readonly AuditDraft[]): void {
    drafts.forEach(checkDraft);
    for (const draft of drafts) {
      const events = this.chains.get(draft.subject) ?? [];
      const head = events.at(-1) ?? { seq: 0, hash: GENESIS };
      this.chains.set(draft.subject, [...events, chain(structuredClone(draft), head, sha256)]);
      this.lengths.set(draft.subject, head.seq + 1);
      this.open.add(draft.subject);
    }
  }

  chainOf(subject: string): readonly AuditEvent[] {
    return this.chains.get(subject) ?? [];
  }

  /** How many events were appended, whatever became of them. */
  lengthOf(subject: string): number {
    return this.lengths.get(subject) ?? 0;
  }

  all(): readonly AuditEvent[] {
    return [...this.chains.values()].flat();
  }

  /** Replaces or removes (undefined) one event, as somebody with access to the storage could. */
  tamper(subject: string, seq: number, event: AuditEvent | undefined): void {
    const events = this.chainOf(subject).filter((one) => one.seq !== seq);
    if (event !== undefined) events.splice(seq - 1, 0, event);
    this.chains.set(subject, events);
  }

  seal(): number {
    const sealed = this.open.size;
    this.open.clear();
    return sealed;
  }
}
