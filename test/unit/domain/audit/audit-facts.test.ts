import { checkDraft } from '#domain/audit/audit-event';
import { AuditAction, auditActions, auditFactIn, auditFacts } from '#domain/audit/audit-facts';
import { readText, sourcesBelow } from '#test/support/project-tree';
import { sampleDraft, sampleFacts } from '#test/support/audit-samples';
import texts from '#locales/en-US/audit.json';

const files = sourcesBelow('src').filter((file) => !file.startsWith('src/domain/audit/'));
/** What a file that makes drafts calls by name. */
const named = files
  .map(readText)
  .filter((text) => text.includes('auditDraft('))
  .flatMap((text) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, name]) => name));

describe('the table of audit actions', () => {
  it('has an emitter for every action', () => {
    expect(auditActions.filter((action) => !named.includes(action))).toEqual([]);
  });

  it('is the only way to a draft', () => {
    const literal = /\baction: '[a-z-]+'(?! [}|])/;
    expect(files.filter((file) => literal.test(readText(file)))).toEqual([]);
  });

  it('has a text for every action', () => {
    expect(Object.keys(texts.action).sort()).toEqual([...auditActions].sort());
  });

  it.each(auditActions)('facts of %s are strict', (action) => {
    checkDraft(sampleDraft(action));
    expect(auditFacts[action].safeParse({ ...sampleFacts[action], planted: 1 }).success).toBe(false);
  });
});

describe('reading an event', () => {
  it.each(auditActions)('%s has the facts of its action', (action) => {
    const facts = sampleFacts[action];
    expect(auditFactIn({ action, facts })).toEqual({ action, facts });
  });

  it('is tolerant: facts that do not fit are nothing to count on, and no failure', () => {
    expect(auditFactIn({ action: 'grant-ended', facts: { grantId: 7 } })).toBeUndefined();
    expect(AuditAction.safeParse('request-forgotten').success).toBe(false);
  });
});
