import type { AccessRequest } from '#domain/requests/access-request';
import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraft } from '#domain/audit/audit-event';
import type { Grant } from '#domain/grants/grant';
import { holdingKeyOf } from '#domain/grants/holding';
import { mayRetire, monthsBefore } from '#domain/requests/retention';
import { LedgerConflict } from '#ports/ledger';
import type { Listing } from '#ports/ledger';
import { GATEHOUSE, issueSubject } from '#domain/audit/subjects';
import type { FlowPorts } from '#usecases/kit/flow-ports';

type Ports = Pick<FlowPorts, 'ledger' | 'catalog' | 'clock'>;

/** Requests in one round; the next one takes the rest. */
const MOST_RETIRED = 50;
const PAGE = 50;
/** Pages in one round: what may not go yet must not keep what is behind it from going. */
const MOST_PAGES = 10;

const present = <T>(found: readonly (T | undefined)[]): T[] => found.filter((one) => one !== undefined);

async function holdingsOf({ ledger }: Ports, grants: readonly Grant[]) {
  const keys = grants.flatMap(({ binding, principalId }) =>
    principalId === undefined ? [] : [holdingKeyOf(binding, principalId)],
  );
  return present(await Promise.all(keys.map((key) => ledger.holding(key))));
}

function retiredEvent(request: AccessRequest, now: string): AuditDraft {
  const { issueId, issueKey, state, updatedAt: unchangedSince, grantIds: grants } = request;
  const heading = { subject: issueSubject(issueId), actor: GATEHOUSE, at: now };
  return auditDraft('request-retired', heading, { issueKey, state, unchangedSince, grants });
}

/** Reads everything by id, as lists lag. Somebody who changes a record meanwhile wins: it stays. */
async function retire(ports: Ports, issueId: string, since: string): Promise<boolean> {
  const request = await ports.ledger.request(issueId);
  if (request === undefined) return false;
  const grants = present(await Promise.all(request.grantIds.map((id) => ports.ledger.grant(id))));
  const holdings = await holdingsOf(ports, grants);
  if (!mayRetire(request, { since, grants, holdings })) return false;
  try {
    await ports.ledger.retire({ request, grants, audit: [retiredEvent(request, ports.clock.now())] });
    return true;
  } catch (error) {
    if (error instanceof LedgerConflict) return false;
    throw error;
  }
}

/** Page by page, the next one read before anything of this one goes: a cursor must not lose its place. */
async function candidates(ports: Ports, at: string) {
  const found: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: Listing<AccessRequest> = await ports.ledger.requestsFinished(at, { limit: PAGE, cursor });
    found.push(...page.items.map(({ issueId }) => issueId));
    cursor = page.next;
    if (cursor === undefined) break;
  }
  return found;
}

/**
 * Removes the records of requests that have been finished for longer than the setting says, longest ago first, at most 50
 * of them. Their audit chains stay, and keep their issues from being received again. Safe to run twice, and to stop
 * anywhere: each request goes with its grants in one transaction.
 * @returns how many went.
 */
export async function retireFinished(ports: Ports): Promise<number> {
  const { catalog } = await ports.catalog.load();
  const months = catalog.settings.retention.finishedMonths;
  if (months === null) return 0;
  const since = monthsBefore(ports.clock.now(), months);
  let retired = 0;
  for (const issueId of await candidates(ports, since)) {
    if (retired >= MOST_RETIRED) return retired;
    if (await retire(ports, issueId, since)) retired += 1;
  }
  return retired;
}
