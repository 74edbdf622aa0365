import { chartData, slices } from '#emulator/shell/ui-kit/charts/chart-data';

describe('the data of bars and lines', () => {
  it('comes from arrays by index, one series per colour', () => {
    const data = [
      ['Mon', 5, 'done'],
      ['Tue', 9, 'done'],
      ['Mon', 2, 'failed'],
    ];
    expect(chartData({ data, xAccessor: 0, yAccessor: 1, colorAccessor: 2 })).toEqual({
      categories: ['Mon', 'Tue'],
      series: [
        { name: 'done', values: [5, 9] },
        { name: 'failed', values: [2, null] },
      ],
    });
  });

  it('comes from objects by name, as one series without a colour', () => {
    const data = [
      { day: 1, count: '4' },
      { day: 2, count: 0 },
    ];
    expect(chartData({ data, xAccessor: 'day', yAccessor: 'count' })).toEqual({
      categories: ['1', '2'],
      series: [{ name: '', values: [4, 0] }],
    });
  });

  it('adds up several values of one place and shows none where none is a number', () => {
    const data = [
      ['a', 1],
      ['a', 2],
      ['b', 'many'],
      ['c', Number.NaN],
    ];
    expect(chartData({ data, xAccessor: 0, yAccessor: 1 }).series[0]?.values).toEqual([3, null, null]);
  });

  it('is empty when there is none', () => {
    expect(chartData({ xAccessor: 0, yAccessor: 1 })).toEqual({ categories: [], series: [] });
  });
});

describe('the slices of a pie', () => {
  it('carry label, kind and value; rows without a number are none', () => {
    const data = [
      { kind: 'a', label: 'Alpha', value: 3 },
      { kind: 'b', label: '', value: 1 },
      { kind: 'c', label: 'Gone', value: null },
    ];
    const props = { data, colorAccessor: 'kind', labelAccessor: 'label', valueAccessor: 'value' };
    expect(slices(props)).toEqual([
      { label: 'Alpha', kind: 'a', value: 3 },
      { label: 'b', kind: 'b', value: 1 },
    ]);
  });
});
