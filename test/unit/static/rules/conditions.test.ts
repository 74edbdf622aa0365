import '#test/support/page-host';
import fc from 'fast-check';
import { conditions } from '#domain/rules/conditions/index';
import { differencesOf } from '#domain/rules/rule-differences';
import { sentenceOfReason } from '#domain/rules/trace-reason';
import {
  conditionDrafts,
  conditionFaults,
  whenOf,
} from '../../../../static/admin/pages/rules/conditions/index';
import { beginningText, differenceText } from '../../../../static/admin/pages/rules/history/difference-text';
import { namesIn } from '../../../../static/admin/pages/rules/sentence/names';
import { textOf } from '../../../../static/admin/pages/rules/sentence/parts';
import { sentencesOf } from '../../../../static/admin/pages/rules/sentence/sentence';
import { conditionText } from '../../../../static/shared/trace/condition-text';
import { instantIn } from '../../../../static/shared/text/instant-in';
import {
  aRule,
  arbitraryConditions,
  arbitraryFacts,
  arbitraryRules,
  evaluated,
} from '../../domain/rules/arbitrary-rules';
import { textsOf } from './texts';

const texts = [textsOf('en-US'), textsOf('de-DE')] as const;
const [english, german] = texts;
const noNames = { applications: [], levels: [], groups: [], people: [] };

function saidOf(when: object, locale: 0 | 1): string {
  const text = texts[locale];
  const rule = { ...aRule({ when }), capMinutes: null };
  return sentencesOf(text, namesIn(text, noNames), rule).map(textOf).join(' ');
}

describe('every condition', () => {
  it('comes out of its form as it went in', () => {
    const known = { names: namesIn(english, noNames), applications: [] };
    fc.assert(
      fc.property(arbitraryConditions, (conditionsOfRule) => {
        const { when } = aRule({ when: conditionsOfRule });
        const { applicationRisks: risks, ...rest } = when;
        const drafts = conditionDrafts(when, known);
        expect(whenOf(drafts)).toEqual({
          ...rest,
          ...(risks === undefined || risks.length === 0 ? {} : { applicationRisks: risks }),
        });
        expect(conditionFaults(english, drafts)).toEqual([]);
      }),
      { numRuns: 300, seed: 4 },
    );
  });

  it('is told in the sentence of its rule, in every language, with every value', () => {
    fc.assert(
      fc.property(arbitraryConditions, (when) => {
        for (const locale of [0, 1] as const)
          expect(saidOf(when, locale)).not.toMatch(/[{}]|rules\.|shared\./);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('is explained in the trace, in every language, with every value', () => {
    const told = new Set<string>();
    const names = { application: String, level: String, group: String };
    const always = aRule({ id: 'always' });
    fc.assert(
      fc.property(arbitraryRules, arbitraryFacts, (rules, facts) => {
        for (const reason of evaluated([...rules, always], facts).trace.flatMap(({ reasons }) => reasons)) {
          told.add(reason.code);
          for (const text of texts) {
            const sentence = conditionText(text, names, reason);
            expect(sentence).not.toBe(reason.code);
            expect(sentence).not.toMatch(/[{}]/);
          }
          expect(sentenceOfReason(reason)).not.toContain('undefined');
        }
      }),
      { numRuns: 500, seed: 6 },
    );
    expect([...told].sort()).toEqual(['every-request', ...conditions.flatMap(({ codes }) => codes)].sort());
  });

  it('has a name in the history, and words for what it became', () => {
    fc.assert(
      fc.property(arbitraryConditions, arbitraryConditions, (before, after) => {
        const rules = [aRule({ when: before }), aRule({ when: after })] as const;
        for (const text of texts) {
          const names = namesIn(text, noNames);
          for (const difference of differencesOf(...rules)) {
            expect(text.maybe(`rules.history.field.${difference.field}`, '')).not.toBe('');
            expect(differenceText(text, names, difference)).not.toMatch(/[{}]/);
            beginningText(text, names, difference);
          }
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('the sentence', () => {
  const office = {
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    from: '08:00',
    to: '18:00',
    timeZone: 'Europe/Berlin',
  };
  it.each([
    [
      { applicationRisks: ['high', 'medium'], intents: ['grant'] },
      'When anyone asks for any access and the risk of the application is medium or high, it is approved automatically.',
      'Fragt jemand nach einem beliebigen Zugriff und ist das Risiko der Anwendung mittel oder hoch, wird automatisch genehmigt.',
    ],
    [
      { requesterIsOwner: false, requesterEmailDomains: ['example.com'] },
      'When someone with an e-mail address at example.com who does not own the application asks for, changes or gives up any access, it is approved automatically.',
      'Bittet jemand mit einer E-Mail-Adresse bei example.com ohne Verantwortung für die Anwendung um Vergabe, Änderung oder Entzug von einem beliebigen Zugriff, wird automatisch genehmigt.',
    ],
    [
      { requesterIsOwner: true, intents: ['grant'], timeOfWeek: office },
      'When someone who owns the application asks for any access and it is Monday to Friday from 08:00 to 18:00 (Europe/Berlin), it is approved automatically.',
      'Fragt jemand mit Verantwortung für die Anwendung nach einem beliebigen Zugriff und ist es Montag bis Freitag von 08:00 bis 18:00 Uhr (Europe/Berlin), wird automatisch genehmigt.',
    ],
    [
      { intents: ['grant'], timeOfWeek: { days: ['saturday', 'sunday'], timeZone: 'Europe/Berlin' } },
      'When anyone asks for any access and it is Saturday or Sunday (Europe/Berlin), it is approved automatically.',
      'Fragt jemand nach einem beliebigen Zugriff und ist es Samstag oder Sonntag (Europe/Berlin), wird automatisch genehmigt.',
    ],
    [
      {
        intents: ['grant'],
        timeOfWeek: { ...office, days: [...office.days, 'saturday', 'sunday'], from: '22:00', to: '06:00' },
      },
      'When anyone asks for any access and it is between 22:00 and 06:00 (Europe/Berlin), it is approved automatically.',
      'Fragt jemand nach einem beliebigen Zugriff und ist es zwischen 22:00 und 06:00 Uhr (Europe/Berlin), wird automatisch genehmigt.',
    ],
  ])('of a rule that asks for %j', (when, inEnglish, inGerman) => {
    expect(saidOf(when, 0)).toBe(inEnglish);
    expect(saidOf(when, 1)).toBe(inGerman);
  });

  it('of the history says that a new rule is for others than the owner', () => {
    const [difference] = differencesOf(undefined, aRule({ when: { requesterIsOwner: false } })).filter(
      ({ field }) => field === 'requesterIsOwner',
    );
    expect(difference && beginningText(german, namesIn(german, noNames), difference)).toBe(
      'Wer anfragt: alle außer der verantwortlichen Person',
    );
  });
});

describe('the moment of a what-if', () => {
  it.each([
    ['Europe/Berlin', '2026-11-27', '08:00', '2026-11-27T07:00:00.000Z'],
    ['Europe/Berlin', '2026-07-24', '08:00', '2026-07-24T06:00:00.000Z'],
    ['America/New_York', '2026-11-27', '23:30', '2026-11-28T04:30:00.000Z'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['Europe/Berlin', '', '08:00', undefined],
    ['Europe/Berlin', '2026-11-27', '8 o’clock', undefined],
  ])('in %s on %s at %s', (zone, day, time, instant) => {
    expect(instantIn(zone, day, time)).toBe(instant);
  });
});
