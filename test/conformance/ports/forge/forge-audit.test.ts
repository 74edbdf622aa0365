import { GENESIS, chain } from '#domain/audit/audit-event';
import { sha256 } from '#forge/runtime/sha256';
import { createKvsAuditLog } from '#forge/storage/audit/kvs-audit-log';
import { ForgeRealm } from './forge-realm';
import { aDraft } from '../samples';

const subject = 'issue:10012';
const HEAD = `audit-head:${subject}`;

interface HeadRow {
  readonly body: object;
}

function setUp() {
  const realm = new ForgeRealm();
  const audit = realm.inApp(createKvsAuditLog({ clock: { now: () => realm.clock.iso() } }));
  const events = realm.storage.entity('audit-event').records;
  const heads = realm.storage.entity('audit-head').records;
  const seals = realm.storage.entity('audit-seal').records;
  /** Somebody who knows how chains are made writes another first event and the head that fits. */
  const forge = () => {
    const event = chain(aDraft(subject, { actor: 'nobody' }), { seq: 0, hash: GENESIS }, sha256);
    const { facts: _facts, schema: _schema, previous: _previous, hash, ...attributes } = event;
    events.put(`audit:${subject}:1`, { value: { ...attributes, day: '2026-11-02', body: event } });
    const head = heads.get(HEAD).value as HeadRow;
    heads.put(HEAD, { value: { ...head, body: { ...head.body, hash } } });
  };
  return { audit, events, heads, seals, forge };
}

describe('The key-value audit log on the platform', () => {
  it('finds a chain that was rewritten from end to end, by its seal', async () => {
    const { audit, forge } = setUp();
    await audit.append([aDraft(subject)]);
    await audit.seal();
    forge();
    const fault = { seq: 1, fault: 'changed' };
    await expect(audit.verify(subject)).resolves.toEqual({ events: 1, fault });
  });

  it('finds that a seal was removed', async () => {
    const { audit, seals } = setUp();
    await audit.append([aDraft(subject)]);
    await audit.seal();
    seals.delete('audit-seal:1');
    expect((await audit.verify(subject)).fault).toEqual({ seq: 1, fault: 'missing' });
  });

  it('finds events behind the end of the chain', async () => {
    const { audit, heads, events } = setUp();
    await audit.append([aDraft(subject), aDraft(subject)]);
    heads.delete(HEAD);
    expect(await audit.verify(subject)).toEqual({ events: 0, fault: { seq: 1, fault: 'out-of-order' } });
    events.delete(`audit:${subject}:1`);
    events.delete(`audit:${subject}:2`);
    expect(await audit.verify(subject)).toEqual({ events: 0 });
  });

  it('finds an event that was copied from another chain, even with the head that fits', async () => {
    const { audit, events, heads } = setUp();
    await audit.append([aDraft(subject), aDraft('issue:2')]);
    events.put(`audit:${subject}:1`, { value: events.get('audit:issue:2:1').value });
    const head = heads.get('audit-head:issue:2').value as HeadRow;
    heads.put(HEAD, { value: { ...head, subject, body: { ...head.body, subject } } });
    expect((await audit.verify(subject)).fault).toEqual({ seq: 1, fault: 'changed' });
  });

  it('finds an event that can no longer be read', async () => {
    const { audit, events } = setUp();
    await audit.append([aDraft(subject), aDraft(subject)]);
    events.put(`audit:${subject}:2`, { value: { body: { seq: 2 } } });
    expect((await audit.verify(subject)).fault).toEqual({ seq: 2, fault: 'changed' });
  });

  it('chains the seals, and every chain is in the seal of its day', async () => {
    const { audit, seals } = setUp();
    await audit.append([aDraft('issue:1'), aDraft('issue:2')]);
    await audit.seal();
    await audit.append([aDraft('issue:2')]);
    await audit.seal();
    const [first, second] = [1, 2].map((seq) => seals.get(`audit-seal:${seq}`).value as { body: Seal });
    expect(first!.body.previous).toBe(GENESIS);
    expect(second!.body.previous).toBe(first!.body.hash);
    expect(first!.body.heads.map((head) => [head.subject, head.seq])).toEqual([
      ['issue:1', 1],
      ['issue:2', 1],
    ]);
    expect(second!.body.heads.map((head) => [head.subject, head.seq])).toEqual([['issue:2', 2]]);
  });
});

interface Seal {
  readonly previous: string;
  readonly hash: string;
  readonly heads: readonly { readonly subject: string; readonly seq: number }[];
}
