import { isSentenceKey, say } from '#domain/failure/sentence';

describe('a sentence', () => {
  it('is there in English and by its key', () => {
    expect(say('faults.input.empty')).toEqual({
      sentence: 'Fill this in.',
      said: { key: 'faults.input.empty' },
    });
  });

  it('holds its values in both forms', () => {
    expect(say('refusals.internal', { invocation: 'i-1' })).toEqual({
      sentence: 'Something went wrong. The log has more under invocation i-1.',
      said: { key: 'refusals.internal', params: { invocation: 'i-1' } },
    });
  });

  it('has the plural form of its number', () => {
    expect([1, 2].map((count) => say('faults.input.tooFew', { count }).sentence)).toEqual([
      'Give at least 1 entry.',
      'Give at least 2 entries.',
    ]);
  });

  it('does not read a value as a template', () => {
    expect(say('refusals.internal', { invocation: '{invocation}' }).sentence).toMatch(/\{invocation\}\.$/);
  });
});

test.each([
  ['faults.input.empty', true],
  ['faults.input.tooFew', true],
  ['faults.input.tooFew.one', true],
  ['faults.input', false],
  ['faults.toString', false],
  ['faults.input.empty.length', false],
  ['not a Jira id', false],
])('%j is the key of a sentence: %j', (key, expected) => {
  expect(isSentenceKey(key)).toBe(expected);
});
