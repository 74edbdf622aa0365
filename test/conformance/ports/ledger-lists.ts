import { requestOf } from '#test/support/requests';
import { grantOf } from '#test/support/grants';
import { emptyOutbox } from '#domain/requests/access-request';
import { requestStates } from '#domain/kit/codes';
import type { AccessRequest } from '#domain/requests/access-request';
import type { Grant } from '#domain/grants/grant';
import type { Ledger } from '#ports/ledger';
import { collect } from './collect';
import type { LedgerHarness } from './ledger-harness';
import { aGrant, aRequest, binding, entitlementKeyOf, minute } from './samples';

const OTHER = '712020:00000000-0000-4000-8000-000000000002';
const notice = { id: 'n1', audience: 'public' as const, paragraphs: [['Hello']] };

async function storeGrants(ledger: Ledger, grants: readonly Grant[]): Promise<void> {
  for (let from = 0; from < grants.length; from += 20)
    await ledger.commit({ grants: grants.slice(from, from + 20), audit: [] });
}

async function storeRequests(ledger: Ledger, requests: readonly AccessRequest[]): Promise<void> {
  for (const request of requests) await ledger.commit({ request, audit: [] });
}

const issuesOf = (records: readonly { readonly issueId: string }[]): string[] =>
  records.map(({ issueId }) => issueId);

function describeGrantWork(make: () => LedgerHarness): void {
  it('lists due grants of one state, oldest first, up to the limit', async () => {
    const { ledger } = make();
    await storeGrants(ledger, [
      aGrant('3', { dueAt: minute(3) }),
      aGrant('1', { dueAt: minute(1) }),
      aGrant('2', { dueAt: minute(2) }),
      aGrant('9', { dueAt: minute(9) }),
      aGrant('4', { dueAt: minute(1), state: 'deprovisioning' }),
    ]);
    expect(issuesOf(await ledger.grantsDue('provisioning', minute(3), 10))).toEqual(['1', '2', '3']);
    expect(issuesOf(await ledger.grantsDue('provisioning', minute(3), 2))).toEqual(['1', '2']);
    expect(issuesOf(await ledger.grantsDue('deprovisioning', minute(3), 10))).toEqual(['4']);
    await expect(ledger.grantsDue('active', minute(99), 10)).resolves.toEqual([]);
  });

  it('lists active grants that have ended by the instant, and none without an end', async () => {
    const { ledger } = make();
    await storeGrants(ledger, [
      aGrant('2', { state: 'active', expiresAt: minute(2) }),
      aGrant('1', { state: 'active', expiresAt: minute(1) }),
      aGrant('3', { state: 'active', expiresAt: minute(3) }),
      aGrant('4', { state: 'active' }),
      aGrant('5', { state: 'ended', expiresAt: minute(1) }),
    ]);
    expect(issuesOf(await ledger.grantsExpired(minute(2), 10))).toEqual(['1', '2']);
    expect(issuesOf(await ledger.grantsExpired(minute(2), 1))).toEqual(['1']);
  });

  it('lists active grants that end within a span, both ends included, soonest first', async () => {
    const { ledger } = make();
    await storeGrants(ledger, [
      ...[4, 3, 2, 1].map((n) => aGrant(String(n), { state: 'active', expiresAt: minute(n) })),
      aGrant('5', { state: 'active' }),
      aGrant('6', { state: 'ended', expiresAt: minute(2) }),
    ]);
    const span = { from: minute(2), to: minute(3) };
    expect(issuesOf(await ledger.grantsEnding(span, 10))).toEqual(['2', '3']);
    expect(issuesOf(await ledger.grantsEnding(span, 1))).toEqual(['2']);
  });

  it('lists a grant where it is now, not where it was', async () => {
    const { ledger } = make();
    await storeGrants(ledger, [aGrant('1')]);
    const read = (await ledger.grant(aGrant('1').id))!;
    await ledger.commit({ grants: [grantOf({ ...read, state: 'active' })], audit: [] });
    await expect(ledger.grantsDue('provisioning', minute(9), 10)).resolves.toEqual([]);
    expect(issuesOf(await ledger.grantsDue('active', minute(9), 10))).toEqual(['1']);
  });

  it('finds all grants of a beneficiary, however many there are', async () => {
    const { ledger } = make();
    const mine = Array.from({ length: 105 }, (_, number) => aGrant(String(1000 + number)));
    await storeGrants(ledger, [...mine, aGrant('1', { beneficiaryId: OTHER })]);
    const found = await ledger.grantsOfBeneficiary(mine[0]!.beneficiaryId);
    expect(issuesOf(found).sort()).toEqual(issuesOf(mine));
    expect(issuesOf(await ledger.grantsOfBeneficiary(OTHER))).toEqual(['1']);
  });
}

function describeGrantPages(make: () => LedgerHarness): void {
  it('pages through the grants of a connection in one state', async () => {
    const { ledger } = make();
    const active = Array.from({ length: 7 }, (_, n) => aGrant(String(10 + n), { state: 'active' }));
    const elsewhere = aGrant('90', { state: 'active', binding: binding('group-1', 'okta') });
    await storeGrants(ledger, [...active, elsewhere, aGrant('91')]);
    const found = await collect((page) => ledger.grantsOfConnection('entra', 'active', page), 3);
    expect(issuesOf(found).sort()).toEqual(issuesOf(active));
  });

  it('filters grants by state, beneficiary, application or entitlement', async () => {
    const { ledger } = make();
    const one = aGrant('1', { state: 'active', updatedAt: minute(1) });
    const two = aGrant('2', { beneficiaryId: OTHER, updatedAt: minute(2) });
    const three = aGrant('3', { applicationId: 'chat', binding: binding('group-2'), updatedAt: minute(3) });
    await storeGrants(ledger, [one, two, three]);
    const list = async (filter: Parameters<Ledger['grants']>[0]) =>
      issuesOf(await collect((page) => ledger.grants(filter, page), 2));
    await expect(list({ by: 'state', state: 'active' })).resolves.toEqual(['1']);
    await expect(list({ by: 'beneficiary', accountId: OTHER })).resolves.toEqual(['2']);
    await expect(list({ by: 'beneficiary', accountId: one.beneficiaryId })).resolves.toEqual(['3', '1']);
    await expect(list({ by: 'application', applicationId: 'chat' })).resolves.toEqual(['3']);
    const wanted = entitlementKeyOf(one);
    await expect(list({ by: 'entitlement', entitlementKey: wanted })).resolves.toEqual(['2', '1']);
  });

  it('pages through everything once, in order', async () => {
    const { ledger } = make();
    const grants = Array.from({ length: 25 }, (_, n) => aGrant(String(10 + n), { updatedAt: minute(n) }));
    await storeGrants(ledger, grants);
    const filter = { by: 'application', applicationId: 'wiki' } as const;
    const found = await collect((page) => ledger.grants(filter, page), 4);
    expect(issuesOf(found)).toEqual(issuesOf(grants).reverse());
  });
}

function describeRequestLists(make: () => LedgerHarness): void {
  it('lists requests with something left to publish since the instant', async () => {
    const { ledger } = make();
    const outbox = (change: Partial<AccessRequest['outbox']>) => ({ outbox: { ...emptyOutbox, ...change } });
    await storeRequests(ledger, [
      aRequest('3', { updatedAt: minute(3), ...outbox({ fillApprovers: true }) }),
      aRequest('1', { updatedAt: minute(1), ...outbox({ notices: [notice] }) }),
      aRequest('2', { updatedAt: minute(2), ...outbox({ moveTo: '7' }) }),
      aRequest('4', { updatedAt: minute(1) }),
      aRequest('5', { updatedAt: minute(5), ...outbox({ dirty: true }) }),
    ]);
    expect(issuesOf(await ledger.requestsUnpublished(minute(3), 10))).toEqual(['1', '2', '3']);
    expect(issuesOf(await ledger.requestsUnpublished(minute(3), 1))).toEqual(['1']);
    expect(issuesOf(await ledger.requestsUnpublished(minute(9), 10))).toEqual(['1', '2', '3', '5']);
  });

  it('filters requests by state, beneficiary or application', async () => {
    const { ledger } = make();
    await storeRequests(ledger, [
      aRequest('1', { applicationId: 'wiki', updatedAt: minute(1) }),
      aRequest('2', { applicationId: 'wiki', state: 'fulfilled', updatedAt: minute(2) }),
      aRequest('3', { beneficiaryId: OTHER, updatedAt: minute(3) }),
    ]);
    const list = async (filter: Parameters<Ledger['requests']>[0]) =>
      issuesOf(await collect((page) => ledger.requests(filter, page), 1));
    await expect(list({ by: 'state', state: 'awaiting-approval' })).resolves.toEqual(['3', '1']);
    await expect(list({ by: 'beneficiary', accountId: OTHER })).resolves.toEqual(['3']);
    await expect(list({ by: 'application', applicationId: 'wiki' })).resolves.toEqual(['2', '1']);
    await expect(list({ by: 'application', applicationId: 'chat' })).resolves.toEqual([]);
  });
}

function describeLatestRequests(make: () => LedgerHarness): void {
  it('lists the requests changed last, of whatever state, latest first, up to the limit', async () => {
    const { ledger } = make();
    const states = [...requestStates, ...requestStates];
    await storeRequests(
      ledger,
      states.map((state, n) => aRequest(String(10 + n), { state, updatedAt: minute(n) })),
    );
    const latestFirst = states.map((_, n) => String(10 + n)).reverse();
    expect(issuesOf(await ledger.requestsLatest(50))).toEqual(latestFirst);
    expect(issuesOf(await ledger.requestsLatest(5))).toEqual(latestFirst.slice(0, 5));
  });

  it('lists a request once, in its present state, after it moved on', async () => {
    const { ledger } = make();
    await expect(ledger.requestsLatest(10)).resolves.toEqual([]);
    await storeRequests(ledger, [aRequest('1', { updatedAt: minute(1) })]);
    const read = (await ledger.request('1'))!;
    await ledger.commit({
      request: requestOf({ ...read, state: 'denied', updatedAt: minute(3) }),
      audit: [],
    });
    await expect(ledger.requestsLatest(10)).resolves.toMatchObject([{ issueId: '1', state: 'denied' }]);
  });
}

export function describeLedgerLists(make: () => LedgerHarness): void {
  describeGrantWork(make);
  describeGrantPages(make);
  describeRequestLists(make);
  describeLatestRequests(make);
}
