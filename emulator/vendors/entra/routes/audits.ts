import type { GraphCall, Route } from '../graph/call';
import { contextOf } from '../graph/collection';
import { AUDIT_READ } from '../graph/roles';
import { notFound } from '../http/graph-fault';
import { ok, type Reply } from '../http/reply';
import { asText, type JsonObject } from '../json';
import { matches } from '../odata/evaluate';
import { checkFilter, type FilterRules } from '../odata/filter-rules';
import { linkWith, pageOf } from '../odata/paging';

const DEFAULT_PAGE = 1000;

const RULES: FilterRules = {
  resource: 'DirectoryAudit',
  indexed: new Set([
    'activityDisplayName',
    'activityDateTime',
    'category',
    'correlationId',
    'loggedByService',
    'initiatedBy',
    'result',
    'targetResources',
  ]),
  known: new Set(['additionalDetails', 'id', 'operationType', 'resultReason']),
};

/** Entries old enough to have reached the log, the newest first. */
function readable(call: GraphCall): { readonly id: string; readonly body: JsonObject }[] {
  const until = call.now - call.world.switches.auditLatencyMs;
  return call.tenant.audits
    .filter((entry) => entry.at <= until)
    .map((entry) => ({ id: asText(entry.body['id']), body: entry.body }))
    .toReversed();
}

function listAudits(call: GraphCall): Reply {
  const { filter, top, skipToken, parts } = call.query;
  if (filter !== undefined) checkFilter(filter, RULES, true);
  const kept = readable(call).filter(({ body }) => filter === undefined || matches(filter, body));
  const page = pageOf(kept, top ?? DEFAULT_PAGE, skipToken);
  const body: JsonObject = { '@odata.context': contextOf(call, 'auditLogs/directoryAudits') };
  if (page.rest !== undefined) {
    body['@odata.nextLink'] = linkWith(`${call.base}${call.rawPath}`, parts, '$skiptoken', page.rest);
  }
  body['value'] = page.items.map((item) => item.body);
  return ok(body);
}

function getAudit(call: GraphCall): Reply {
  const asked = call.keys[0]?.text ?? '';
  const entry = readable(call).find(({ id }) => id === asked);
  if (entry === undefined) throw notFound(asked);
  return ok({ '@odata.context': contextOf(call, 'auditLogs/directoryAudits', '/$entity'), ...entry.body });
}

const SHARED = { method: 'GET', units: 1, roles: AUDIT_READ, report: true } as const;

export const AUDIT_ROUTES: readonly Route[] = [
  { ...SHARED, pattern: 'auditLogs/directoryAudits', kind: 'audits.list', handle: listAudits },
  { ...SHARED, pattern: 'auditLogs/directoryAudits/{entry}', kind: 'audits.get', handle: getAudit },
];
