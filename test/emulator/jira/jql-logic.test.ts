import fc from 'fast-check';
import { keys, searchPath } from './jql-search';
import { asApp, buildWorld, call, raise, text, type World } from './world';

describe('JQL logic', () => {
  const ISSUES = ['ACCESS-1', 'ACCESS-2', 'ACCESS-3', 'ACCESS-4'];
  const raiseAll = async (world: World): Promise<void> => {
    while (world.site.state.issues.size < ISSUES.length) await raise(world);
  };
  type Tree = { readonly jql: string; readonly holds: (key: string) => boolean };

  const leaf = fc
    .subarray(ISSUES, { minLength: 1 })
    .map((chosen): Tree => ({ jql: `key in (${chosen.join(', ')})`, holds: (key) => chosen.includes(key) }));
  const tree = fc.letrec<{ node: Tree }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      leaf,
      tie('node').map((inner): Tree => ({ jql: `NOT (${inner.jql})`, holds: (key) => !inner.holds(key) })),
      fc.tuple(tie('node'), tie('node'), fc.constantFrom('AND', 'OR')).map(([left, right, word]): Tree => ({
        jql: `(${left.jql}) ${word} (${right.jql})`,
        holds: (key) =>
          word === 'AND' ? left.holds(key) && right.holds(key) : left.holds(key) || right.holds(key),
      })),
    ),
  })).node;

  it('agrees with set logic for any nesting of AND, OR and NOT', async () => {
    const world = buildWorld();
    await raiseAll(world);
    await fc.assert(
      fc.asyncProperty(tree, async ({ jql, holds }) => {
        expect((await keys(world, jql)).toSorted()).toEqual(ISSUES.filter(holds));
      }),
      { numRuns: 150 },
    );
  });

  it('binds AND tighter than OR', async () => {
    const world = buildWorld();
    await raiseAll(world);
    expect(await keys(world, 'key = ACCESS-1 OR key = ACCESS-2 AND key = ACCESS-3')).toEqual(['ACCESS-1']);
  });

  it('answers any text with a result or a 400, never a crash', async () => {
    const world = buildWorld();
    await raise(world);
    const words = fc.constantFrom(
      'project',
      '=',
      'ACCESS',
      '(',
      ')',
      'and',
      'not',
      'in',
      '"',
      'order by',
      'updated',
      '>=',
      '-1d',
      ',',
      '\\',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.array(words).map((list) => list.join(' ')),
        ),
        async (jql) => {
          expect([200, 400]).toContain((await call(world, asApp(), 'GET', searchPath(jql))).status);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('pages through everything exactly once, whatever the page size', async () => {
    const world = buildWorld();
    for (let count = 0; count < 9; count += 1) await raise(world);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (size) => {
        const seen: string[] = [];
        let token = '';
        do {
          const next = token === '' ? '' : `&nextPageToken=${token}`;
          const { body } = await call(
            world,
            asApp(),
            'GET',
            searchPath('project = ACCESS', `&maxResults=${size}${next}`),
          );
          seen.push(...(body['issues'] as unknown as { key: string }[]).map((issue) => issue.key));
          token = body['nextPageToken'] === undefined ? '' : text(body['nextPageToken']);
        } while (token !== '');
        expect(new Set(seen).size).toBe(9);
        expect(seen).toHaveLength(9);
      }),
      { numRuns: 15 },
    );
  });
});
