import fc from 'fast-check';
import { boundedList } from '#domain/kit/bounded-lists';

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd'], 'a, b, c and 1 more'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('%j reads %j where three are shown', (items, text) => {
  expect(boundedList(items, ', ', 3)).toBe(text);
});

it('a list never grows beyond what is shown, however long it is', () => {
  fc.assert(
    fc.property(fc.array(fc.constant('ACCESS-1'), { maxLength: 500 }), (items) => {
      expect(boundedList(items, ', ').length).toBeLessThanOrEqual(10 * 10 + ' and 490 more'.length);
    }),
    { numRuns: 50, seed: 17 },
  );
});
