import type { AccessRequest } from '#domain/requests/access-request';
import type { Grant, GrantFields } from '#domain/grants/grant';
import { isOver, mayEnd } from '#domain/grants/lifecycle';
import { earliestEnd } from '#domain/requests/progress';
import type { CatalogStore } from '#ports/catalog-store';
import type { Ledger } from '#ports/ledger';
import type { PortalRequests } from '#ports/portal-requests';
import { accessesOf, lastEnd } from './my-access-entries';
import type { Access } from './my-access-entries';

export interface MyAccessPorts {
  readonly ledger: Ledger;
  readonly catalog: CatalogStore;
  readonly requests: PortalRequests;
}

const PAGE = 20;

type State = 'being-set-up' | 'active' | 'with-service-team' | 'being-taken-away' | 'ended';

function stateOf(grants: readonly Grant[]): State {
  const some = (test: (grant: Grant) => boolean) => grants.some(test);
  if (grants.every(isOver)) return 'ended';
  if (some(({ state }) => state === 'needs-attention')) return 'with-service-team';
  if (some(({ state }) => state === 'provisioning')) return 'being-set-up';
  return some(({ state }) => state === 'active') ? 'active' : 'being-taken-away';
}

function timesOf(grants: readonly Grant[]) {
  const proven = grants.flatMap(({ proof }: GrantFields) => proof?.at ?? []).sort();
  const end = grants.every(isOver) ? lastEnd(grants) : earliestEnd(grants);
  return { since: proven[0] ?? null, until: end ?? null };
}

/** The list lags; what is shown is read by key. */
async function fresh(ledger: Ledger, { grants }: Access): Promise<readonly Grant[]> {
  const read = await Promise.all(grants.map(({ id }) => ledger.grant(id)));
  return grants.map((grant, index) => read[index] ?? grant);
}

type Link = (request: AccessRequest | undefined, issueKey: string) => Promise<string>;

/** Path of a request in its portal; Jira's own address, which leads customers there too, where that is not known. */
function linker({ requests }: MyAccessPorts): Link {
  const portals = new Map<string, Promise<string | undefined>>();
  return async (request, issueKey) => {
    const requestTypeId = request?.portal.requestTypes[0]?.requestTypeId;
    if (request === undefined || requestTypeId === undefined) return `/browse/${issueKey}`;
    const { serviceDeskId } = request.portal;
    const asked = portals.get(serviceDeskId) ?? requests.portalIdOf(serviceDeskId, requestTypeId);
    portals.set(serviceDeskId, asked);
    const portal = await asked;
    return portal === undefined
      ? `/browse/${issueKey}`
      : `/servicedesk/customer/portal/${portal}/${issueKey}`;
  };
}

async function drawn({ ledger }: MyAccessPorts, link: Link, access: Access) {
  const [first] = access.grants;
  const [grants, request] = await Promise.all([fresh(ledger, access), ledger.request(first.issueId)]);
  const returnable = grants.find(mayEnd);
  return {
    grantId: (returnable ?? first).id,
    application: access.application ?? request?.applicationName ?? null,
    level: access.level ?? request?.levelName ?? null,
    state: stateOf(grants),
    ...timesOf(grants),
    issueKey: first.issueKey,
    link: await link(request, first.issueKey),
    mayGiveBack: returnable !== undefined,
  };
}

const startOf = (cursor: string | undefined): number => (/^\d{1,9}$/.test(cursor ?? '') ? Number(cursor) : 0);

/** What a person holds and held, one entry per request. Never anything of anybody else. */
export async function myAccess(ports: MyAccessPorts, accountId: string, cursor: string | undefined) {
  const [all, { catalog }] = await Promise.all([
    ports.ledger.grantsOfBeneficiary(accountId),
    ports.catalog.load(),
  ]);
  const accesses = accessesOf(all, catalog);
  const link = linker(ports);
  const start = startOf(cursor);
  const end = start + PAGE;
  const items = await Promise.all(accesses.slice(start, end).map((access) => drawn(ports, link, access)));
  return { items, ...(end < accesses.length ? { next: String(end) } : {}) };
}
