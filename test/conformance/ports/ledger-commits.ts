import { requestOf } from '#test/support/requests';
import { LedgerConflict } from '#ports/ledger';
import { withoutGrant } from '#domain/grants/holding';
import type { LedgerHarness } from './ledger-harness';
import { collect } from './collect';
import { aDraft, aNumberedDraft, aGrant, aHolding, aRequest, binding, minute } from './samples';

const subject = 'issue:10012';

export function describeLedgerCommits(make: () => LedgerHarness): void {
  it('knows nothing at first', async () => {
    const { ledger } = make();
    await expect(ledger.request('10012')).resolves.toBeUndefined();
    await expect(ledger.grant('10012:entra:group:g')).resolves.toBeUndefined();
    await expect(ledger.holding('entra:group:g:p')).resolves.toBeUndefined();
  });

  it('writes a request, its grants, a holding and the audit events together', async () => {
    const { ledger, audit } = make();
    const request = aRequest('10012', { applicationId: 'wiki', levelName: 'Übersicht 日本' });
    const grants = [aGrant('10012'), aGrant('10012', { binding: binding('group-2') })];
    const holding = aHolding('principal-1', grants[0]!);
    const drafts = [aDraft(subject), aDraft(subject, { action: 'request-decided', at: minute(1) })];
    await ledger.commit({ request, grants, holding, audit: drafts });

    await expect(ledger.request('10012')).resolves.toEqual({ ...request, version: 1 });
    await expect(ledger.grant(grants[0]!.id)).resolves.toEqual({ ...grants[0], version: 1 });
    await expect(ledger.grant(grants[1]!.id)).resolves.toEqual({ ...grants[1], version: 1 });
    await expect(ledger.holding(holding.key)).resolves.toEqual({ ...holding, version: 1 });
    const events = await collect((page) => audit.events({ by: 'subject', subject }, page), 10);
    expect(events.map(({ seq, action }) => [seq, action])).toEqual([
      [1, 'request-received'],
      [2, 'request-decided'],
    ]);
  });

  it('raises the version with every write', async () => {
    const { ledger } = make();
    await ledger.commit({ request: aRequest('10012'), audit: [] });
    const first = (await ledger.request('10012'))!;
    await ledger.commit({ request: requestOf({ ...first, state: 'in-progress' }), audit: [] });
    await expect(ledger.request('10012')).resolves.toEqual({ ...first, state: 'in-progress', version: 2 });
  });

  it('refuses a record that was changed since it was read, and then writes nothing at all', async () => {
    const { ledger, audit } = make();
    const grant = aGrant('10012');
    await ledger.commit({ request: aRequest('10012'), audit: [aDraft(subject)] });
    const stale = (await ledger.request('10012'))!;
    await ledger.commit({ request: requestOf({ ...stale, state: 'denied' }), audit: [] });

    const late = ledger.commit({
      request: requestOf({ ...stale, state: 'in-progress' }),
      grants: [grant],
      holding: aHolding('principal-1', grant),
      audit: [aDraft(subject), aDraft('issue:99')],
    });
    await expect(late).rejects.toThrow(LedgerConflict);
    expect((await ledger.request('10012'))?.state).toBe('denied');
    await expect(ledger.grant(grant.id)).resolves.toBeUndefined();
    await expect(ledger.holding(aHolding('principal-1', grant).key)).resolves.toBeUndefined();
    await expect(audit.verify(subject)).resolves.toEqual({ events: 1 });
    await expect(audit.verify('issue:99')).resolves.toEqual({ events: 0 });
  });

  it('refuses a new record when there is one already', async () => {
    const { ledger } = make();
    await ledger.commit({ grants: [aGrant('10012')], audit: [] });
    const twice = ledger.commit({ grants: [aGrant('10012', { state: 'cancelled' })], audit: [] });
    await expect(twice).rejects.toThrow(LedgerConflict);
    expect((await ledger.grant(aGrant('10012').id))?.state).toBe('provisioning');
  });

  it('refuses a change of a record that does not exist', async () => {
    const { ledger } = make();
    const ghost = ledger.commit({ request: aRequest('10012', { version: 3 }), audit: [] });
    await expect(ghost).rejects.toThrow(LedgerConflict);
  });

  it('lets one of several writers win', async () => {
    const { ledger } = make();
    await ledger.commit({ request: aRequest('10012'), audit: [] });
    const read = (await ledger.request('10012'))!;
    const writes = (['denied', 'in-progress', 'refused'] as const).map((state) =>
      ledger.commit({ request: requestOf({ ...read, state }), audit: [aDraft(subject)] }),
    );
    const results = await Promise.allSettled(writes);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = results.filter((result) => result.status === 'rejected');
    expect(lost.every(({ reason }) => reason instanceof LedgerConflict)).toBe(true);
    expect((await ledger.request('10012'))?.version).toBe(2);
  });

  it('chains the events of writers that meet on one subject', async () => {
    const { ledger, audit } = make();
    const grants = [1, 2, 3].map((number) => aGrant('10012', { binding: binding(`group-${number}`) }));
    await Promise.all(
      grants.map((grant, number) =>
        ledger.commit({ grants: [grant], audit: [aNumberedDraft(subject, number)] }),
      ),
    );
    await expect(audit.verify(subject)).resolves.toEqual({ events: 3 });
    for (const grant of grants) expect((await ledger.grant(grant.id))?.version).toBe(1);
  });

  it('appends events of several subjects in one commit, each to its own chain', async () => {
    const { ledger, audit } = make();
    const drafts = [aDraft('issue:1'), aDraft('connection:entra'), aDraft('issue:1', { at: minute(1) })];
    await ledger.commit({ audit: drafts });
    await ledger.commit({ audit: [aDraft('connection:entra')] });
    await expect(audit.verify('issue:1')).resolves.toEqual({ events: 2 });
    await expect(audit.verify('connection:entra')).resolves.toEqual({ events: 2 });
  });

  it('removes a holding without grants, unless it was changed meanwhile', async () => {
    const { ledger } = make();
    const grant = aGrant('10012');
    await ledger.commit({ holding: aHolding('principal-1', grant), audit: [] });
    const stored = (await ledger.holding(aHolding('principal-1', grant).key))!;
    await ledger.commit({ holding: { ...stored, preExisting: true }, audit: [] });

    const late = ledger.commit({ holding: withoutGrant(stored, grant.id), audit: [] });
    await expect(late).rejects.toThrow(LedgerConflict);
    const fresh = (await ledger.holding(stored.key))!;
    await ledger.commit({ holding: withoutGrant(fresh, grant.id), audit: [] });
    await expect(ledger.holding(stored.key)).resolves.toBeUndefined();
  });

  it('takes an empty holding that was never stored for done', async () => {
    const { ledger } = make();
    const grant = aGrant('10012');
    const empty = withoutGrant(aHolding('principal-1', grant), grant.id);
    await ledger.commit({ holding: empty, audit: [] });
    await expect(ledger.holding(empty.key)).resolves.toBeUndefined();
  });

  it('starts anew with a holding that was removed before', async () => {
    const { ledger } = make();
    const grant = aGrant('10012');
    const holding = aHolding('principal-1', grant);
    await ledger.commit({ holding, audit: [] });
    await ledger.commit({ holding: { ...holding, version: 1, grants: [] }, audit: [] });
    await ledger.commit({ holding, audit: [] });
    await expect(ledger.holding(holding.key)).resolves.toEqual({ ...holding, version: 1 });
  });

  it('keeps records apart whose ids differ in unusual characters only', async () => {
    const { ledger } = make();
    const groups = ['a/b', 'a:b', 'a b', 'a@b', 'a#2Fb', 'a_b', 'ä', 'a\u0308', 'x'.repeat(200)];
    const grants = groups.map((group) => aGrant('10012', { binding: binding(group) }));
    await ledger.commit({ grants, audit: [] });
    for (const grant of grants)
      await expect(ledger.grant(grant.id)).resolves.toEqual({ ...grant, version: 1 });
  });

  it('refuses more than one transaction can hold, and writes nothing', async () => {
    const { ledger, audit } = make();
    const grants = Array.from({ length: 23 }, (_, n) => aGrant('10012', { binding: binding(`group-${n}`) }));
    const drafts = [aDraft(subject), aDraft(subject)];
    await expect(ledger.commit({ grants, audit: drafts })).rejects.toThrow(RangeError);
    await expect(ledger.grant(grants[0]!.id)).resolves.toBeUndefined();
    await expect(audit.verify(subject)).resolves.toEqual({ events: 0 });
    await ledger.commit({ grants, audit: [aDraft(subject)] });
    await expect(ledger.grant(grants[22]!.id)).resolves.toBeDefined();
  });

  it('gives away copies: changing what was read changes nothing that is stored', async () => {
    const { ledger } = make();
    await ledger.commit({ request: aRequest('10012'), audit: [] });
    const read = (await ledger.request('10012'))!;
    read.approvals.push({ stage: 0, accountId: 'x', at: minute(0), evidence: 'changelog:1' });
    expect((await ledger.request('10012'))?.approvals).toEqual([]);
  });
}
