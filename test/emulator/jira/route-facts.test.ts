import { ALL_ROUTES } from '#emulator/jira/all-routes';
import type { Exchange } from './openapi';
import { routeFacts } from './route-facts';
import type { RouteFacts } from './route-facts';
import { NOT_DESCRIBED, notWalked, walkRoutes } from './walk-routes';

const facts = new Map(routeFacts().map((row) => [row.route, row]));
const sorted = (words: readonly string[]) => words.toSorted().join(' ');

function strangers(body: unknown, { keys = [], open }: RouteFacts): readonly string[] {
  if (open || body === null || typeof body !== 'object') return [];
  const objects: readonly unknown[] = Array.isArray(body) ? body : [body];
  const found = objects.flatMap((one) => (typeof one === 'object' && one !== null ? Object.keys(one) : []));
  return [...new Set(found)].filter((key) => !keys.includes(key));
}

function complaintsOf({ method, path, status, responseBody }: Exchange): readonly string[] {
  const row = facts.get(`${method} ${path}`);
  if (row === undefined) return [`${method} ${path}: nothing is known of it`];
  if (status >= 400) return [];
  if (!row.success.includes(String(status))) return [`${row.route}: ${status} is no success of it`];
  if (row.keys === undefined) return [];
  return strangers(responseBody, row).map((key) => `${row.route}: ${key} is no key of its answer`);
}

describe('what is published of the routes of Jira', () => {
  it('is known of every route that the site has, and of no other', () => {
    const compared = ALL_ROUTES.filter(({ path }) => !NOT_DESCRIBED.includes(path));
    expect([...facts.keys()].sort()).toEqual(compared.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('agrees with every answer of a walk over all routes: status and keys', async () => {
    const exchanges = await walkRoutes();
    expect(exchanges.flatMap(complaintsOf)).toEqual([]);
    expect(notWalked(exchanges)).toEqual([]);
  });

  it('would not agree with another status, another key or an unknown route', () => {
    const exchange: Exchange = {
      method: 'GET',
      path: '/rest/api/3/myself',
      query: new URLSearchParams(),
      status: 200,
      responseBody: { accountId: 'a', colour: 'red' },
    };
    expect(complaintsOf(exchange)).toEqual(['GET /rest/api/3/myself: colour is no key of its answer']);
    expect(complaintsOf({ ...exchange, status: 204 })).toHaveLength(1);
    expect(complaintsOf({ ...exchange, path: '/rest/api/3/nothing' })).toHaveLength(1);
  });

  it('agrees with the scopes that every route declares; a granular alternative may be left out', () => {
    const differing = ALL_ROUTES.filter((route) => {
      const row = facts.get(`${route.method} ${route.path}`);
      if (row === undefined) return false;
      const granular = route.granular === undefined ? sorted(row.granular) : sorted(route.granular);
      return sorted(route.scopes) !== sorted(row.scopes) || granular !== sorted(row.granular);
    });
    expect(differing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});
