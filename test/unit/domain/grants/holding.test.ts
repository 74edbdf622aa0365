import fc from 'fast-check';
import {
  Holding,
  emptyHolding,
  holdingKeyOf,
  othersBehind,
  withGrant,
  withoutGrant,
} from '#domain/grants/holding';
import { binding } from '#test/conformance/ports/samples';

const grant = (id: string) => ({ id, issueKey: `ACCESS-${id}` });
const empty = emptyHolding(binding(), 'person-1');
const idsBehind = (holding: Holding) => holding.grants.map((entry) => entry.grantId);

const ids = fc.constantFrom('1', '2', '3', '4');
const arbitraryHolding = fc
  .record({
    grants: fc.uniqueArray(ids),
    preExisting: fc.boolean(),
    ours: fc.boolean(),
    removing: fc.option(ids, { nil: undefined }),
  })
  .map(({ grants, preExisting, ours, removing }): Holding => {
    const filled = grants.map(grant).reduce(withGrant, empty);
    const live = grants.length > 0;
    return {
      ...filled,
      preExisting: live && preExisting,
      ours: live && ours,
      ...(removing === undefined ? {} : { removing }),
    };
  });

const property = (check: (holding: Holding, id: string) => void) =>
  fc.assert(fc.property(arbitraryHolding, ids, check), { numRuns: 200, seed: 10 });

it('is kept under the entitlement and the person, so that two requests for the same meet', () => {
  expect(holdingKeyOf(binding('g1', 'entra'), 'p1')).toBe('entra:group:g1:p1');
  expect(
    new Set([
      holdingKeyOf(binding('g1'), 'p1'),
      holdingKeyOf(binding('g2'), 'p1'),
      holdingKeyOf(binding('g1'), 'p2'),
      holdingKeyOf(binding('g1', 'other'), 'p1'),
    ]).size,
  ).toBe(4);
});

it('starts with nobody behind it and nothing known of the past', () => {
  expect(empty).toMatchObject({ version: 0, grants: [], preExisting: false, ours: false });
  expect(Holding.parse(empty)).toEqual(empty);
});

describe('for every holding', () => {
  it('a grant is counted once, however often it is added', () => {
    property((holding, id) => {
      const once = withGrant(holding, grant(id));
      expect(idsBehind(once).filter((one) => one === id)).toHaveLength(1);
      expect(withGrant(once, grant(id))).toBe(once);
    });
  });

  it('adding keeps the order of arrival and everything known', () => {
    property((holding, id) => {
      const { grants, ...known } = withGrant(holding, grant(id));
      const { grants: before, ...knownBefore } = holding;
      expect(known).toEqual(knownBefore);
      expect(grants.slice(0, before.length)).toEqual(before);
    });
  });

  it('taking a grant away leaves exactly the others', () => {
    property((holding, id) => {
      const left = withoutGrant(holding, id);
      expect(left.grants).toEqual(othersBehind(holding, id));
      expect(idsBehind(left)).not.toContain(id);
      expect(withoutGrant(left, id)).toEqual(left);
    });
  });

  it('a grant that comes and goes leaves the others as they were', () => {
    property((holding, id) => {
      fc.pre(!idsBehind(holding).includes(id));
      expect(withoutGrant(withGrant(holding, grant(id)), id).grants).toEqual(holding.grants);
    });
  });

  it('what is known of the past stays while anybody is behind it and goes with the last', () => {
    property((holding, id) => {
      const left = withoutGrant(holding, id);
      const live = left.grants.length > 0;
      expect(left.preExisting).toBe(live && holding.preExisting);
      expect(left.ours).toBe(live && holding.ours);
    });
  });

  it('the end of a grant ends the removal that was on its way', () => {
    property((holding, id) => {
      expect(withoutGrant(holding, id)).not.toHaveProperty('removing');
    });
  });

  it('taking away all grants, in any order, leaves nothing', () => {
    fc.assert(
      fc.property(
        arbitraryHolding,
        fc.shuffledSubarray(['1', '2', '3', '4'], { minLength: 4 }),
        (holding, order) => {
          const { removing: _removing, ...bare } = order.reduce(withoutGrant, holding);
          expect(bare).toEqual(empty);
        },
      ),
      { numRuns: 100, seed: 11 },
    );
  });

  it('it can be stored and read back', () => {
    property((holding) => {
      expect(Holding.parse(JSON.parse(JSON.stringify(holding)))).toEqual(holding);
    });
  });
});
