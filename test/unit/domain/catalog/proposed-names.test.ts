import * as fc from 'fast-check';
import { CatalogId } from '#domain/kit/ids';
import { groupName, proposedGroupName, proposedId } from '#domain/catalog/proposed-names';

describe('an id made from a name', () => {
  const none = new Set<string>();

  test.each([
    ['ChatGPT Enterprise', 'chatgpt-enterprise'],
    ['  C++ & Söhne (EU)  ', 'c-sohne-eu'],
    ['Straße', 'strasse'],
    ['–––', 'application'],
    ['日本語', 'application'],
  ])('%s becomes %s', (name, id) => {
    expect(proposedId(name, none, 'application')).toBe(id);
  });

  test('is numbered when it is taken, and stays short', () => {
    expect(proposedId('Wiki', new Set(['wiki', 'wiki-2']), 'application')).toBe('wiki-3');
    const long = 'x'.repeat(60);
    expect(proposedId(long, new Set(['x'.repeat(40)]), 'application')).toBe(`${'x'.repeat(38)}-2`);
  });

  test('is always a valid id that nothing else has', () => {
    const names = fc.array(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), { maxLength: 20 });
    fc.assert(
      fc.property(names, (given) => {
        const taken = new Set<string>();
        for (const name of given) {
          const id = proposedId(name, taken, 'level');
          expect(CatalogId.safeParse(id).success).toBe(true);
          expect(taken.has(id)).toBe(false);
          taken.add(id);
        }
      }),
    );
  });
});

describe('a name for a new group', () => {
  test('says the application and the level', () => {
    expect(proposedGroupName(' ChatGPT  Enterprise', 'User', [], 256)).toBe(
      'Gatehouse - ChatGPT Enterprise - User',
    );
  });

  test('is numbered when a group has it, whatever its case', () => {
    const taken = ['gatehouse - wiki - user', 'Gatehouse - Wiki - User 2'];
    expect(proposedGroupName('Wiki', 'User', taken, 256)).toBe('Gatehouse - Wiki - User 3');
  });

  test('is numbered when only the blanks differ, even those of names that are nothing else', () => {
    const first = proposedGroupName(' ', ' ', [], 30);
    expect(proposedGroupName(' ', ' ', [first], 30)).not.toBe(first);
  });

  test('shortens the application before the level', () => {
    expect(groupName('A very long name of an application', 'Administrator', 40)).toBe(
      'Gatehouse - A very long… - Administrator',
    );
  });

  test('never is longer than the vendor takes, nor ends a character in the middle', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(part, part, fc.integer({ min: 30, max: 256 }), (application, level, limit) => {
        const first = proposedGroupName(application, level, [], limit);
        const second = proposedGroupName(application, level, [first], limit);
        for (const name of [first, second]) {
          expect(name.length).toBeLessThanOrEqual(limit);
          expect(name).not.toMatch(/\p{Surrogate}/u);
        }
        expect(second.toLowerCase()).not.toBe(first.toLowerCase());
      }),
    );
  });
});
