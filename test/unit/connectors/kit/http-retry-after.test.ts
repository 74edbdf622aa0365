import fc from 'fast-check';
import { longestRetryAfterMs, parseRetryAfter } from '#connectors/kit/http-retry-after';

const now = Date.parse('2026-03-02T09:00:00Z');

describe('parseRetryAfter', () => {
  it.each<[string | null, number | undefined]>([
    ['10', 10_000],
    ['0', 0],
    ['2.128', 2_128],
    ['0.0001', 1],
    [' 7 ', 7_000],
    ['Mon, 02 Mar 2026 09:01:30 GMT', 90_000],
    ['Monday, 02-Mar-26 09:01:30 GMT', 90_000],
    ['Mon, 02 Mar 2026 08:00:00 GMT', 0],
    ['86400', longestRetryAfterMs],
    ['Tue, 02 Mar 2027 09:00:00 GMT', longestRetryAfterMs],
    [null, undefined],
    ['', undefined],
    ['-5', undefined],
    ['abc', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['2026', 900_000],
    ['Mon, 99 Foo 2026', undefined],
  ])('reads %j as %j milliseconds', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });

  it('never waits less than nothing or longer than the queue can delay, whatever the header says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.double().map(String),
          fc.date({ noInvalidDate: true }).map((d) => d.toUTCString()),
        ),
        (header) => {
          const ms = parseRetryAfter(header, now);
          return ms === undefined || (ms >= 0 && ms <= longestRetryAfterMs);
        },
      ),
    );
  });
});
