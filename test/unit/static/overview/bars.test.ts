import { barsOf, sumOf } from '../../../../static/admin/pages/overview/figures/bars';

const START = Date.parse('2026-10-01T00:00:00.000Z');

const days = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    day: new Date(START + index * 86_400_000).toISOString().slice(0, 10),
    ...{ received: 1, approved: index, refused: 0, attention: 0, activated: 0, ended: 0 },
  }));

const english = { locale: 'en-US' };

it('draws a bar for each day, named as the reader writes it and by the day of UTC', () => {
  const bars = barsOf(days(30), english);
  expect(bars).toHaveLength(30);
  expect(bars[0]).toMatchObject({ label: 'Oct 1', sum: { approved: 0 } });
  expect(barsOf(days(1), { locale: 'de-DE' })[0]?.label).toBe('1. Okt.');
});

it('draws weeks where days would be too thin; the last week is whole', () => {
  const all = days(90);
  const bars = barsOf(all, english);
  expect(bars).toHaveLength(13);
  expect(bars.map(({ sum }) => sum.received)).toEqual([6, ...Array.from({ length: 12 }, () => 7)]);
  expect(bars.reduce((total, { sum }) => total + sum.approved, 0)).toBe(sumOf(all).approved);
});

it('draws nothing of no days', () => {
  expect(barsOf([], english)).toEqual([]);
});
