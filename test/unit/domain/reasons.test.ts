import { Reason, ReasonCode, reasonSentences, sentenceFor } from '../../../src/domain/reasons';

const codes = Object.keys(reasonSentences) as ReasonCode[];

describe.each(codes)('the reason %s', (code) => {
  it('has a code that can be stored and searched for', () => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(ReasonCode.parse(code)).toBe(code);
  });

  it('has a sentence that starts with a capital, ends with a full stop and names nobody', () => {
    const sentence = sentenceFor({ code });
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(sentence).not.toMatch(/@|undefined|\s\s/);
  });
});

it('the detail of a case follows its sentence', () => {
  expect(sentenceFor({ code: 'principal-gone', detail: 'p-1' })).toBe(
    `${reasonSentences['principal-gone']} (p-1)`,
  );
});

it.each(['', 'no-such-code', 'toString', '__proto__', 'constructor', 7, null])(
  '%j is no reason code',
  (code) => {
    expect(Reason.safeParse({ code }).success).toBe(false);
  },
);
