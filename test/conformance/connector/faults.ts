import type { ConnectorDefinition } from '#connectors/contract';
import type { Mishap } from '#test/support/faulty-vendor';
import { expectKnown } from './sentences';
import { targetIn } from './world';
import type { ConformanceWorld, FailureOf, Open } from './world';

const page = '<!DOCTYPE html><html><body>Bad Gateway</body></html>';
const html = { 'content-type': 'text/html' };

/** Every kind of bad answer in every operation. */
export function describeFaults(definition: ConnectorDefinition, open: Open, failureOf: FailureOf): void {
  const operations = {
    grant: (world: ConformanceWorld) => world.connector.grant(targetIn(world)),
    revoke: (world: ConformanceWorld) => world.connector.revoke(targetIn(world)),
    observe: (world: ConformanceWorld) => world.connector.observe(targetIn(world)),
    listGrants: (world: ConformanceWorld) => world.connector.listGrants(world.entitlement),
    inspectEntitlement: (world: ConformanceWorld) => world.connector.inspectEntitlement(world.entitlement),
    searchEntitlements: (world: ConformanceWorld) => world.connector.searchEntitlements(''),
    findPrincipal: (world: ConformanceWorld) => world.connector.findPrincipal(world.people.one),
  } as const;
  const names = Object.keys(operations) as (keyof typeof operations)[];

  describe.each(names)('faults during %s', (operation) => {
    const run = (world: ConformanceWorld): Promise<unknown> => operations[operation](world);

    it.each([
      [401, 'unauthenticated'],
      [409, 'unavailable'],
      [429, 'rate-limited'],
      [500, 'unavailable'],
      [503, 'unavailable'],
    ])('the status %i means %s', async (status, kind) => {
      const world = open();
      world.vendor.strike(world.answer(status), world.api, 2);
      const error = await failureOf(run(world));
      expect(error.kind).toBe(kind);
      expect(error.details).toMatchObject({ connector: definition.id, operation, status });
      expectKnown(definition, error);
    });

    it.each<[string, Mishap, string]>([
      ['a gateway page', { kind: 'answer', status: 502, body: page, headers: html }, 'unavailable'],
      ['a foreign page', { kind: 'answer', status: 200, body: page, headers: html }, 'unexpected-response'],
      [
        'a foreign 404 page',
        { kind: 'answer', status: 404, body: page, headers: html },
        'unexpected-response',
      ],
      ['an empty body', { kind: 'answer', status: 200, body: '' }, 'unavailable'],
      ['a cut error', { kind: 'answer', status: 400, body: '{"error":{"co' }, 'unavailable'],
      [
        'a redirect',
        { kind: 'answer', status: 302, body: null, headers: { location: 'https://evil.example.com/' } },
        'unexpected-response',
      ],
      ['a reset', { kind: 'reset-after-commit' }, 'unavailable'],
      [
        'an egress block',
        {
          kind: 'answer',
          status: 403,
          body: '',
          headers: { 'forge-proxy-error': 'REQUEST_EGRESS_ALLOWLIST_ERR' },
        },
        'egress-blocked',
      ],
    ])('%s has its kind', async (_what, mishap, kind) => {
      const world = open();
      world.vendor.strike(mishap, world.api);
      const error = await failureOf(run(world));
      expect(error.kind).toBe(kind);
      expectKnown(definition, error);
    });

    it('a truncated answer is worth another try', async () => {
      const world = open();
      world.vendor.strike({ kind: 'truncated' }, world.api);
      const error = await failureOf(run(world));
      expect(error.kind).toBe('unavailable');
    });

    it('a connection without permissions is forbidden', async () => {
      const world = open();
      world.takePermissions();
      const error = await failureOf(run(world));
      expect(error.kind).toBe('forbidden');
      expectKnown(definition, error);
    });
  });

  describe('throttling', () => {
    it.each<[string, string | undefined, number | undefined]>([
      ['whole seconds', '10', 10_000],
      ['a fraction', '2.128', 2_128],
      ['a date', 'date', 30_000],
      ['nothing', undefined, undefined],
      ['nonsense', 'abc', undefined],
      ['a negative number', '-5', undefined],
      ['a day', '86400', 900_000],
    ])('passes on Retry-After with %s', async (_what, header, expected) => {
      const world = open();
      const value = header === 'date' ? new Date(world.now() + 30_000).toUTCString() : header;
      world.vendor.strike(world.answer(429, value === undefined ? {} : { 'retry-after': value }), world.api);
      const error = await failureOf(world.connector.grant(targetIn(world)));
      expect(error.kind).toBe('rate-limited');
      const wait = error.details.retryAfterMs;
      // A vendor's clock may move on by some milliseconds between the date in the header and its reading.
      expect(wait === undefined ? undefined : Math.ceil(wait / 100) * 100).toBe(
        expected === undefined ? undefined : Math.ceil(expected / 100) * 100,
      );
      expect(error.details.outcomeUnknown).toBeUndefined();
    });
  });
}
