import { holdingKeyOf, emptyHolding, withGrant } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import type { Grant } from '#domain/grants/grant';
import type { AuditEvent } from '#domain/audit/audit-event';
import { advance, emptyStatistics, firstKept } from '#domain/audit/statistics';
import type { Statistics } from '#domain/audit/statistics';
import { timeToAccess } from '#domain/audit/time-to-access';
import { mappingRows } from '#forge/storage/kvs-identity-mappings';
import { statisticsRows } from '#forge/storage/kvs-statistics';
import { grantRows, holdingRows, requestRows } from '#forge/storage/rows/record-rows';
import type { StorageEntry } from '#emulator/platform/kvs/storage';
import type { Site } from '#emulator/site';
import { asks } from './ask';
import { auditEntries, entryOf, eventsOf } from './audit';
import { catalogEntries, catalogIn, largeCatalog } from './catalog';
import { grantsOf, principalOf, requestOf } from './records';

const PEOPLE = 5_000;

export interface Filled {
  readonly applications: number;
  readonly people: number;
  requests: number;
  grants: number;
  events: number;
}

/** Everyone of the demo, who then has access, too, and many more. */
function createPeople(site: Site): string[] {
  const known = Object.values(site.world.jira.users).map(({ accountId }) => accountId);
  const more = Array.from({ length: PEOPLE - known.length }, (_, index) =>
    site.jira.createAccount({
      displayName: `Person ${index}`,
      email: `person-${index}@example.com`,
      accountType: 'atlassian',
      emailVisible: true,
    }),
  );
  return [...known, ...more.map(({ accountId }) => accountId)];
}

/** One row for each membership, with all live grants behind it. */
class Holdings {
  private readonly byKey = new Map<string, Holding>();

  add(grants: readonly Grant[]): void {
    for (const { binding, state, principalId, ...grant } of grants) {
      if (state !== 'active') continue;
      const key = holdingKeyOf(binding, principalId);
      const before = this.byKey.get(key) ?? { ...emptyHolding(binding, principalId), version: 1, ours: true };
      this.byKey.set(key, withGrant(before, grant));
    }
  }

  entries(): StorageEntry[] {
    return [...this.byKey.values()].map((holding) => entryOf(holdingRows, holding));
  }
}

/** What the sweep would have counted meanwhile. */
class Counting {
  private statistics: Statistics;
  private readonly live = new Map<string, number>();
  private readonly since: string;

  constructor(private readonly now: string) {
    this.since = firstKept(now);
    this.statistics = { ...emptyStatistics(now), version: 1 };
  }

  add(events: readonly AuditEvent[], grants: readonly Grant[]): void {
    const access = timeToAccess(events);
    const observations = events
      .filter(({ at }) => at >= this.since)
      .map((event) => ({ event, ...(access?.completedSeq === event.seq ? { access } : {}) }));
    this.statistics = { ...advance(this.statistics, observations, this.now), live: {} };
    for (const { applicationId, state } of grants)
      if (state === 'active') this.live.set(applicationId, (this.live.get(applicationId) ?? 0) + 1);
  }

  entry(): StorageEntry {
    return entryOf(statisticsRows, { ...this.statistics, live: Object.fromEntries(this.live) });
  }
}

const mappingEntries = (people: readonly string[], connectionId: string, now: string): StorageEntry[] =>
  people.map((accountId) =>
    entryOf(mappingRows, {
      ...{ connectionId, accountId, principal: principalOf(accountId) },
      ...{ mappedBy: people[0] ?? '', mappedAt: now },
    }),
  );

/** Requesters can choose these applications, as after "sync options". */
function offer(site: Site, names: readonly string[]): void {
  const field = site.world.jira.fields['application']?.id ?? '';
  for (const name of names) site.jira.addFieldOption(field, name);
}

/** Fills a site with a year of a large company: applications, people, requests, grants and what the audit record says. */
export function fill(site: Site): Filled {
  const dump = site.storageDump();
  const version = 1_000;
  const people = createPeople(site);
  const before = catalogIn(dump);
  const catalog = largeCatalog(before, people);
  const added = catalog.applications.slice(before.applications.length).filter(({ enabled }) => enabled);
  offer(
    site,
    added.map(({ name }) => name),
  );
  const now = site.clock.iso();
  const holdings = new Holdings();
  const counting = new Counting(now);
  const filled = { applications: catalog.applications.length, people: people.length };
  const counts: Filled = { ...filled, requests: 0, grants: 0, events: 0 };
  site.fillStorage(catalogEntries(catalog, version));
  for (const ask of asks({ catalog, catalogVersion: version, people, now: Date.parse(now) })) {
    const grants = grantsOf(ask);
    const events = eventsOf(ask, grants);
    const rows = [requestOf(ask, grants)].map((request) => entryOf(requestRows, request));
    site.fillStorage([...rows, ...grants.map((grant) => entryOf(grantRows, grant)), ...auditEntries(events)]);
    holdings.add(grants);
    counting.add(events, grants);
    counts.requests += 1;
    counts.grants += grants.length;
    counts.events += events.length;
  }
  const mappings = mappingEntries(people, catalog.connections[0]?.id ?? '', now);
  site.fillStorage([...holdings.entries(), ...mappings, counting.entry()]);
  return counts;
}
