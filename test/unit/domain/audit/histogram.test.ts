import fc from 'fast-check';
import { quantile, sumOf, withDuration } from '#domain/audit/histogram';

const histogramOf = (seconds: readonly number[]) => seconds.reduce(withDuration, {});
const HOUR = 3600;
const LONGEST = 30 * 24 * HOUR;

test('there is no quantile of nothing', () => {
  expect(quantile({}, 0.5)).toBeUndefined();
});

test('a quantile is the upper end of the class it falls into', () => {
  const histogram = histogramOf([20, 70, 70, 3 * HOUR, 5 * HOUR]);
  expect(quantile(histogram, 0.5)).toEqual({ seconds: 120, more: false });
  expect(quantile(histogram, 0.95)).toEqual({ seconds: 8 * HOUR, more: false });
});

test('what is longer than the last class is said to be longer', () => {
  expect(quantile(histogramOf([LONGEST + 1]), 0.5)).toEqual({ seconds: LONGEST, more: true });
});

const durations = fc.array(fc.integer({ min: 0, max: LONGEST }), { minLength: 1, maxLength: 60 });

test('a quantile is never below the exact one, and counting in parts comes to the same', () => {
  fc.assert(
    fc.property(durations, durations, fc.double({ min: 0.01, max: 1, noNaN: true }), (a, b, share) => {
      const whole = histogramOf([...a, ...b]);
      expect(sumOf([histogramOf(a), histogramOf(b)])).toEqual(whole);
      const sorted = [...a, ...b].sort((x, y) => x - y);
      const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
      expect(quantile(whole, share)?.seconds).toBeGreaterThanOrEqual(exact);
    }),
  );
});
