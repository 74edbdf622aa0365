import fc from 'fast-check';
import type { RequestFacts } from '#domain/rules/conditions/given';
import type { RuleTrace } from '#domain/rules/evaluate';
import type { AccessRule } from '#domain/rules/rule';
import { sentenceOfReason } from '#domain/rules/trace-reason';
import { aRule, arbitraryFacts, arbitraryRules, evaluated as evaluate } from './arbitrary-rules';

const facts: RequestFacts = {
  intent: 'grant',
  application: { id: 'wiki', risk: 'medium' },
  level: { id: 'user' },
  requesterId: 'anna',
  requesterGroupIds: ['team-a', 'team-b'],
  requesterEmail: 'someone@example.com',
  at: '2026-11-02T12:00:00.000Z',
};

const always = aRule({ id: 'always' });
const matches = (when: object, changes: Partial<RequestFacts> = {}) =>
  evaluate([aRule({ when })], { ...facts, ...changes }).kind;

describe('a condition', () => {
  it.each([
    ['nothing', {}, 'matched'],
    ['the application', { applicationIds: ['wiki'] }, 'matched'],
    ['one of several applications', { applicationIds: ['chat', 'wiki'] }, 'matched'],
    ['another application', { applicationIds: ['chat'] }, 'baseline'],
    ['the level', { levelIds: ['user'] }, 'matched'],
    ['another level', { levelIds: ['admin'] }, 'baseline'],
    ['the intent', { intents: ['grant', 'change'] }, 'matched'],
    ['another intent', { intents: ['removal'] }, 'baseline'],
    ['a group of the requester', { requesterGroupIds: ['team-x', 'team-b'] }, 'matched'],
    ['a group the requester is not in', { requesterGroupIds: ['team-x'] }, 'baseline'],
    ['the e-mail domain in other letters', { requesterEmailDomains: ['EXAMPLE.com'] }, 'matched'],
    ['a parent of the e-mail domain', { requesterEmailDomains: ['com.example'] }, 'baseline'],
    ['all of several', { applicationIds: ['wiki'], requesterGroupIds: ['team-a'] }, 'matched'],
    ['all but one of several', { applicationIds: ['wiki'], intents: ['removal'] }, 'baseline'],
  ] as const)('that asks for %s', (_what, when, kind) => {
    expect(matches(when)).toBe(kind);
  });

  it('that asks for a level does not hold where none was asked for', () => {
    expect(matches({ levelIds: ['user'] }, { level: undefined })).toBe('baseline');
  });

  it.each([
    'someone@mail.example.com',
    'someone@example.com.elsewhere.example',
    'example.com@elsewhere.example',
  ])('on the domain example.com does not hold for %s', (requesterEmail) => {
    expect(matches({ requesterEmailDomains: ['example.com'] }, { requesterEmail })).toBe('baseline');
  });
});

describe('rules in order', () => {
  it('the first that matches wins, however much better a later one fits', () => {
    const exact = aRule({ id: 'exact', when: { applicationIds: ['wiki'], levelIds: ['user'] } });
    expect(evaluate([always, exact], facts)).toMatchObject({ kind: 'matched', rule: { id: 'always' } });
  });

  it('without any, or with none that matches, the baseline refuses', () => {
    expect(evaluate([], facts)).toEqual({ kind: 'baseline', trace: [] });
    expect(matches({ intents: ['removal'] })).toBe('baseline');
  });

  it('a rule that is switched off is not even looked at', () => {
    const off = aRule({ id: 'off', enabled: false });
    expect(evaluate([off], facts)).toEqual({ kind: 'baseline', trace: [] });
  });

  it('an unreadable e-mail stops at the rule that asks for it, and no later rule is reached', () => {
    const strict = aRule({ id: 'strict', when: { requesterEmailDomains: ['example.com'] } });
    const found = evaluate([strict, always], { ...facts, requesterEmail: undefined });
    expect(found).toMatchObject({ kind: 'unknown', rule: { id: 'strict' } });
    expect(found.trace.map(({ ruleId, matched }) => [ruleId, matched])).toEqual([['strict', false]]);
  });

  it('an unreadable e-mail does not matter where the rule fails for another reason', () => {
    const elsewhere = aRule({
      when: { applicationIds: ['chat'], requesterEmailDomains: ['example.com'] },
    });
    const found = evaluate([elsewhere, always], { ...facts, requesterEmail: undefined });
    expect(found).toMatchObject({ kind: 'matched', rule: { id: 'always' } });
  });
});

/** A step of the trace as English sentences. */
const told = ({ reasons }: RuleTrace) => reasons.map((reason) => sentenceOfReason(reason));

describe('the trace', () => {
  it('says which version of each rule was looked at, and why it did or did not match', () => {
    const other = aRule({ id: 'other', version: 7, when: { applicationIds: ['chat'] } });
    const { trace } = evaluate([other, always], facts);
    expect(trace.map(told)).toEqual([['application is wiki, not chat'], ['it applies to every request']]);
    expect(trace).toEqual([
      {
        ruleId: 'other',
        ruleName: 'A rule',
        ruleVersion: 7,
        matched: false,
        reasons: [{ code: 'application', holds: false, actual: 'wiki', wanted: ['chat'] }],
      },
      {
        ruleId: 'always',
        ruleName: 'A rule',
        ruleVersion: 1,
        matched: true,
        reasons: [{ code: 'every-request' }],
      },
    ]);
  });

  it('never carries the local part of the e-mail', () => {
    const rules = [
      aRule({ id: 'no', when: { requesterEmailDomains: ['example.org'] } }),
      aRule({ id: 'yes', when: { requesterEmailDomains: ['example.com'] } }),
    ];
    const trace = JSON.stringify(
      evaluate(rules, { ...facts, requesterEmail: 'secret-name@example.com' }).trace,
    );
    expect(trace).toContain('example.com');
    expect(trace).not.toContain('secret-name');
    expect(trace).not.toContain('@');
  });

  it('stays short for a rule that names a thousand applications', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `application-with-a-long-name-${index}`);
    const [step] = evaluate([aRule({ when: { applicationIds: many } })], facts).trace;
    expect(step && told(step).join('; ').length).toBeLessThan(1000);
  });
});

describe('for every list of rules and every request', () => {
  const property = (check: (rules: readonly AccessRule[], facts: RequestFacts) => void) =>
    fc.assert(fc.property(arbitraryRules, arbitraryFacts, check), { numRuns: 300, seed: 1 });

  it('rules that are switched off change nothing', () => {
    property((rules, given) => {
      expect(evaluate(rules, given)).toEqual(
        evaluate(
          rules.filter((rule) => rule.enabled),
          given,
        ),
      );
    });
  });

  it('the verdict is that of the first rule that would decide alone', () => {
    property((rules, given) => {
      const alone = rules.map((rule) => evaluate([rule], given));
      const first = alone.find((one) => one.kind !== 'baseline');
      const { trace: _one, ...verdict } = first ?? { kind: 'baseline', trace: [] };
      const { trace: _all, ...found } = evaluate(rules, given);
      expect(found).toEqual(verdict);
    });
  });

  it('a rule that never matches changes nothing but the trace, wherever it stands', () => {
    const never = aRule({ id: 'never', when: { applicationIds: ['no-such-application'] } });
    fc.assert(
      fc.property(arbitraryRules, arbitraryFacts, fc.nat(6), (rules, given, at) => {
        const { trace: _trace, ...before } = evaluate(rules, given);
        const { trace: _longer, ...after } = evaluate(
          [...rules.slice(0, at), never, ...rules.slice(at)],
          given,
        );
        expect(after).toEqual(before);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('what comes after the rule that decides changes nothing', () => {
    fc.assert(
      fc.property(arbitraryRules, arbitraryRules, arbitraryFacts, (rules, later, given) => {
        const found = evaluate(rules, given);
        fc.pre(found.kind !== 'baseline');
        expect(evaluate([...rules, ...later], given)).toEqual(found);
      }),
      { numRuns: 200, seed: 3 },
    );
  });

  it('what is decided without any e-mail is decided the same whatever the e-mails are', () => {
    property((rules, given) => {
      const withEmails = (email: string | undefined) => ({
        ...given,
        requesterEmail: email,
        ...(given.beneficiary === undefined ? {} : { beneficiary: { ...given.beneficiary, email } }),
      });
      const blind = evaluate(rules, withEmails(undefined));
      if (blind.kind !== 'matched') return;
      for (const email of ['someone@example.com', 'someone@example.org', 'someone@elsewhere.example'])
        expect(evaluate(rules, withEmails(email))).toMatchObject({ kind: 'matched', rule: blind.rule });
    });
  });

  it('access for somebody else comes only by a rule that would let each of the two have it alone', () => {
    property((rules, given) => {
      const { beneficiary, ...alone } = given;
      const found = evaluate(rules, given);
      if (beneficiary === undefined || found.kind !== 'matched') return;
      if (found.rule.outcome.kind === 'refuse') return;
      const other = {
        ...alone,
        requesterId: beneficiary.accountId,
        requesterGroupIds: beneficiary.groupIds,
        requesterEmail: beneficiary.email,
      };
      expect(evaluate([found.rule], alone).kind).toBe('matched');
      expect(evaluate([found.rule], other).kind).toBe('matched');
    });
  });

  it('a rule that refuses one of the two alone never lets them pass to a later rule together', () => {
    property((rules, given) => {
      const { beneficiary, ...alone } = given;
      const refusing = rules.find((rule) => rule.enabled && rule.outcome.kind === 'refuse');
      if (beneficiary === undefined || refusing === undefined) return;
      const other = {
        ...alone,
        requesterId: beneficiary.accountId,
        requesterGroupIds: beneficiary.groupIds,
        requesterEmail: beneficiary.email,
      };
      const meant = [alone, other].some((person) => evaluate([refusing], person).kind === 'matched');
      if (meant) expect(evaluate([refusing], given).kind).toBe('matched');
    });
  });

  it('the trace names every enabled rule up to the verdict, in order, each with a reason', () => {
    property((rules, given) => {
      const found = evaluate(rules, given);
      const enabled = rules.filter((rule) => rule.enabled);
      const looked = found.kind === 'baseline' ? enabled : enabled.slice(0, enabled.indexOf(found.rule) + 1);
      expect(found.trace.map((step) => step.ruleId)).toEqual(looked.map((rule) => rule.id));
      expect(found.trace.every((step) => told(step).length > 0)).toBe(true);
      expect(found.trace.filter((step) => step.matched).length).toBe(found.kind === 'matched' ? 1 : 0);
    });
  });
});
