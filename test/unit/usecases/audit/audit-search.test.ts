import type { AuditDraft, AuditHeading } from '#domain/audit/audit-event';
import type { AuditAction } from '#domain/audit/audit-facts';
import { sampleDraft } from '#test/support/audit-samples';
import { findAuditEvents } from '#usecases/audit/find-audit-events';
import { exportAudit } from '#usecases/audit/export-audit';
import type { AuditQuestion } from '#usecases/audit/find-audit-events';
import { adminWorld, refusalOf } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const at = (day: number, hour = 8) =>
  `2026-10-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;

function event(changes: Partial<AuditHeading> & { readonly action?: AuditAction }): AuditDraft {
  const { action = 'request-received', ...heading } = changes;
  return sampleDraft(action, { subject: 'issue:1', actor: 'acc-1', at: at(1), ...heading });
}

async function worldWith(drafts: readonly AuditDraft[]) {
  const world = adminWorld();
  for (const draft of drafts) await world.audit.append([draft]);
  const find = (question: AuditQuestion, limit = 50, cursor?: string) =>
    findAuditEvents(world.ports, question, { limit, cursor });
  return { world, find };
}

const some = [
  event({ at: at(3), subject: 'issue:1' }),
  event({ at: at(5), subject: 'issue:2', actor: 'acc-2' }),
  event({ at: at(5, 9), subject: 'issue:2', actor: 'acc-2', action: 'approval-counted' }),
  event({ at: at(20), subject: 'issue:1', actor: 'acc-2', action: 'grant-ended' }),
];
const times = (events: readonly { readonly at: string }[]) => events.map((one) => one.at);

describe('looking for audit events', () => {
  it('goes back day by day, newest first', async () => {
    const { find } = await worldWith(some);
    const { items, next } = await find({ from: '2026-10-01' });
    expect(times(items)).toEqual([at(20), at(5, 9), at(5), at(3)]);
    expect(next).toBeUndefined();
  });

  test.each<[string, AuditQuestion, readonly string[]]>([
    ['an actor', { actor: 'acc-2' }, [at(20), at(5, 9), at(5)]],
    ['an action', { action: 'request-received' }, [at(5), at(3)]],
    ['an actor and an action', { actor: 'acc-2', action: 'approval-counted' }, [at(5, 9)]],
    ['a subject, in order of its chain', { subject: 'issue:1' }, [at(3), at(20)]],
    ['a subject and an actor', { subject: 'issue:1', actor: 'acc-2' }, [at(20)]],
    ['an actor in a period', { actor: 'acc-2', from: '2026-10-01', to: '2026-10-05' }, [at(5, 9), at(5)]],
    ['a period', { from: '2026-10-04', to: '2026-10-19' }, [at(5, 9), at(5)]],
  ])('finds by %s', async (_what, question, expected) => {
    const { find } = await worldWith(some);
    expect(times((await find(question)).items)).toEqual(expected);
  });

  it('gives every event once, whatever the page size', async () => {
    const { find } = await worldWith(some);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await find({ from: '2026-10-01' }, 1, cursor);
      seen.push(...times(page.items));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual([at(20), at(5, 9), at(5), at(3)]);
  });

  it('stops after a while on quiet days, and can go on', async () => {
    const { find } = await worldWith([event({ at: '2026-06-01T08:00:00.000Z' })]);
    const first = await find({});
    expect(first).toMatchObject({ items: [] });
    expect(first.next).toBeDefined();
    let cursor = first.next;
    let found = 0;
    while (cursor !== undefined && found === 0) {
      const page = await find({}, 50, cursor);
      found = page.items.length;
      cursor = page.next;
    }
    expect(found).toBe(1);
  });

  it('refuses a period that ends before it begins, and a place it did not name', async () => {
    const { find } = await worldWith([]);
    expect((await refusalOf(find({ from: '2026-10-05', to: '2026-10-04' }))).paths).toEqual(['to']);
    expect((await refusalOf(find({}, 50, 'elsewhere'))).code).toBe('invalid-input');
  });
});

describe('the list of audit events', () => {
  async function worldWithIssue() {
    const { world } = await worldWith(some);
    world.tracker.add({ id: '2', key: 'ACCESS-7', projectId: '10', statusId: '1' });
    return world;
  }
  const list = (world: AdminWorld, subject: string) =>
    world.operations['audit.list']({ filter: { subject, from: '2026-10-01' }, limit: 50 });

  it.each(['ACCESS-7', 'access-7', 'issue:2'])('is found by %s', async (subject) => {
    const { items } = await list(await worldWithIssue(), subject);
    expect(items.map((item) => item.subject)).toEqual(['issue:2', 'issue:2']);
  });

  it('says so when there is no such issue, instead of being empty', async () => {
    const world = await worldWithIssue();
    expect(await refusalOf(list(world, 'ACCESS-8'))).toMatchObject({ code: 'not-found' });
    expect(await list(world, 'issue:8')).toMatchObject({ items: [] });
  });
});

describe('the export of a period', () => {
  const period = { from: '2026-10-01', to: '2026-10-31' } as const;

  it('holds every event with its facts and hashes as CSV', async () => {
    const { world } = await worldWith([
      sampleDraft('connection-tested', { at: at(1) }, { passed: false, failed: ['a,"b"'] }),
    ]);
    const { text, events, next } = await exportAudit(world.ports, { ...period, format: 'csv' });
    const [heading, line] = text.split('\r\n');
    expect(heading).toBe('at,action,actor,subject,seq,facts,previous,hash');
    expect(line).toContain('"{""failed"":[""a,\\""b\\""""],""passed"":false}"');
    expect({ events, next }).toEqual({ events: 1, next: null });
  });

  it('is one event per line as JSON, exactly as it was hashed', async () => {
    const { world } = await worldWith(some);
    const { text } = await exportAudit(world.ports, { ...period, format: 'json' });
    const lines = text.split('\n').map((one) => JSON.parse(one) as { subject: string; hash: string });
    expect(lines).toEqual(expect.arrayContaining([...world.audits.all()]));
  });

  it('runs no formula in a spreadsheet', async () => {
    const { world } = await worldWith([event({ actor: '=cmd' })]);
    const { text } = await exportAudit(world.ports, { ...period, format: 'csv' });
    expect(text).toContain(',"\'=cmd",');
  });
});
