import { createKvsLedger } from '#forge/storage/kvs-ledger';
import { BrokenRow } from '#forge/storage/rows/broken-row';
import { LedgerConflict } from '#ports/ledger';
import { ForgeRealm } from './forge-realm';
import { aDraft, aGrant, aHolding, aRequest, minute } from '../samples';

function setUp() {
  const realm = new ForgeRealm();
  return { realm, ledger: realm.inApp(createKvsLedger()) };
}

describe('The key-value ledger on the platform', () => {
  it('names the key and the fault of a row it cannot read, and not the content', async () => {
    const { realm, ledger } = setUp();
    const body = { ...aRequest('10012'), state: 'confidential-nonsense' };
    realm.storage.entity('request').records.put('request:10012', { value: { version: 1, body } });
    const reading = ledger.request('10012');
    await expect(reading).rejects.toThrow(BrokenRow);
    await expect(reading).rejects.toThrow(/request:10012 of request is broken: state/);
    await expect(reading).rejects.not.toThrow(/confidential/);
  });

  it('names a row without a record', async () => {
    const { realm, ledger } = setUp();
    realm.storage.entity('grant').records.put('grant:g', { value: { version: 1 } });
    await expect(ledger.grant('g')).rejects.toThrow(/grant:g of grant is broken/);
  });

  it('reads by id what lists do not show yet', async () => {
    const { realm, ledger } = setUp();
    realm.listLagMs = 5_000;
    await ledger.commit({ grants: [aGrant('10012')], audit: [] });
    await expect(ledger.grantsDue('provisioning', minute(1), 10)).resolves.toEqual([]);
    await expect(ledger.grant(aGrant('10012').id)).resolves.toBeDefined();
    realm.clock.set(realm.clock.now() + 5_000);
    await expect(ledger.grantsDue('provisioning', minute(1), 10)).resolves.toHaveLength(1);
  });

  it('looks for what is rare in a bounded number of reads, and says where to go on', async () => {
    const { realm, ledger } = setUp();
    const common = Array.from({ length: 1_005 }, (_, n) =>
      aGrant(String(1000 + n), { state: 'ended', updatedAt: minute(n) }),
    );
    const all = [...common, aGrant('1', { state: 'active', updatedAt: minute(-1) })];
    for (let from = 0; from < all.length; from += 20)
      await ledger.commit({ grants: all.slice(from, from + 20), audit: [] });
    const search = (cursor?: string) =>
      ledger.searchGrants({ applicationId: 'wiki', state: 'active' }, { limit: 5, cursor });
    const before = realm.calls.since().length;
    const first = await search();
    expect(first.items).toEqual([]);
    expect(realm.calls.since().length - before).toBe(10);
    const second = await search(first.next);
    expect(second).toMatchObject({ items: [{ issueId: '1' }] });
    expect(second.next).toBeUndefined();
  });

  it('finds nothing behind a cursor that was never given out', async () => {
    const { ledger } = setUp();
    await ledger.commit({ grants: [aGrant('1')], audit: [] });
    for (const cursor of ['9.x', 'nonsense', ''])
      await expect(ledger.searchGrants({}, { limit: 5, cursor })).resolves.toEqual({ items: [] });
  });

  it('writes one transaction per commit', async () => {
    const { realm, ledger } = setUp();
    const grant = aGrant('10012');
    await ledger.commit({
      request: aRequest('10012'),
      grants: [grant],
      holding: aHolding('principal-1', grant),
      audit: [aDraft('issue:10012'), aDraft('issue:10012')],
    });
    const writes = realm.calls.since().filter(({ url }) => !url.endsWith('/get'));
    expect(writes.map(({ url }) => url)).toEqual(['/api/v1/transaction']);
  });

  it('does not take a lost answer for a conflict; writing again finds out', async () => {
    const { realm, ledger } = setUp();
    const request = aRequest('10012');
    realm.faults.add({ target: 'kvs', path: '/transaction$', effect: { kind: 'reset-after-commit' } });
    const lost = ledger.commit({ request, audit: [aDraft('issue:10012')] });
    await expect(lost).rejects.not.toThrow(LedgerConflict);
    const again = ledger.commit({ request, audit: [aDraft('issue:10012')] });
    await expect(again).rejects.toThrow(LedgerConflict);
    expect((await ledger.request('10012'))?.version).toBe(1);
  });

  it('passes other refusals of the storage on', async () => {
    const { realm, ledger } = setUp();
    const body = { code: 'RATE_LIMIT_EXCEEDED', message: 'slow down' };
    realm.faults.add({
      target: 'kvs',
      path: '/transaction$',
      effect: { kind: 'respond', status: 429, body },
    });
    const refused = ledger.commit({ request: aRequest('10012'), audit: [] });
    await expect(refused).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  });

  it('gives up when the audit chain is never free', async () => {
    const { realm, ledger } = setUp();
    const body = { code: 'CONDITIONAL_CHECK_FAILED', message: 'conditional check' };
    const effect = { kind: 'respond', status: 400, body } as const;
    realm.faults.add({ target: 'kvs', path: '/transaction$', effect, times: 100 });
    const busy = ledger.commit({ request: aRequest('10012'), audit: [aDraft('issue:10012')] });
    await expect(busy).rejects.toThrow(LedgerConflict);
    expect(realm.calls.since().filter(({ url }) => url.endsWith('/transaction'))).toHaveLength(5);
  });
});
