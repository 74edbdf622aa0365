import * as z from 'zod';
import { fault, faultView, faultsFrom } from '../../../src/domain/fault';
import { say } from '../../../src/domain/sentence';

const Form = z.strictObject({
  name: z.string().min(1).max(3),
  code: z.string().min(2),
  tags: z.array(z.string()).min(2).max(3),
  size: z.number().min(1).max(5),
  kind: z.enum(['a', 'b']),
  mail: z.email(),
  own: z.string().regex(/^x/, 'faults.payload'),
  other: z.string().regex(/^x/, 'this is no key'),
});

const right = {
  ...{ name: 'abc', code: 'ab', tags: ['a', 'b'], size: 1, kind: 'a' },
  ...{ mail: 'requester@example.com', own: 'x', other: 'x' },
};

function found(wrong: object) {
  const result = Form.safeParse({ ...right, ...wrong });
  return result.success ? [] : faultsFrom(result.error).map(({ path, said }) => [path.join('.'), said]);
}

describe('faults of a schema', () => {
  it.each([
    [{ name: '' }, 'name', { key: 'faults.input.empty' }],
    [{ name: 'abcd' }, 'name', { key: 'faults.input.tooLong', params: { count: 3 } }],
    [{ code: 'a' }, 'code', { key: 'faults.input.tooShort', params: { count: 2 } }],
    [{ tags: ['a'] }, 'tags', { key: 'faults.input.tooFew', params: { count: 2 } }],
    [{ tags: ['a', 'b', 'c', 'd'] }, 'tags', { key: 'faults.input.tooMany', params: { count: 3 } }],
    [{ size: 0 }, 'size', { key: 'faults.input.tooSmall', params: { minimum: 1 } }],
    [{ size: 6 }, 'size', { key: 'faults.input.tooBig', params: { maximum: 5 } }],
    [{ size: undefined }, 'size', { key: 'faults.input.type', params: { expected: 'number' } }],
    [{ kind: 'c' }, 'kind', { key: 'faults.input.value', params: { values: 'a, b' } }],
    [{ mail: 'nobody' }, 'mail', { key: 'faults.input.format' }],
    [{ own: 'y' }, 'own', { key: 'faults.payload' }],
    [{ other: 'y' }, 'other', { key: 'faults.input.format' }],
  ])('%j', (wrong, path, said) => {
    expect(found(wrong)).toEqual([[path, said]]);
  });

  it('name each unknown parameter at its place and quote no value', () => {
    const schema = z.strictObject({ inner: z.strictObject({ kind: z.enum(['a', 'b']) }) });
    const result = schema.safeParse({ inner: { kind: 'canary', x: 'canary', y: 'canary' } });
    const faults = result.success ? [] : faultsFrom(result.error).map(faultView);
    expect(faults.map(({ path }) => path).sort()).toEqual(['inner.kind', 'inner.x', 'inner.y']);
    expect(JSON.stringify(faults)).not.toContain('canary');
  });
});

test('a fault is given by its place and a sentence', () => {
  expect(faultView(fault('rules.name', say('faults.input.empty')))).toEqual({
    path: 'rules.name',
    message: 'Fill this in.',
    said: { key: 'faults.input.empty' },
  });
});
