import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { canonicalJson } from '#domain/kit/canonical-json';
import { AuditEvent, GENESIS, chain, checkDraft, verifyChain } from '#domain/audit/audit-event';
import type { AuditDraft, Hash } from '#domain/audit/audit-event';
import { sampleDraft, sampleFacts } from '#test/support/audit-samples';

const sha256: Hash = (text) => createHash('sha256').update(text).digest('hex');

/** What is chained need not be what is appended today: the facts may be any. */
type Chained = Parameters<typeof chain>[0];

const arbitraryFacts = fc.dictionary(
  fc.string({ maxLength: 6 }).filter((key) => key !== '__proto__'),
  fc.jsonValue({ maxDepth: 2 }),
  { maxKeys: 4 },
) as fc.Arbitrary<Chained['facts']>;
const arbitraryDraft: fc.Arbitrary<Chained> = fc.record({
  subject: fc.constant('issue:10012'),
  action: fc.constantFrom('request-received', 'grant-activated', 'grant-ended'),
  actor: fc.constantFrom('gatehouse', 'acc-1'),
  at: fc.constantFrom('2026-11-02T12:00:00.000Z', '2026-11-02T12:00:01.000Z'),
  facts: arbitraryFacts,
});
const arbitraryChain = fc
  .array(arbitraryDraft, { minLength: 1, maxLength: 7 })
  .map((drafts) =>
    drafts.reduce<AuditEvent[]>(
      (events, draft) => [...events, chain(draft, events.at(-1) ?? { seq: 0, hash: GENESIS }, sha256)],
      [],
    ),
  );
/** A chain and a position in it. */
const arbitraryPlace = fc
  .tuple(arbitraryChain, fc.nat(100))
  .map(([events, at]) => ({ events, at: at % events.length }));

const runs = { numRuns: 150, seed: 7 };

describe('a chain of audit events', () => {
  it('holds as it was written, from none to many', () => {
    expect(verifyChain([], sha256)).toBeUndefined();
    fc.assert(
      fc.property(arbitraryChain, (events) => {
        expect(verifyChain(events, sha256)).toBeUndefined();
        expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
        for (const event of events) expect(AuditEvent.parse(event)).toEqual(event);
      }),
      runs,
    );
  });

  it('still holds after it was stored and read back as JSON', () => {
    fc.assert(
      fc.property(arbitraryChain, (events) => {
        expect(verifyChain(JSON.parse(JSON.stringify(events)) as AuditEvent[], sha256)).toBeUndefined();
      }),
      runs,
    );
  });

  it('starts from zeros and links every event to the one before', () => {
    fc.assert(
      fc.property(arbitraryChain, (events) => {
        expect(events.map((event) => event.previous)).toEqual(
          [GENESIS, ...events.map((event) => event.hash)].slice(0, -1),
        );
      }),
      runs,
    );
  });

  it.each<[string, (event: AuditEvent) => AuditEvent]>([
    [
      'its action',
      (event) => ({ ...event, action: event.action === 'grant-retried' ? 'grant-ended' : 'grant-retried' }),
    ],
    ['its actor', (event) => ({ ...event, actor: 'somebody-else' })],
    ['its instant', (event) => ({ ...event, at: '2020-01-01T00:00:00.000Z' })],
    ['its subject', (event) => ({ ...event, subject: 'issue:1' })],
    ['its facts', (event) => ({ ...event, facts: { ...event.facts, planted: true } })],
    ['its link', (event) => ({ ...event, previous: 'f'.repeat(64) })],
    ['its hash', (event) => ({ ...event, hash: 'f'.repeat(64) })],
  ])('shows that one event was changed in %s', (_what, change) => {
    fc.assert(
      fc.property(arbitraryPlace, ({ events, at }) => {
        const changed = events.map((event, index) => (index === at ? change(event) : event));
        expect(verifyChain(changed, sha256)).toEqual({ seq: at + 1, fault: 'changed' });
      }),
      runs,
    );
  });

  it('shows that one event was changed even if its own hash was made to fit', () => {
    fc.assert(
      fc.property(arbitraryPlace, ({ events, at }) => {
        fc.pre(at < events.length - 1);
        const original = events[at]!;
        const { hash: _hash, ...body } = { ...original, actor: 'somebody-else' };
        const forged = { ...body, hash: sha256(canonicalJson(body)) };
        const changed = events.map((event, index) => (index === at ? forged : event));
        expect(verifyChain(changed, sha256)).toEqual({ seq: at + 2, fault: 'changed' });
      }),
      runs,
    );
  });

  it('shows every event that was removed before the last', () => {
    fc.assert(
      fc.property(arbitraryPlace, ({ events, at }) => {
        fc.pre(at < events.length - 1);
        const without = events.filter((_, index) => index !== at);
        expect(verifyChain(without, sha256)).toEqual({ seq: at + 1, fault: 'missing' });
      }),
      runs,
    );
  });

  it('shows any two events that were swapped', () => {
    fc.assert(
      fc.property(arbitraryChain, fc.nat(6), fc.nat(6), (events, a, b) => {
        fc.pre(a < b && b < events.length);
        const swapped = events.map((event, index) =>
          index === a ? events[b]! : index === b ? events[a]! : event,
        );
        expect(verifyChain(swapped, sha256)).toEqual({ seq: a + 1, fault: 'missing' });
      }),
      runs,
    );
  });

  it('shows an event that is there twice', () => {
    fc.assert(
      fc.property(arbitraryPlace, ({ events, at }) => {
        const doubled = [...events.slice(0, at + 1), ...events.slice(at)];
        expect(verifyChain(doubled, sha256)).toEqual({ seq: at + 2, fault: 'out-of-order' });
      }),
      runs,
    );
  });

  it('shows an event of another chain put in its place', () => {
    fc.assert(
      fc.property(arbitraryPlace, arbitraryDraft, ({ events, at }, draft) => {
        const planted = chain(
          { ...draft, subject: 'issue:2' },
          { seq: at, hash: sha256('elsewhere') },
          sha256,
        );
        const changed = events.map((event, index) => (index === at ? planted : event));
        expect(verifyChain(changed, sha256)).toEqual({ seq: at + 1, fault: 'changed' });
      }),
      runs,
    );
  });
});

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, item]) => [key, reversed(item)] as const);
  return Object.fromEntries(entries.reverse());
};

describe('the canonical text of a value', () => {
  it('does not depend on the order of keys at any depth', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
      runs,
    );
  });

  it('says the same as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      runs,
    );
  });

  it('is the same for two values if and only if they are equal', () => {
    const small = fc.jsonValue({ maxDepth: 1 });
    fc.assert(
      fc.property(small, small, (a, b) => {
        const asStored = [a, b].map((value) => JSON.parse(JSON.stringify(value)) as unknown);
        expect(canonicalJson(a) === canonicalJson(b)).toBe(isDeepStrictEqual(asStored[0], asStored[1]));
      }),
      runs,
    );
    expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }));
  });

  it('leaves out what is undefined, as storage does', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });
});

it.each([
  ['an unknown action', { action: 'request-forgotten' }],
  ['a fact that is no JSON', { facts: { ...sampleFacts['grant-ended'], requestId: new Date(0) } }],
  ['a fact that its action does not have', { facts: { ...sampleFacts['grant-ended'], name: 'somebody' } }],
  ['the facts of another action', { action: 'grant-retried' }],
  ['no facts', { facts: {} }],
  ['an instant without its zone', { at: '2026-11-02T12:00:00' }],
  ['a further key', { name: 'somebody' }],
])('a draft with %s is refused', (_what, change) => {
  const draft = sampleDraft('grant-ended');
  expect(() => checkDraft(draft)).not.toThrow();
  expect(() => checkDraft({ ...draft, ...change } as unknown as AuditDraft)).toThrow();
});
