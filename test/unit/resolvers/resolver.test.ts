import * as z from 'zod';
import { ConnectorError } from '#connectors/errors';
import { say } from '#domain/failure/sentence';
import { JiraError } from '#forge/jira/jira-error';
import { buildResolver } from '#resolvers/resolver';
import { CatalogConflict } from '#ports/catalog-store';
import { Refusal, fault } from '#usecases/kit/refusal';
import { RecordingLogger } from '#test/support/fakes/recording-logger';

const CANARY = 'canary-payload-1';
const inputs = { 'thing.get': z.strictObject({ id: z.string().max(5) }) } as const;

interface Outputs {
  'thing.get': { readonly id: string; readonly by: string };
}

function resolverWith(run: () => Promise<Outputs['thing.get']>, allowed: readonly string[] = ['acc-1']) {
  const logger = new RecordingLogger();
  const seen: unknown[] = [];
  const resolver = buildResolver<typeof inputs, Outputs, { readonly accountId: string }>({
    inputs,
    authorise: async ({ accountId }) =>
      typeof accountId === 'string' && allowed.includes(accountId) ? { accountId } : undefined,
    operations: {
      'thing.get': async (input, caller) => {
        seen.push({ input, caller });
        return run();
      },
    },
    logger,
    invocationId: () => 'inv-1',
  });
  const call = (functionKey: string, payload?: unknown, accountId = 'acc-1') =>
    resolver(
      { call: { functionKey, payload }, context: { accountId: 'acc-1', forged: true } },
      { principal: { accountId } },
    );
  return { call, logger, seen };
}

const fine = async () => ({ id: 'a', by: 'acc-1' });

test('an allowed call runs with the parsed input and the proven caller', async () => {
  const { call, seen } = resolverWith(fine);
  expect(await call('thing.get', { id: 'a' })).toEqual({ ok: true, data: { id: 'a', by: 'acc-1' } });
  expect(seen).toEqual([{ input: { id: 'a' }, caller: { accountId: 'acc-1' } }]);
});

test('an account that is not allowed is refused before its payload is looked at', async () => {
  const { call, seen } = resolverWith(fine);
  const reply = await call('thing.get', { wrong: CANARY }, 'acc-2');
  expect(reply).toEqual({
    ok: false,
    error: { code: 'unauthorised', message: 'You may not do this.', said: { key: 'refusals.unauthorised' } },
  });
  expect(seen).toEqual([]);
});

test('an account id in the page’s own context counts for nothing', async () => {
  const { call } = resolverWith(fine);
  expect(await call('thing.get', { id: 'a' }, '')).toMatchObject({ error: { code: 'unauthorised' } });
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'thing', '', 'thing.get '])(
  'the key "%s" is no operation',
  async (functionKey) => {
    const { call, seen } = resolverWith(fine);
    expect(await call(functionKey, { id: 'a' })).toMatchObject({
      ok: false,
      error: { code: 'unknown-operation' },
    });
    expect(seen).toEqual([]);
  },
);

test('every fault of a payload is named by path, without its content', async () => {
  const { call, logger } = resolverWith(fine);
  const reply = await call('thing.get', { id: CANARY, more: CANARY });
  expect(reply).toMatchObject({ error: { code: 'invalid-input', field: 'id' } });
  expect(JSON.stringify([reply, logger.entries])).not.toContain(CANARY);
});

test('a refusal keeps its code, message and faults', async () => {
  const inside = fault(['a', 0], say('faults.rule.level', { id: 'admin' }));
  const refusal = new Refusal('in-use', say('refusals.application.named', { rules: 'One, Two' }), [inside]);
  const { call } = resolverWith(() => Promise.reject(refusal));
  expect(await call('thing.get', { id: 'a' })).toEqual({
    ok: false,
    error: {
      code: 'in-use',
      message: 'Rules name this application: One, Two. Change or delete them first.',
      said: { key: 'refusals.application.named', params: { rules: 'One, Two' } },
      field: 'a.0',
      faults: [
        {
          path: 'a.0',
          message: 'None of the applications that the rule covers has an access level with the id admin.',
          said: { key: 'faults.rule.level', params: { id: 'admin' } },
        },
      ],
    },
  });
});

test('a failed vendor call is told by its kind', async () => {
  const failure = new ConnectorError('forbidden', say('vendor.connection.noSecret', { connection: 'Main' }), {
    connector: 'vendor',
    operation: 'search',
  });
  const { call } = resolverWith(() => Promise.reject(failure));
  expect(await call('thing.get', { id: 'a' })).toEqual({
    ok: false,
    error: {
      code: 'connector-forbidden',
      message: 'The connection "Main" has no secret. Save one, then test the connection.',
      said: { key: 'vendor.connection.noSecret', params: { connection: 'Main' } },
    },
  });
});

test('a storage conflict that nobody resolved is a conflict', async () => {
  const { call } = resolverWith(() => Promise.reject(new CatalogConflict('version 3')));
  expect(await call('thing.get', { id: 'a' })).toMatchObject({ error: { code: 'conflict' } });
});

test.each([
  [403, 'refusals.jiraForbids'],
  [401, 'refusals.jiraForbids'],
  [500, 'refusals.jiraFails'],
])('Jira that answers %i is named as the one that did, and the log has it', async (status, key) => {
  const { call, logger } = resolverWith(() =>
    Promise.reject(new JiraError(`answered ${CANARY}`, { operation: 'search', status })),
  );
  const reply = await call('thing.get', { id: 'a' });
  expect(reply).toMatchObject({
    error: { code: 'internal', said: { key, params: { invocation: 'inv-1' } } },
  });
  expect(logger.entries).toMatchObject([{ code: 'resolver-failed', facts: { error: 'JiraError' } }]);
  expect(JSON.stringify([reply, logger.entries])).not.toContain(CANARY);
});

test('what nobody foresaw is internal: the reply has the invocation, the log the place, neither the content', async () => {
  const { call, logger } = resolverWith(() => Promise.reject(new TypeError(`cannot read ${CANARY}`)));
  const reply = await call('thing.get', { id: 'a' });
  expect(reply).toMatchObject({
    ok: false,
    error: {
      code: 'internal',
      message: expect.stringContaining('inv-1') as string,
      said: { key: 'refusals.internal', params: { invocation: 'inv-1' } },
    },
  });
  expect(logger.entries).toMatchObject([
    {
      level: 'error',
      code: 'resolver-failed',
      facts: { operation: 'thing.get', invocation: 'inv-1', error: 'TypeError' },
    },
  ]);
  expect(JSON.stringify([reply, logger.entries])).not.toContain(CANARY);
});

test('when the right cannot be asked, nothing is done', async () => {
  const { seen } = resolverWith(fine);
  const broken = buildResolver<typeof inputs, Outputs, { readonly accountId: string }>({
    inputs,
    authorise: () => Promise.reject(new Error('no answer')),
    operations: { 'thing.get': fine },
    logger: new RecordingLogger(),
    invocationId: () => 'inv-2',
  });
  const reply = await broken(
    { call: { functionKey: 'thing.get', payload: { id: 'a' } }, context: {} },
    { principal: { accountId: 'acc-1' } },
  );
  expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(seen).toEqual([]);
});
