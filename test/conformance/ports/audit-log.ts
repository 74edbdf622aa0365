import type { AuditFilter, AuditLog } from '#ports/audit-log';
import { GENESIS } from '#domain/audit/audit-event';
import { collect } from './collect';
import { aDraft, aNumberedDraft, minute, numberedFacts } from './samples';

export interface AuditLogHarness {
  readonly audit: AuditLog;
  /** What somebody with access to the storage could do. */
  readonly tamper: {
    remove(subject: string, seq: number): Promise<void>;
    /** Rewrites the actor of one event and leaves its hash alone. */
    blame(subject: string, seq: number, actor: string): Promise<void>;
  };
}

const subject = 'issue:10012';
const three = [1, 2, 3].map((step) => aNumberedDraft(subject, step, minute(step)));

function describeAppending(make: () => AuditLogHarness): void {
  it('chains the events of a subject from the first on', async () => {
    const { audit } = make();
    await audit.append(three.slice(0, 2));
    await audit.append(three.slice(2));
    const events = await collect((page) => audit.events({ by: 'subject', subject }, page), 2);
    expect(events.map(({ seq, facts }) => [seq, facts])).toEqual([
      [1, numberedFacts(1)],
      [2, numberedFacts(2)],
      [3, numberedFacts(3)],
    ]);
    expect(events.map(({ previous }) => previous)).toEqual([GENESIS, events[0]!.hash, events[1]!.hash]);
    await expect(audit.verify(subject)).resolves.toEqual({ events: 3 });
  });

  it('knows a subject from its first event on, and no other', async () => {
    const { audit } = make();
    await expect(audit.isKnown(subject)).resolves.toBe(false);
    await audit.append(three.slice(0, 1));
    await expect(audit.isKnown(subject)).resolves.toBe(true);
    await expect(audit.isKnown('issue:1001')).resolves.toBe(false);
  });

  it('appends nothing when there is nothing to append', async () => {
    const { audit } = make();
    await audit.append([]);
    await expect(audit.verify(subject)).resolves.toEqual({ events: 0 });
  });

  it('keeps one chain when several write at the same time', async () => {
    const { audit } = make();
    await Promise.all(three.map((draft) => audit.append([draft])));
    await expect(audit.verify(subject)).resolves.toEqual({ events: 3 });
  });
}

function describeReading(make: () => AuditLogHarness): void {
  it('finds events by day, actor and action, latest first', async () => {
    const { audit } = make();
    await audit.append([
      aDraft('issue:1', { actor: 'admin', at: '2026-11-02T23:59:59.000Z' }),
      aDraft('issue:2', { actor: 'admin', action: 'grant-ended', at: '2026-11-03T00:00:00.000Z' }),
      aDraft('issue:3', { at: '2026-11-03T08:00:00.000Z' }),
    ]);
    const list = async (filter: AuditFilter) =>
      (await collect((page) => audit.events(filter, page), 1)).map((event) => event.subject);
    await expect(list({ by: 'day', day: '2026-11-03' })).resolves.toEqual(['issue:3', 'issue:2']);
    await expect(list({ by: 'actor', actor: 'admin' })).resolves.toEqual(['issue:2', 'issue:1']);
    await expect(list({ by: 'action', action: 'request-received' })).resolves.toEqual(['issue:3', 'issue:1']);
    await expect(list({ by: 'subject', subject: 'issue:9' })).resolves.toEqual([]);
    const span = { from: '2026-11-03T00:00:00.000Z', to: '2026-11-03T07:59:59.999Z' };
    await expect(list({ by: 'actor', actor: 'admin', span })).resolves.toEqual(['issue:2']);
    await expect(list({ by: 'action', action: 'request-received', span })).resolves.toEqual([]);
  });
}

function describeSpans(make: () => AuditLogHarness): void {
  it('finds the events of a span, both ends included, oldest first', async () => {
    const { audit } = make();
    const at = (time: string) => `2026-11-03T${time}Z`;
    const times = ['08:00:00.000', '08:00:00.001', '09:30:00.000', '09:30:00.001'].map(at);
    for (const [index, time] of [...times].reverse().entries())
      await audit.append([aDraft(`issue:${index}`, { at: time })]);
    await audit.append([aDraft('issue:9', { at: '2026-11-02T09:00:00.000Z' })]);
    const found = await collect((page) => audit.during({ from: times[1]!, to: times[2]! }, page), 1);
    expect(found.map((event) => event.at)).toEqual([times[1], times[2]]);
  });
}

function describeVerifying(make: () => AuditLogHarness): void {
  it('names the event that was changed', async () => {
    const { audit, tamper } = make();
    await audit.append(three);
    await tamper.blame(subject, 2, 'somebody-else');
    await expect(audit.verify(subject)).resolves.toEqual({
      events: 3,
      fault: { seq: 2, fault: 'changed' },
    });
  });

  it.each([1, 2, 3])('names event %i when it is missing', async (seq) => {
    const { audit, tamper } = make();
    await audit.append(three);
    await tamper.remove(subject, seq);
    await expect(audit.verify(subject)).resolves.toEqual({ events: 2, fault: { seq, fault: 'missing' } });
  });

  it('verifies a chain that is longer than one round of reading', async () => {
    const { audit } = make();
    for (let round = 0; round < 4; round += 1)
      await audit.append(Array.from({ length: 15 }, () => aDraft(subject)));
    await expect(audit.verify(subject)).resolves.toEqual({ events: 60 });
  });
}

function describeSealing(make: () => AuditLogHarness): void {
  it('seals each chain that grew, once', async () => {
    const { audit } = make();
    await audit.append([aDraft('issue:1'), aDraft('issue:2')]);
    await expect(audit.seal()).resolves.toBe(2);
    await expect(audit.seal()).resolves.toBe(0);
    await audit.append([aDraft('issue:2')]);
    await expect(audit.seal()).resolves.toBe(1);
    await expect(audit.verify('issue:2')).resolves.toEqual({ events: 2 });
  });

  it('seals any number of chains', async () => {
    const { audit } = make();
    for (let number = 1; number <= 45; number += 1) await audit.append([aDraft(`issue:${number}`)]);
    await expect(audit.seal()).resolves.toBe(45);
    await expect(audit.seal()).resolves.toBe(0);
  });

  it('loses nothing when chains grow while they are sealed', async () => {
    const { audit } = make();
    await audit.append([aDraft('issue:1'), aDraft('issue:2')]);
    const [first] = await Promise.all([audit.seal(), audit.append([aDraft('issue:1')])]);
    const second = await audit.seal();
    expect(first + second).toBeGreaterThanOrEqual(2);
    await expect(audit.seal()).resolves.toBe(0);
    await expect(audit.verify('issue:1')).resolves.toEqual({ events: 2 });
  });
}

/** What every AuditLog does. `make` gives an empty one; its lists do not lag. */
export function describeAuditLog(name: string, make: () => AuditLogHarness): void {
  describe(`${name} as an AuditLog`, () => {
    describeAppending(make);
    describeReading(make);
    describeSpans(make);
    describeVerifying(make);
    describeSealing(make);
  });
}
