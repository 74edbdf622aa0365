import fc from 'fast-check';
import {
  Application,
  applicationsNamed,
  levelsNamed,
  normalizeLabel,
  uniqueBindings,
} from '#domain/catalog/application';
import { bindingKey } from '#domain/catalog/entitlement';
import { binding } from '#test/conformance/ports/samples';

const wiki = Application.parse({
  id: 'wiki',
  name: 'Team Wiki',
  aliases: ['Knowledge base', 'wiki'],
  levels: [
    { id: 'user', name: 'User' },
    { id: 'admin', name: 'Space Admin' },
  ],
});
const chat = Application.parse({ id: 'chat', name: 'Chat' });
const named = (label: string) => applicationsNamed([wiki, chat], label).map((one) => one.id);

describe('a label names an application', () => {
  it.each([
    'Team Wiki',
    'team wiki',
    ' TEAM   WIKI ',
    'Team\tWiki',
    'Team\u00a0Wiki',
    'knowledge base',
    'Wiki',
  ])('whatever its case and blanks: %j', (label) => {
    expect(named(label)).toEqual(['wiki']);
  });

  it.each(['', 'Team', 'TeamWiki', 'Team Wiki 2', 'Team-Wiki', 'Tеam Wiki', 'wiki (old)', '.*'])(
    'only when it is the whole name: not %j',
    (label) => {
      expect(named(label)).toEqual([]);
    },
  );

  it('by its id only where that is a name or an alias too', () => {
    expect(applicationsNamed([{ ...wiki, aliases: [] }], 'wiki')).toEqual([]);
  });

  it('and names every application that answers to it, so that nobody guesses', () => {
    const other = Application.parse({ id: 'other', name: 'Other', aliases: ['TEAM WIKI'] });
    expect(applicationsNamed([wiki, other], 'team wiki').map((one) => one.id)).toEqual(['wiki', 'other']);
  });

  it('once, even if name and alias say the same', () => {
    expect(applicationsNamed([{ ...wiki, aliases: ['team wiki', 'TEAM WIKI'] }], 'Team Wiki')).toHaveLength(
      1,
    );
  });
});

it('levels are named in the same way', () => {
  expect(levelsNamed(wiki, ' space  ADMIN ').map((level) => level.id)).toEqual(['admin']);
  expect(levelsNamed(wiki, 'Admin')).toEqual([]);
  expect(levelsNamed(chat, 'User')).toEqual([]);
});

it('a label is normalised once and for all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (label) => {
      const once = normalizeLabel(label);
      expect(normalizeLabel(once)).toBe(once);
      expect(normalizeLabel(`  ${label}\n`)).toBe(once);
    }),
    { numRuns: 200, seed: 14 },
  );
});

it('bindings are made unique in order of first appearance', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('g1', 'g2', 'g3')), (groups) => {
      const keys = uniqueBindings(groups.map((group) => binding(group))).map(bindingKey);
      expect(keys).toEqual([...new Set(groups.map((group) => bindingKey(binding(group))))]);
    }),
    { numRuns: 100, seed: 15 },
  );
});

describe('an application as an administrator gives it', () => {
  it('has defaults for everything but id and name', () => {
    expect(chat).toEqual({
      id: 'chat',
      name: 'Chat',
      aliases: [],
      risk: 'medium',
      enabled: true,
      levels: [],
    });
  });

  it.each([
    ['an id with capitals', { id: 'Chat' }],
    ['an id with a colon', { id: 'a:b' }],
    ['an id of 41 characters', { id: 'a'.repeat(41) }],
    ['a blank name', { name: '  ' }],
    ['an unknown risk', { risk: 'extreme' }],
    [
      'eleven entitlements in a level',
      {
        levels: [
          {
            id: 'l',
            name: 'L',
            entitlements: Array.from({ length: 11 }, (_, index) => binding(`g${index}`)),
          },
        ],
      },
    ],
    [
      'an entitlement of an unknown kind',
      {
        levels: [
          { id: 'l', name: 'L', entitlements: [{ ...binding(), entitlement: { type: 'door', id: '1' } }] },
        ],
      },
    ],
    ['a setting nobody knows', { colour: 'red' }],
  ])('is refused with %s', (_what, changes) => {
    expect(Application.safeParse({ id: 'chat', name: 'Chat', ...changes }).success).toBe(false);
  });
});
