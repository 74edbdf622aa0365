import fc from 'fast-check';
import { requestStates, grantStates } from '#domain/kit/codes';
import type { RequestState, GrantState } from '#domain/kit/codes';
import type { Grant } from '#domain/grants/grant';
import { earliestEnd, mayTakeAway, stateFromGrants } from '#domain/requests/progress';
import { aGrant, aRequest, minute } from '#test/conformance/ports/samples';

/** A grant's place in its life; a stopped one is named with its way. */
type Place = Exclude<GrantState, 'needs-attention'> | 'stopped-in' | 'stopped-out';

function grantAt(place: Place): Grant {
  if (place === 'stopped-in') return aGrant('1', { state: 'needs-attention', during: 'provisioning' });
  if (place === 'stopped-out') return aGrant('1', { state: 'needs-attention', during: 'deprovisioning' });
  return aGrant('1', { state: place });
}

const stateOf = (state: RequestState, own: readonly Place[], taken: readonly Place[] = []) =>
  stateFromGrants(aRequest('1', { state }), own.map(grantAt), taken.map(grantAt));

describe('an approved request', () => {
  it.each<[string, readonly Place[], readonly Place[], RequestState]>([
    ['is in progress while a grant is on its way', ['active', 'provisioning'], [], 'in-progress'],
    ['is in progress while a grant is stopped on its way in', ['active', 'stopped-in'], [], 'in-progress'],
    ['is fulfilled when every grant is proven', ['active', 'active'], [], 'fulfilled'],
    ['stays fulfilled when one of several grants is over', ['active', 'ended'], [], 'fulfilled'],
    ['is ending while a grant is taken away', ['active', 'deprovisioning'], [], 'ending'],
    ['is ending while a grant is stopped on its way out', ['ended', 'stopped-out'], [], 'ending'],
    ['has ended when its last grant is over', ['ended', 'cancelled'], [], 'ended'],
    ['that takes away is in progress while what it takes is there', ['active'], ['active'], 'in-progress'],
    [
      'that takes away is in progress while what it takes is going',
      ['active'],
      ['ended', 'deprovisioning'],
      'in-progress',
    ],
    ['that takes away is fulfilled when all of it is gone', ['active'], ['ended', 'cancelled'], 'fulfilled'],
    ['for a removal is fulfilled when everything is gone', [], ['ended'], 'fulfilled'],
    ['for a removal is in progress while the taking away is stopped', [], ['stopped-out'], 'in-progress'],
    ['has ended when its own grants are over, whatever it still had to take', ['ended'], ['active'], 'ended'],
  ])('%s', (_says, own, taken, expected) => {
    expect(stateOf('in-progress', own, taken)).toBe(expected);
  });
});

const places: readonly Place[] = [
  ...grantStates.filter((state) => state !== 'needs-attention'),
  'stopped-in',
  'stopped-out',
];
const somePlaces = fc.array(fc.constantFrom(...places), { maxLength: 4 });
const approved: readonly RequestState[] = ['in-progress', 'fulfilled', 'ending'];
const isOver = (place: Place) => place === 'ended' || place === 'cancelled';

describe('for every request and all grants', () => {
  const property = (
    states: readonly RequestState[],
    check: (state: RequestState, own: Place[], taken: Place[]) => void,
  ) =>
    fc.assert(fc.property(fc.constantFrom(...states), somePlaces, somePlaces, check), {
      numRuns: 300,
      seed: 12,
    });

  it('a request that is closed or not yet approved keeps its state', () => {
    property(
      requestStates.filter((state) => !approved.includes(state)),
      (state, own, taken) => {
        expect(stateOf(state, own, taken)).toBe(state);
      },
    );
  });

  it('it is fulfilled only if every grant is proven or over and everything it takes is gone', () => {
    property(approved, (state, own, taken) => {
      if (stateOf(state, own, taken) !== 'fulfilled') return;
      expect(own.every((place) => place === 'active' || isOver(place))).toBe(true);
      expect(taken.every(isOver)).toBe(true);
    });
  });

  it('it has ended if and only if it had grants and all of them are over', () => {
    property(approved, (state, own, taken) => {
      expect(stateOf(state, own, taken) === 'ended').toBe(own.length > 0 && own.every(isOver));
    });
  });

  it('the state follows from the grants alone, whatever approved state it had and in whatever order they come', () => {
    property(approved, (state, own, taken) => {
      expect(stateOf(state, own, taken)).toBe(
        stateOf('in-progress', [...own].reverse(), [...taken].reverse()),
      );
    });
  });

  it('nothing is taken away before everything of its own is proven', () => {
    property(requestStates, (state, own) => {
      const may = mayTakeAway(aRequest('1', { state }), own.map(grantAt));
      expect(may).toBe(state === 'in-progress' && own.every((place) => place === 'active'));
    });
  });
});

it('the end of a request is the earliest end among its active grants', () => {
  const ends = (state: GrantState, offset: number) => aGrant('1', { state, expiresAt: minute(offset) });
  expect(
    earliestEnd([ends('active', 9), ends('active', 3), ends('ended', 1), aGrant('1', { state: 'active' })]),
  ).toBe(minute(3));
  expect(earliestEnd([ends('ended', 1), aGrant('1', { state: 'active' })])).toBeUndefined();
});
