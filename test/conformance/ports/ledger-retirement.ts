import { requestOf } from '#test/support/requests';
import { grantOf } from '#test/support/grants';
import type { AccessRequest } from '#domain/requests/access-request';
import { LedgerConflict } from '#ports/ledger';
import { collect } from './collect';
import type { LedgerHarness } from './ledger-harness';
import { aDraft, aGrant, aRequest, binding, minute } from './samples';

const subject = 'issue:10012';
const retired = aDraft(subject, { action: 'request-retired', at: minute(9) });

/** A closed request with two grants, as they are stored, and its first event. */
async function closed({ ledger }: LedgerHarness) {
  const drafts = [aGrant('10012'), aGrant('10012', { binding: binding('group-2') })];
  const over = drafts.map((grant) => grantOf({ ...grant, state: 'ended' }));
  const grantIds = over.map(({ id }) => id);
  await ledger.commit({
    request: aRequest('10012', { state: 'ended', grantIds }),
    grants: over,
    audit: [aDraft(subject)],
  });
  const grants = await Promise.all(grantIds.map(async (id) => (await ledger.grant(id))!));
  return { request: (await ledger.request('10012'))!, grants };
}

function describeRemoving(make: () => LedgerHarness): void {
  it('retires a request with its grants, from every list as well, and records it in its chain', async () => {
    const harness = make();
    const { ledger, audit } = harness;
    const records = await closed(harness);
    await ledger.commit({ request: aRequest('10013', { state: 'ended' }), audit: [] });
    await ledger.retire({ ...records, audit: [retired] });

    await expect(ledger.request('10012')).resolves.toBeUndefined();
    for (const { id } of records.grants) await expect(ledger.grant(id)).resolves.toBeUndefined();
    await expect(ledger.grants({ by: 'state', state: 'ended' }, { limit: 10 })).resolves.toEqual({
      items: [],
    });
    await expect(ledger.requestsLatest(10)).resolves.toMatchObject([{ issueId: '10013' }]);
    const events = await collect((page) => audit.events({ by: 'subject', subject }, page), 10);
    expect(events.map(({ action }) => action)).toEqual(['request-received', 'request-retired']);
    await expect(audit.verify(subject)).resolves.toEqual({ events: 2 });
  });

  it('retires nothing at all when the request or a grant was changed since it was read', async () => {
    const harness = make();
    const { ledger, audit } = harness;
    const records = await closed(harness);
    await ledger.commit({ grants: [records.grants[1]!], audit: [] });
    await expect(ledger.retire({ ...records, audit: [retired] })).rejects.toThrow(LedgerConflict);
    await expect(ledger.grant(records.grants[0]!.id)).resolves.toBeDefined();

    const grants = [records.grants[0]!, (await ledger.grant(records.grants[1]!.id))!];
    await ledger.commit({ request: records.request, audit: [] });
    await expect(ledger.retire({ ...records, grants, audit: [retired] })).rejects.toThrow(LedgerConflict);
    for (const { id } of grants) await expect(ledger.grant(id)).resolves.toBeDefined();
    await expect(ledger.request('10012')).resolves.toBeDefined();
    await expect(audit.verify(subject)).resolves.toEqual({ events: 1 });
  });

  it('retires once, however often and from however many sides it is asked', async () => {
    const harness = make();
    const { ledger, audit } = harness;
    const records = await closed(harness);
    const both = [1, 2].map(() => ledger.retire({ ...records, audit: [retired] }));
    const results = await Promise.allSettled(both);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(ledger.retire({ ...records, audit: [retired] })).rejects.toThrow(LedgerConflict);
    await expect(audit.verify(subject)).resolves.toEqual({ events: 2 });
  });

  it('does not let a change that was begun before bring a retired request back', async () => {
    const harness = make();
    const { ledger } = harness;
    const records = await closed(harness);
    await ledger.retire({ ...records, audit: [retired] });
    await expect(ledger.commit({ request: records.request, audit: [] })).rejects.toThrow(LedgerConflict);
    await expect(ledger.request('10012')).resolves.toBeUndefined();
  });
}

export function describeLedgerRetirement(make: () => LedgerHarness): void {
  describeRemoving(make);

  it('lists finished requests that have not changed since, longest ago first, page by page', async () => {
    const { ledger } = make();
    const put = (number: number, change: Partial<AccessRequest>) =>
      ledger.commit({
        request: aRequest(String(number), { updatedAt: minute(number), ...change }),
        audit: [],
      });
    await put(5, { state: 'ended' });
    await put(4, { state: 'fulfilled', intent: 'removal' });
    await put(1, { state: 'denied' });
    await put(3, { state: 'withdrawn' });
    await put(2, { state: 'refused', intent: 'change' });
    const finished = () => collect((page) => ledger.requestsFinished(minute(4), page), 1);
    expect((await finished()).map(({ issueId }) => issueId)).toEqual(['1', '2', '3', '4']);
  });

  it('does not list a request as finished that gave something, or has something to do', async () => {
    const { ledger } = make();
    const grantIds = [aGrant('2').id];
    await ledger.commit({ request: aRequest('1', { state: 'fulfilled' }), audit: [] });
    await ledger.commit({
      request: aRequest('2', { state: 'fulfilled', intent: 'change', grantIds }),
      audit: [],
    });
    await ledger.commit({ request: aRequest('3', { state: 'in-progress', intent: 'removal' }), audit: [] });
    expect(await ledger.requestsFinished(minute(9), { limit: 10 })).toEqual({ items: [] });

    const changed = (await ledger.request('2'))!;
    await ledger.commit({ request: requestOf({ ...changed, state: 'ended' }), audit: [] });
    expect(await ledger.requestsFinished(minute(9), { limit: 10 })).toMatchObject({
      items: [{ issueId: '2' }],
    });
  });
}
