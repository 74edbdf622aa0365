import type { Open } from './world';

/** One person, or the reason why not. */
export function describePeople(open: Open): void {
  describe('people', () => {
    it.each([
      ['one', { kind: 'one' }],
      ['mapped', { kind: 'one' }],
      ['none', { kind: 'none' }],
      ['ambiguous', { kind: 'ambiguous' }],
      ['guest', { kind: 'unusable', reason: 'guest' }],
      ['disabled', { kind: 'unusable', reason: 'disabled' }],
    ] as const)('finds the person in the case "%s"', async (name, expected) => {
      const { connector, people } = open();
      await expect(connector.findPrincipal(people[name])).resolves.toMatchObject(expected);
    });

    it('finds the principal that can be granted', async () => {
      const world = open();
      const match = await world.connector.findPrincipal(world.people.one);
      expect(match).toMatchObject({ principal: { id: world.principalId } });
    });

    it('names every candidate of an ambiguous address', async () => {
      const { connector, people } = open();
      const match = await connector.findPrincipal(people.ambiguous);
      expect(match.kind === 'ambiguous' ? match.candidates.length : 0).toBeGreaterThan(1);
    });
  });
}
