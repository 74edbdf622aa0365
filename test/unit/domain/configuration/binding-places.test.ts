import { Application } from '#domain/catalog/application';
import { boundPlaces, otherPlaces, sharedNotes } from '#domain/configuration/binding-places';

const binding = (id: string) => ({
  connectionId: 'main',
  entitlement: { type: 'group' as const, id },
  displayName: id,
});

const application = (id: string, levels: Readonly<Record<string, readonly string[]>>) =>
  Application.parse({
    id,
    name: id.toUpperCase(),
    levels: Object.entries(levels).map(([level, groups]) => ({
      id: level,
      name: level,
      entitlements: groups.map(binding),
    })),
  });

describe('where an entitlement is bound', () => {
  const places = boundPlaces([
    application('wiki', { user: ['g1', 'g2'], admin: ['g1'] }),
    application('crm', { user: ['g1'] }),
  ]);

  test('names every other level, of other applications too', () => {
    const others = otherPlaces(places, binding('g1'), { applicationId: 'wiki', levelId: 'user' });
    expect(others.map(({ applicationName, levelName }) => [applicationName, levelName])).toEqual([
      ['WIKI', 'admin'],
      ['CRM', 'user'],
    ]);
    expect(sharedNotes(others)).toMatchObject([
      {
        code: 'bound-elsewhere',
        sentence: expect.stringContaining('other access levels (WIKI: admin, CRM: user).') as string,
        said: { key: 'findings.group.boundElsewhere', params: { levels: 'WIKI: admin, CRM: user' } },
      },
    ]);
  });

  test('is silent about one that only this level binds, and tells connections apart', () => {
    const here = { applicationId: 'wiki', levelId: 'user' };
    expect(sharedNotes(otherPlaces(places, binding('g2'), here))).toEqual([]);
    expect(otherPlaces(places, { ...binding('g1'), connectionId: 'other' }, here)).toEqual([]);
  });

  test('names five of many levels', () => {
    const many = boundPlaces(
      Array.from({ length: 7 }, (_, index) => application(`a${index}`, { user: ['g1'] })),
    );
    const others = otherPlaces(many, binding('g1'), { applicationId: 'a0', levelId: 'user' });
    expect(sharedNotes(others)[0]?.sentence).toContain('A4: user, A5: user, …).');
  });
});
