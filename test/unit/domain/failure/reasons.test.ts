import {
  Reason,
  ReasonCode,
  reasonCodes,
  reasonSentences,
  ruleReason,
  sentenceFor,
} from '#domain/failure/reasons';

describe.each(reasonCodes)('the reason %s', (code) => {
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

it('names a rule in quotes, and keeps by which key that is said', () => {
  const reason = ruleReason('missing-justification', 'Users');
  expect(sentenceFor(reason)).toBe(`${reasonSentences['missing-justification']} (rule "Users")`);
  expect(reason.said).toEqual({ key: 'findings.reason.rule', params: { rule: 'Users' } });
  expect(Reason.parse(JSON.parse(JSON.stringify(reason)))).toEqual(reason);
});

it('stored before there were keys can still be read', () => {
  const stored = { code: 'no-approver', detail: 'stage "Lead" needs 1 and has 0, rule users' };
  expect(Reason.parse(stored)).toEqual(stored);
});

it.each(['', 'no-such-code', 'toString', '__proto__', 'constructor', 7, null])(
  '%j is no reason code',
  (code) => {
    expect(Reason.safeParse({ code }).success).toBe(false);
  },
);
