import fc from 'fast-check';
import type { ConnectorErrorKind } from '#domain/failure/connector-error-kind';
import { failureReasons } from '#domain/failure/failure-reasons';
import type { FailureReason } from '#domain/failure/failure-reasons';
import {
  LONGEST_DELAY_MS,
  MOST_ATTEMPTS,
  backOffMs,
  jitterOf,
  judgeFailure,
} from '#domain/grants/judge-failure';

/** What each kind of failure leads to while there are tries left. The compiler keeps it complete. */
const outcomes: Readonly<Record<ConnectorErrorKind, 'retry' | 'pause-connection' | 'ask-a-person'>> = {
  'rate-limited': 'retry',
  unavailable: 'retry',
  unauthenticated: 'pause-connection',
  forbidden: 'pause-connection',
  misconfigured: 'pause-connection',
  'egress-blocked': 'pause-connection',
  'not-found': 'ask-a-person',
  rejected: 'ask-a-person',
  'unexpected-response': 'ask-a-person',
};
const kinds = Object.keys(outcomes) as ConnectorErrorKind[];
const transient: readonly ConnectorErrorKind[] = ['rate-limited', 'unavailable'];

describe.each(kinds)('%s', (kind) => {
  const everyTry = Array.from({ length: MOST_ATTEMPTS + 4 }, (_, index) => index + 1);

  it('leads to the same thing on every try, but nothing is tried again for ever', () => {
    const found = everyTry.map((attempts) => judgeFailure({ kind }, attempts, 0.5).do);
    const expected = everyTry.map((attempts) =>
      outcomes[kind] === 'retry' && attempts >= MOST_ATTEMPTS ? 'ask-a-person' : outcomes[kind],
    );
    expect(found).toEqual(expected);
  });
});

describe('the wait before the next try', () => {
  it.each(transient)('after %s is what the vendor asked for, as long as that may be', (kind) => {
    for (const retryAfterMs of [0, 1_500, 3_600_000])
      expect(judgeFailure({ kind, retryAfterMs }, 3, 0.9)).toEqual({ do: 'retry', afterMs: retryAfterMs });
  });

  it.each(transient)('after %s without a word from the vendor is the back-off', (kind) => {
    expect(judgeFailure({ kind }, 3, 0.25)).toEqual({ do: 'retry', afterMs: backOffMs(3, 0.25) });
  });

  it.each([
    [0, 2_500, 5_000],
    [1, 5_000, 10_000],
    [2, 10_000, 20_000],
    [7, 320_000, 640_000],
    [8, 450_000, 900_000],
    [15, 450_000, 900_000],
    [1_000_000, 450_000, 900_000],
  ])('after %i tries lies between %i and %i ms', (attempts, least, most) => {
    expect(backOffMs(attempts, 0)).toBe(least);
    expect(backOffMs(attempts, 1)).toBe(most);
  });

  it('never leaves its bounds, and more tries or more jitter never make it shorter', () => {
    const jitter = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat(60), jitter, jitter, (attempts, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const wait = backOffMs(attempts, less);
        expect(Number.isInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(2_500);
        expect(wait).toBeLessThanOrEqual(LONGEST_DELAY_MS);
        expect(backOffMs(attempts + 1, less)).toBeGreaterThanOrEqual(wait);
        expect(backOffMs(attempts, more)).toBeGreaterThanOrEqual(wait);
      }),
      { numRuns: 300, seed: 8 },
    );
  });

  it('over all tries gives an outage of an hour time to pass', () => {
    const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, index) => backOffMs(index + 1, 0));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(3_600_000);
  });
});

describe('what a person is asked', () => {
  it.each([
    ['not-found', 'entitlement-gone', 'entitlement-gone'],
    ['not-found', 'principal-gone', 'principal-gone'],
    ['not-found', undefined, 'rejected-by-vendor'],
    ['rejected', 'entitlement-gone', 'entitlement-gone'],
    ['rejected', 'entitlement-not-manageable-dynamic', 'entitlement-not-manageable'],
    ['rejected', 'request-refused', 'rejected-by-vendor'],
    ['rejected', 'guest-blocked', 'rejected-by-vendor'],
    ['rejected', undefined, 'rejected-by-vendor'],
    ['unexpected-response', undefined, 'unexpected-response'],
    ['unexpected-response', 'entitlement-gone', 'unexpected-response'],
  ] as const)('after %s for the reason %s is %s', (kind, reason, code) => {
    expect(judgeFailure({ kind, reason }, 1, 0)).toEqual({ do: 'ask-a-person', code });
  });

  it('is never left to a reason that nobody knows', () => {
    // @ts-expect-error -- the reasons are a closed set: one that has no row does not compile
    const unknown: FailureReason = 'toString';
    expect(Object.hasOwn(failureReasons, unknown)).toBe(false);
  });

  it.each(transient)('after the last try of %s is to retry when the vendor is back', (kind) => {
    const verdict = judgeFailure({ kind, retryAfterMs: 1 }, MOST_ATTEMPTS, 0);
    expect(verdict).toEqual({ do: 'ask-a-person', code: 'vendor-unavailable' });
  });
});

describe('the jitter of a text', () => {
  it('lies in [0, 1) and is always the same for the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const jitter = jitterOf(text);
        expect(jitter).toBeGreaterThanOrEqual(0);
        expect(jitter).toBeLessThan(1);
        expect(jitterOf(text)).toBe(jitter);
      }),
      { numRuns: 300, seed: 9 },
    );
  });

  it('spreads the tries of one grant, and the grants of one outage', () => {
    const texts = Array.from({ length: 400 }, (_, index) => `10${index}:entra:group:g1#1`);
    const quarters = texts.map((text) => Math.floor(jitterOf(text) * 4));
    for (const quarter of [0, 1, 2, 3])
      expect(quarters.filter((one) => one === quarter).length).toBeGreaterThan(50);
  });
});
