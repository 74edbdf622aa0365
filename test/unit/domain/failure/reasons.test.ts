import {
  Reason,
  ReasonCode,
  reasonCodes,
  reasonSentences,
  reasonWith,
  ruleReason,
  sentenceFor,
} from '#domain/failure/reasons';
import { inEnglish, say } from '#domain/failure/sentence';

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
  const said = { key: 'findings.reason.account', params: { account: 'p-1' } };
  expect(sentenceFor({ code: 'principal-gone', said })).toBe(
    `${reasonSentences['principal-gone']} (account p-1)`,
  );
});

it('what the app says is stored by its key alone, what a connector says with its English', () => {
  const own = reasonWith('connection-missing', say('findings.reason.connection', { id: 'main' }));
  expect(own.said).toEqual({ key: 'findings.reason.connection', params: { id: 'main' } });
  const said = { key: 'vendor.made-up', params: { code: 7 } };
  const vendors = reasonWith('rejected-by-vendor', { sentence: 'It answered 7.', said });
  expect(vendors.said).toEqual({ ...said, english: 'It answered 7.' });
  expect(sentenceFor(vendors)).toBe(`${reasonSentences['rejected-by-vendor']} (It answered 7.)`);
});

it('a key that nothing knows stands for itself', () => {
  expect(inEnglish({ key: 'findings.of-another-version' })).toBe('findings.of-another-version');
});

it('names a rule in quotes, and keeps by which key that is said', () => {
  const reason = ruleReason('missing-justification', 'Users');
  expect(sentenceFor(reason)).toBe(`${reasonSentences['missing-justification']} (rule "Users")`);
  expect(reason.said).toEqual({ key: 'findings.reason.rule', params: { rule: 'Users' } });
  expect(Reason.parse(JSON.parse(JSON.stringify(reason)))).toEqual(reason);
});

it.each(['', 'no-such-code', 'toString', '__proto__', 'constructor', 7, null])(
  '%j is no reason code',
  (code) => {
    expect(Reason.safeParse({ code }).success).toBe(false);
  },
);
