import { auditHeadRows } from '../rows/audit-rows';
import { keys } from '../rows/keys';
import { commitWithAudit } from './kvs-audit-chain';
import { auditEvents, auditEventsDuring } from './kvs-audit-queries';
import { sealChains } from './kvs-audit-seal';
import { verifyStoredChain } from './kvs-audit-verify';
import { readRow } from '../rows/row-reader';
import type { AuditLog } from '#ports/audit-log';
import type { Clock } from '#ports/clock';

/** The audit record in the app's key-value storage; the clock dates the seals. */
export function createKvsAuditLog({ clock }: { readonly clock: Clock }): AuditLog {
  return {
    append: async (drafts) => {
      if (drafts.length === 0) return;
      await commitWithAudit(drafts, { write: () => undefined, isCurrent: async () => true });
    },
    isKnown: async (subject) => (await readRow(auditHeadRows, keys.auditHead(subject))) !== undefined,
    events: auditEvents,
    during: auditEventsDuring,
    verify: verifyStoredChain,
    seal: () => sealChains(clock),
  };
}
