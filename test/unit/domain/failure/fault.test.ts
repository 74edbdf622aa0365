import * as z from 'zod';
import { fault, faultView, faultsFrom } from '#domain/failure/fault';
import { say, wordsOf } from '#domain/failure/sentence';

const Form = z.strictObject({
  name: z.string().min(1).max(3),
  code: z.string().min(2),
  tags: z.array(z.string()).min(2).max(3),
  size: z.number().int().min(1).max(5),
  above: z.number().gt(0).lt(9),
  isOn: z.boolean(),
  facts: z.record(z.string().min(1), z.json()),
  inner: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('a') }),
    z.strictObject({ by: z.literal('b') }),
  ]),
  when: z.date(),
  need: z.union([z.literal('any'), z.number().int().min(1)]),
  word: z.literal('delete'),
  day: z.iso.date(),
  at: z.iso.datetime(),
  kind: z.enum(['a', 'b']),
  mail: z.email(),
  own: z.string().regex(/^x/, 'faults.duration'),
  other: z.string().regex(/^x/, 'this is no key'),
});

const right = {
  ...{ name: 'abc', code: 'ab', tags: ['a', 'b'], size: 1, above: 1, kind: 'a', isOn: true },
  ...{ facts: { a: 1 }, inner: { by: 'a' }, when: new Date(0), need: 'any', word: 'delete' },
  ...{ day: '2026-01-31', at: '2026-01-31T09:00:00Z' },
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
    [{ size: undefined }, 'size', { key: 'faults.input.missing' }],
    [{ size: null }, 'size', { key: 'faults.input.number' }],
    [{ size: 'undefined' }, 'size', { key: 'faults.input.number' }],
    [{ size: 1.5 }, 'size', { key: 'faults.input.whole' }],
    [{ above: 0 }, 'above', { key: 'faults.input.above', params: { minimum: 0 } }],
    [{ above: 9 }, 'above', { key: 'faults.input.below', params: { maximum: 9 } }],
    [{ name: 1 }, 'name', { key: 'faults.input.text' }],
    [{ isOn: 'yes' }, 'isOn', { key: 'faults.input.yesNo' }],
    [{ tags: {} }, 'tags', { key: 'faults.input.list' }],
    [{ facts: [] }, 'facts', { key: 'faults.input.object' }],
    [{ facts: { '': 1 } }, 'facts.', { key: 'faults.input.key' }],
    [{ inner: 'a' }, 'inner', { key: 'faults.input.object' }],
    [{ when: 1 }, 'when', { key: 'faults.input.type', params: { expected: 'date' } }],
    [{ need: 'some' }, 'need', { key: 'faults.input.none' }],
    [{ need: undefined }, 'need', { key: 'faults.input.missing' }],
    [{ need: 0 }, 'need', { key: 'faults.input.tooSmall', params: { minimum: 1 } }],
    [{ inner: { by: 'c' } }, 'inner.by', { key: 'faults.input.value', params: { values: 'a, b' } }],
    [{ word: 'no' }, 'word', { key: 'faults.input.only', params: { value: 'delete' } }],
    [{ day: 'today' }, 'day', { key: 'faults.input.date' }],
    [{ at: '2026-01-31' }, 'at', { key: 'faults.input.instant' }],
    [{ kind: 'c' }, 'kind', { key: 'faults.input.value', params: { values: 'a, b' } }],
    [{ mail: 'nobody' }, 'mail', { key: 'faults.input.email' }],
    [{ own: 'y' }, 'own', { key: 'faults.duration' }],
    [{ other: 'y' }, 'other', { key: 'faults.input.format' }],
  ])('%p', (wrong, path, said) => {
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

describe('faults of a schema whose messages are keys of texts of its own', () => {
  const words = wordsOf({
    vendor: {
      some: { region: 'There is no such region.', size: { one: '{count} byte', other: '{count} bytes' } },
    },
  });
  const Settings = z.strictObject({
    region: z.literal('north', 'vendor.some.region'),
    zone: z.string().regex(/^x/, 'vendor.some.zone'),
    own: z.string().regex(/^x/, 'faults.id.form'),
  });
  const faults = (given?: typeof words) => {
    const result = Settings.safeParse({ region: 'south', zone: 'a', own: 'a' });
    return result.success ? [] : faultsFrom(result.error, ['settings'], given);
  };

  it('are said in those texts, then in the texts of the app, and by what is wrong where there are none', () => {
    expect(faults(words).map(({ path, message, said }) => [path.join('.'), message, said.key])).toEqual([
      ['settings.region', 'There is no such region.', 'vendor.some.region'],
      ['settings.zone', say('faults.input.format').sentence, 'faults.input.format'],
      ['settings.own', say('faults.id.form').sentence, 'faults.id.form'],
    ]);
  });

  it('are not in those texts for anybody else', () => {
    expect(faults()[0]?.said.key).toBe('faults.input.only');
  });

  it('have plural forms and values as every text', () => {
    expect(words.say('vendor.some.size', { count: 1 }).sentence).toBe('1 byte');
    expect(words.say('vendor.some.size', { count: 2 }).sentence).toBe('2 bytes');
    expect(words.isKey('vendor.some')).toBe(false);
    expect(words.isKey('toString')).toBe(false);
  });
});
