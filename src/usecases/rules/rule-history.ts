import type { RuleChange } from '#domain/audit/rule-history';
import { concerns, ruleChangeIn } from '#domain/audit/rule-history';
import type { AuditLog } from '#ports/audit-log';
import type { Listing, PageRequest } from '#ports/ledger';
import { CONFIGURATION } from '#usecases/kit/admin-ports';

/** Of a rule that changes seldom, the next change may be far: an answer looks no further than this. */
const MOST_PAGES = 10;

/**
 * Changes of the rules, or of one of them, latest first, from the audit trail. A page may be short or empty and still
 * have a next one.
 */
export async function ruleHistory(
  audit: AuditLog,
  ruleId: string | undefined,
  page: PageRequest,
): Promise<Listing<RuleChange>> {
  const found: RuleChange[] = [];
  let { cursor } = page;
  for (let read = 0; read < MOST_PAGES; read += 1) {
    const events = await audit.events({ by: 'action', action: 'configuration-changed' }, { ...page, cursor });
    const changes = events.items
      .filter(({ subject }) => subject === CONFIGURATION)
      .flatMap((event) => ruleChangeIn(event) ?? []);
    found.push(...changes.filter((change) => ruleId === undefined || concerns(change, ruleId)));
    cursor = events.next;
    if (cursor === undefined) return { items: found };
    if (found.length >= page.limit) break;
  }
  return cursor === undefined ? { items: found } : { items: found, next: cursor };
}
