import { GENESIS, chain, checkDraft } from '#domain/audit/audit-event';
import type { AuditDraft, AuditEvent } from '#domain/audit/audit-event';
import { auditHeadRows } from '../rows/audit-rows';
import type { AuditHead } from '../rows/audit-rows';
import { keys } from '../rows/keys';
import { auditEventRows } from '../rows/record-rows';
import { readRow } from '../rows/row-reader';
import { RowTransaction, VersionConflict } from '../rows/row-transaction';
import { sha256 } from '#forge/runtime/sha256';

/** The events of one subject that are to be appended, and the head they are appended to. */
interface Growth {
  readonly head: AuditHead | undefined;
  readonly events: readonly AuditEvent[];
}

const ATTEMPTS = 5;

async function grow(subject: string, drafts: readonly AuditDraft[]): Promise<Growth> {
  const head = await readRow(auditHeadRows, keys.auditHead(subject));
  let end: { readonly seq: number; readonly hash: string } = head ?? { seq: 0, hash: GENESIS };
  const events = drafts.map((draft) => {
    const event = chain(draft, end, sha256);
    end = event;
    return event;
  });
  return { head, events };
}

async function growAll(drafts: readonly AuditDraft[]): Promise<readonly Growth[]> {
  const subjects = [...new Set(drafts.map((draft) => draft.subject))];
  return Promise.all(
    subjects.map((subject) =>
      grow(
        subject,
        drafts.filter((draft) => draft.subject === subject),
      ),
    ),
  );
}

function append(transaction: RowTransaction, { head, events }: Growth): void {
  const last = events.at(-1);
  if (last === undefined) return;
  for (const event of events) transaction.put(auditEventRows, event);
  const version = head?.version ?? 0;
  transaction.replace(auditHeadRows, version, {
    ...(head?.sealSeq === undefined ? {} : { sealSeq: head.sealSeq }),
    schema: 1,
    version: version + 1,
    subject: last.subject,
    seq: last.seq,
    hash: last.hash,
    sealed: 'open',
    touchedAt: last.at,
  });
}

/** What goes with the events. */
export interface Companion {
  /** Adds its rows; called once per attempt. */
  write(transaction: RowTransaction): void;
  /** Whether its rows still are as they were read. Asked after a conflict, which may be the chain's own. */
  isCurrent(): Promise<boolean>;
}

/**
 * Writes the companion's rows and the events in one transaction. When only a chain grew meanwhile, the events are
 * chained anew and it is tried again. @throws VersionConflict when a row of the companion was changed.
 */
export async function commitWithAudit(drafts: readonly AuditDraft[], companion: Companion): Promise<void> {
  drafts.forEach(checkDraft);
  for (let attempt = 1; ; attempt += 1) {
    const transaction = new RowTransaction();
    companion.write(transaction);
    for (const growth of await growAll(drafts)) append(transaction, growth);
    try {
      await transaction.execute();
      return;
    } catch (error) {
      const onChain = error instanceof VersionConflict && drafts.length > 0 && attempt < ATTEMPTS;
      if (!onChain || !(await companion.isCurrent())) throw error;
    }
  }
}
