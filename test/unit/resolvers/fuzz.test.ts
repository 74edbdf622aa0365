import fc from 'fast-check';
import { errorCodes } from '#contract/kit/reply';
import { adminInputs } from '#contract/surfaces/admin-page';
import { adminResolver } from '#resolvers/admin';
import { ADMIN, adminWorld, SECRET, seed } from '../usecases/kit/admin-world';
import type { AdminWorld } from '../usecases/kit/admin-world';

const PAYLOADS = 10_000;
/** Payloads that meet the same world; what they change, the next ones find. */
const PER_WORLD = 250;
const OTHER_TENANT = 'canary-of-the-other-tenant';

const operations = Object.keys(adminInputs) as (keyof typeof adminInputs)[];

/** Names that mean something to some operation, and values that exist, that nearly do, and that never should. */
const words = [
  ...['main', 'wiki', 'user', 'wiki-users', 'access', 'vendor', 'g1', 'group', 'acc-person', '500'],
  ...['__proto__', 'constructor', 'toString', '', ' ', '\u0000', '\uD800', '../..', "' or 1=1", '%2e', '🙂'],
  ...['2026-11-02', '2026-11-02T09:00:00.000Z', 'P30D', 'null', '{}', '[]', 'x'.repeat(5000)],
];
const names = [
  ...['id', 'connectionId', 'applicationId', 'levelId', 'accountId', 'requesterId', 'issueId', 'grantId'],
  ...['filter', 'by', 'state', 'limit', 'cursor', 'text', 'settings', 'connectorId', 'name', 'rule', 'rules'],
  ...['when', 'outcome', 'kind', 'stages', 'portal', 'projectId', 'dryRun', 'configuration', 'lines', 'csv'],
  ...['draft', 'ids', 'entitlement', 'type', 'from', 'to', 'format', 'reason', 'fingerprint', 'principal'],
  ...['__proto__', 'constructor'],
];

const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...words),
    fc.constantFrom(null, true, false, 0, -1, 1.5, 2 ** 53, Number.NaN, undefined),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('any'), { maxKeys: 6 }),
  ),
})).any;

/** Mostly objects with parameters the operation knows, so that some get through to the use cases. */
function payloadFor(operation: keyof typeof adminInputs): fc.Arbitrary<unknown> {
  const schema = adminInputs[operation] as { readonly shape?: Readonly<Record<string, unknown>> };
  const known = Object.fromEntries(Object.keys(schema.shape ?? {}).map((key) => [key, value]));
  return fc.oneof({ weight: 4, arbitrary: fc.record(known, { requiredKeys: [] }) }, value);
}

async function seededWorld(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  return world;
}

const resolverOf = (world: AdminWorld) =>
  adminResolver(
    { isJiraAdmin: async () => true, operations: world.operations, logger: world.logger },
    () => 'invocation',
  );

async function otherTenant(): Promise<AdminWorld> {
  const world = adminWorld();
  await world.operations['connections.save'](
    {
      id: 'main',
      connectorId: 'vendor',
      name: OTHER_TENANT,
      settings: { tenant: 'acme', token: OTHER_TENANT },
    },
    ADMIN,
  );
  return world;
}

test('no payload whatever gets an unhandled error, a secret or data of another tenant', async () => {
  await otherTenant();
  const asked = fc
    .constantFrom(...operations)
    .chain((operation) => fc.tuple(fc.constant(operation), payloadFor(operation)));
  let world = await seededWorld();
  let count = 0;
  const answered = new Set<string>();
  await fc.assert(
    fc.asyncProperty(asked, async ([functionKey, payload]) => {
      if ((count += 1) % PER_WORLD === 0) world = await seededWorld();
      const request = { call: { functionKey, payload }, context: {} };
      const reply = (await resolverOf(world)(request, { principal: ADMIN } as never)) as {
        readonly ok: boolean;
        readonly error?: { readonly code: string };
      };
      if (!reply.ok) expect(errorCodes.filter((code) => code !== 'internal')).toContain(reply.error?.code);
      else answered.add(functionKey);
      const text = JSON.stringify([reply, world.logger.entries]);
      expect(text.includes(SECRET) || text.includes(OTHER_TENANT)).toBe(false);
    }),
    { numRuns: PAYLOADS, seed: 20_261_122 },
  );
  // It would prove little if nothing ever got past the parsers.
  expect(answered.size).toBeGreaterThan(20);
});
