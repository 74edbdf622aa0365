import fc from 'fast-check';
import {
  LONGEST_DURATION_MINUTES,
  SHORTEST_DURATION_MINUTES,
  addMinutes,
  describeMinutes,
  parseDurationMinutes,
} from '#domain/kit/duration';

const anyMinutes = fc.integer({ min: SHORTEST_DURATION_MINUTES, max: LONGEST_DURATION_MINUTES });

describe('a duration that is read', () => {
  it.each([
    ['PT5M', 5],
    ['PT8H', 480],
    ['pt8h', 480],
    ['  PT8H ', 480],
    ['P30D', 43_200],
    ['P2W', 20_160],
    ['P1DT2H30M', 1_590],
    ['P1W2DT3H', 13_140],
    ['PT1.5H', 90],
    ['PT1,5H', 90],
    ['+P1D', 1_440],
    ['8 hours', 480],
    ['8h', 480],
    ['8 H', 480],
    ['30 days', 43_200],
    ['30d', 43_200],
    ['1 day', 1_440],
    ['2w', 20_160],
    ['2 weeks', 20_160],
    ['45 minutes', 45],
    ['45 min', 45],
    ['45m', 45],
    ['1.5 hours', 90],
    ['600 seconds', 10],
    ['PT5256000M', 5_256_000],
  ])('%j is %i minutes', (text, minutes) => {
    expect(parseDurationMinutes(text)).toBe(minutes);
  });
});

describe('a duration that is refused', () => {
  it.each([
    ['months have no fixed length', ['P1M', '1 month', '2 months', 'P1MT1H', 'P1M1D']],
    ['years have no fixed length', ['P1Y', '1 year', '2 years', '1y', '3yrs', 'P1Y6M', 'P1Y1D']],
    [
      'it is too short to be kept',
      ['PT4M', 'PT0M', '4 minutes', '0 days', '1 second', '500 ms', '300000 ms'],
    ],
    ['it is longer than ten years', ['P3651D', 'PT5256001M', '4000 days', '9999999 weeks']],
    ['it is negative', ['-PT8H', '-P1D', 'P-1D', 'P-1DT48H', '-8 hours']],
    ['it is no whole number of minutes', ['PT5M30S', 'PT30S', 'PT7.5M', '7.5 minutes', '301 seconds']],
    ['it has no unit', ['8', '480', '8.5']],
    ['it says nothing', ['', '   ', 'P', 'PT', 'T8H', 'h', 'hours']],
    [
      'something follows that is no duration',
      ['PT8H please', 'PT8Hx', 'P30D, then forever', 'PT8HPT8H', '8 hours or so'],
    ],
    ['its parts are in the wrong order', ['PT30M8H', 'PT8H1D', 'P1D2W', 'PT8H1Y']],
    [
      'it is garbage',
      ['soon', 'eight hours', '8 moons', 'P８D', '1e3 hours', '0x10 hours', 'NaN h', '--8h', '８ hours'],
    ],
    ['it is absurdly long', ['1'.repeat(500), `${'1'.repeat(200)} hours`, `8 ${'h'.repeat(5000)}`]],
  ])('because %s', (_why, texts) => {
    expect(texts.map((text) => [text, parseDurationMinutes(text)])).toEqual(
      texts.map((text) => [text, undefined]),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const minutes = parseDurationMinutes(text);
        expect(minutes === undefined || Number.isInteger(minutes)).toBe(true);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('every length that can be kept', () => {
  const property = (check: (minutes: number) => void) =>
    fc.assert(fc.property(anyMinutes, check), { numRuns: 300, seed: 6 });

  it('is read back from its ISO form, in minutes alone or in days, hours and minutes', () => {
    property((minutes) => {
      const days = Math.floor(minutes / 1_440);
      const hours = Math.floor((minutes % 1_440) / 60);
      expect(parseDurationMinutes(`PT${minutes}M`)).toBe(minutes);
      expect(parseDurationMinutes(`P${days}DT${hours}H${minutes % 60}M`)).toBe(minutes);
      expect(parseDurationMinutes(`${minutes} minutes`)).toBe(minutes);
    });
  });

  it('is described by parts that add up to it, without a part that is nothing', () => {
    property((minutes) => {
      const parts = [...describeMinutes(minutes).matchAll(/(\d+) (day|hour|minute)s?/g)];
      const size = { day: 1_440, hour: 60, minute: 1 } as Record<string, number>;
      const sum = parts.reduce(
        (total, [, count, unit]) => total + Number(count) * (size[unit ?? ''] ?? 0),
        0,
      );
      expect(sum).toBe(minutes);
      expect(parts.every(([, count]) => Number(count) > 0)).toBe(true);
    });
  });

  it('ends so many minutes later', () => {
    property((minutes) => {
      const end = addMinutes('2026-11-02T12:00:00.000Z', minutes);
      expect(Date.parse(end) - Date.parse('2026-11-02T12:00:00.000Z')).toBe(minutes * 60_000);
    });
  });
});

it.each([
  [0, '0 minutes'],
  [1, '1 minute'],
  [90, '1 hour 30 minutes'],
  [1_440, '1 day'],
  [1_441, '1 day 1 minute'],
  [43_200, '30 days'],
])('%i minutes are called %j', (minutes, text) => {
  expect(describeMinutes(minutes)).toBe(text);
});

it('an end over a change of the clocks or of the year is counted in minutes', () => {
  expect(addMinutes('2026-12-31T23:59:00.000Z', 2)).toBe('2027-01-01T00:01:00.000Z');
  expect(addMinutes('2026-10-25T00:30:00.000Z', 120)).toBe('2026-10-25T02:30:00.000Z');
});
