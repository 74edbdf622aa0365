import { monthsBefore } from '#domain/requests/retention';

it.each([
  ['2026-11-22T20:00:00.000Z', 12, '2025-11-22T20:00:00.000Z'],
  ['2026-01-05T08:30:00.000Z', 13, '2024-12-05T08:30:00.000Z'],
  ['2026-03-31T00:00:00.000Z', 13, '2025-02-28T00:00:00.000Z'],
  ['2028-02-29T23:59:59.999Z', 12, '2027-02-28T23:59:59.999Z'],
  ['2026-12-31T12:00:00.000Z', 120, '2016-12-31T12:00:00.000Z'],
])('%s less %s calendar months is %s', (instant, months, expected) => {
  expect(monthsBefore(instant, months)).toBe(expected);
});
