import { requestOf } from '#test/support/requests';
import { grantOf } from '#test/support/grants';
import fc from 'fast-check';
import type { RequestState, EndCause, EndResult } from '#domain/kit/codes';
import { grantIdOf } from '#domain/grants/grant';
import { grantStates } from '#domain/kit/codes';
import type { Grant } from '#domain/grants/grant';
import { expectedGrantNotices, utc } from '#domain/requests/grant-notices';
import { Notice } from '#domain/kit/notice';
import { reasonCodes } from '#domain/failure/reasons';
import { aGrant, aRequest, binding, minute } from '#test/conformance/ports/samples';

/** What a connector said. */
const vendors = (english: string) => ({ key: 'vendor.made-up', english });

const request = aRequest('1', {
  state: 'in-progress',
  applicationName: 'Wiki',
  levelName: 'User',
  requesterId: 'acc-1',
});
const textOf = (notices: readonly Notice[]) => JSON.stringify(notices.map((notice) => notice.paragraphs));
const said = (grant: Grant, state: RequestState = 'in-progress') =>
  expectedGrantNotices(requestOf({ ...request, state }), [grant], []);
const proof = { at: minute(3), requestId: 'req-42', alreadyThere: false };

describe('what is said of a grant', () => {
  it('that is proven: when, until when, and the id to quote to the vendor', () => {
    const text = textOf(said(aGrant('1', { state: 'active', proof, expiresAt: '2026-12-01T10:00:00.000Z' })));
    expect(text).toContain(
      'Proven: the person holds \\"Group group-1\\" (read back at 2026-11-02 12:03 UTC).',
    );
    expect(text).toContain('It ends on 2026-12-01 10:00 UTC. Directory request id: req-42.');
    expect(text).toContain('Done: the access to Wiki, User is in place');
    expect(text).not.toContain('was there already');
  });

  it('that was there before: that it was', () => {
    expect(textOf(said(aGrant('1', { state: 'active', proof: { ...proof, alreadyThere: true } })))).toContain(
      'The membership was there already.',
    );
  });

  it.each<[EndCause, EndResult, string, string]>([
    ['revocation', 'removed', 'ended (revoked)', 'no longer shows it'],
    ['expiry', 'kept-by-other-grant', 'ended (its time is over)', 'another live grant needs it'],
    ['removal', 'kept-pre-existing', 'ended (a removal request was approved)', 'it was there before'],
    ['change', 'was-already-gone', 'ended (the access level was changed)', 'no membership of ours left'],
    ['given-back', 'by-hand', 'ended (the person gave it back)', 'taken away by hand'],
  ])('that ended by %s with %s: why, and what became of the membership', (endCause, endResult, why, what) => {
    const text = textOf(
      said(aGrant('1', { state: 'ended', proof, endCause, endResult, endSaid: vendors('Detail.') })),
    );
    expect(text).toContain(why);
    expect(text).toContain(what);
    expect(text).toContain('Detail.');
    expect(text).toContain('Proven:');
    expect(text).toContain('The access to Wiki, User has ended');
  });

  it('that was left in place is not called gone, to anybody', () => {
    const left = aGrant('1', { state: 'ended', proof, endCause: 'expiry', endResult: 'left-in-place' });
    expect(textOf(said(left))).toContain('a person decided to leave it');
    const told = said(left).filter((notice) => notice.audience === 'public');
    expect(textOf(told)).toContain('could not be taken away in full');
    expect(textOf(told)).not.toContain('has ended');
    const removal = { ...request, intent: 'removal' as const };
    const removed = expectedGrantNotices(removal, [], [left]);
    expect(textOf(removed)).toContain('Closed: the access to Wiki, User could not be taken away in full');
    expect(textOf(removed)).not.toContain('Done');
  });

  it('that never was and will not be: that it will not be granted', () => {
    const never = aGrant('1', { state: 'cancelled', endCause: 'abandoned', endResult: 'was-already-gone' });
    expect(textOf(said(never))).toContain('The access to Wiki, User will not be granted.');
  });

  it('that stopped: the code and the sentence to the agents only, and that they know to the customer', () => {
    const attention = { code: 'principal-ambiguous', said: vendors('candidates: a, b') } as const;
    const notices = said(aGrant('1', { state: 'needs-attention', during: 'provisioning', attention }));
    expect(notices.map((notice) => notice.audience)).toEqual(['internal', 'public']);
    expect(textOf(notices.slice(0, 1))).toContain('[principal-ambiguous]');
    expect(textOf(notices.slice(0, 1))).toContain('candidates: a, b');
    expect(textOf(notices.slice(1))).not.toContain('candidates');
  });

  it('that waits for the connection: so, once for each direction', () => {
    const waiting = { ...aGrant('1').job, waiting: true };
    const [first, second] = (['provisioning', 'deprovisioning'] as const).map((state) =>
      said(aGrant('1', { state, job: waiting })),
    );
    expect(textOf(first ?? [])).toContain('waits and goes on by itself');
    expect(first?.[0]?.id).not.toBe(second?.[0]?.id);
  });

  it('that is on its way: nothing', () => {
    expect(said(aGrant('1'))).toEqual([]);
    expect(said(aGrant('1', { state: 'deprovisioning' }))).toEqual([]);
  });
});

it('a removal is done when everything was taken away, and says so in its own words', () => {
  const removal = aRequest('2', { state: 'in-progress', intent: 'removal', applicationName: 'Wiki' });
  const gone = aGrant('1', { state: 'ended', endCause: 'removal', endResult: 'removed' });
  expect(expectedGrantNotices(removal, [], [gone])).toEqual([
    { id: 'fulfilled', audience: 'public', paragraphs: [['Done: the access to Wiki was taken away.']] },
  ]);
});

it('instants are written for people', () => {
  expect(utc('2026-11-22T15:04:05.000Z')).toBe('2026-11-22 15:04 UTC');
});

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const arbitraryGrant = (group: string): fc.Arbitrary<Grant> =>
  fc
    .record({
      state: fc.constantFrom(...grantStates),
      during: fc.constantFrom('provisioning', 'deprovisioning'),
      proof: maybe(
        fc.record({ at: fc.constant(minute(1)), requestId: fc.constant('req'), alreadyThere: fc.boolean() }),
      ),
      expiresAt: maybe(fc.constant(minute(90))),
      endCause: maybe(fc.constantFrom<EndCause>('revocation', 'expiry', 'removal', 'change')),
      endResult: maybe(
        fc.constantFrom<EndResult>('removed', 'kept-by-other-grant', 'kept-pre-existing', 'was-already-gone'),
      ),
      attention: maybe(
        fc.record({ code: fc.constantFrom(...reasonCodes), said: fc.constant(vendors('detail')) }),
      ),
      waiting: fc.boolean(),
    })
    .map(({ state, during, waiting, ...found }) => {
      const present = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
      const job = { ...aGrant('1').job, waiting: waiting && state.endsWith('provisioning') };
      return aGrant('1', { state, during, job, binding: binding(group), ...present });
    });
const arbitraryGrants = fc.tuple(arbitraryGrant('g1'), arbitraryGrant('g2'), arbitraryGrant('g3'));

describe('for grants in any state', () => {
  const property = (check: (grants: readonly Grant[]) => void) =>
    fc.assert(fc.property(arbitraryGrants, check), { numRuns: 300, seed: 13 });

  it('notices have ids of their own, and saying it again gives the same notices', () => {
    property((grants) => {
      const notices = expectedGrantNotices(request, grants, []);
      expect(new Set(notices.map((notice) => notice.id)).size).toBe(notices.length);
      expect(expectedGrantNotices(request, structuredClone(grants), [])).toEqual(notices);
    });
  });

  it('what was said of a grant does not change its id when another grant moves on', () => {
    property(([first, second, third]) => {
      const idsOf = (grants: readonly (Grant | undefined)[]) =>
        expectedGrantNotices(
          request,
          grants.filter((grant) => grant !== undefined),
          [],
        )
          .map((notice) => notice.id)
          .filter((id) => first !== undefined && id.includes(first.id));
      expect(idsOf([first, second])).toEqual(idsOf([first, third]));
    });
  });

  it('every notice can be stored, and none carries an e-mail address', () => {
    property((grants) => {
      for (const notice of expectedGrantNotices(request, grants, [])) {
        expect(Notice.parse(notice)).toEqual(notice);
        expect(JSON.stringify(notice)).not.toMatch(/@/);
      }
    });
  });

  it('every sentence that is told ends', () => {
    property((grants) => {
      for (const notice of expectedGrantNotices(request, grants, []))
        for (const paragraph of notice.paragraphs) expect(paragraph.at(-1)).toMatch(/(\.|\))$/);
    });
  });
});

it('notices of the longest ids the catalog allows can be stored', () => {
  const bound = binding('g'.repeat(200), 'c'.repeat(40));
  const longest = aGrant('9'.repeat(20), { binding: bound });
  expect(longest.id).toBe(grantIdOf('9'.repeat(20), bound));
  const attention = { code: 'entitlement-not-manageable' } as const;
  const grant = grantOf({ ...longest, state: 'needs-attention', attention });
  const stopped = expectedGrantNotices(request, [grant], []);
  for (const notice of stopped) expect(Notice.safeParse(notice).error?.issues ?? []).toEqual([]);
});
