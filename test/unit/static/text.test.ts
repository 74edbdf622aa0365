import { fill } from '../../../static/shared/text/fill';
import { dayText, distanceText, durationText, instantText } from '../../../static/shared/text/dates';
import { textIn } from '../../../static/shared/text/text';

const words: Readonly<Record<string, string>> = {
  'shared.action.actionsFor': 'Actions for {name}',
  'shared.count.rules.one': '{count} rule',
  'shared.count.rules.other': '{count} rules',
  'faults.input.empty': 'Bitte ausfüllen.',
  'faults.input.tooFew.one': 'Mindestens {count} Eintrag in {place}.',
  'faults.input.tooFew.other': 'Mindestens {count} Einträge in {place}.',
};
const translate = (key: string) => words[key] ?? key;
const english = textIn('en-US', 'UTC', translate);
const german = textIn('de-DE', 'Europe/Berlin', translate);

describe('filling a text', () => {
  it('puts values where the text names them', () => {
    expect(fill('{a} and {b}, {a}', { a: 'one', b: 2 })).toBe('one and 2, one');
  });

  it('leaves a name without a value to be seen', () => {
    expect(fill('Actions for {name}')).toBe('Actions for {name}');
  });

  it('takes no inherited property for a value', () => {
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });

  it('does not read a value as a template', () => {
    expect(fill('{a}', { a: '{b}', b: 'secret' })).toBe('{b}');
  });
});

describe('texts of a language', () => {
  it('gives the text with its values', () => {
    expect(english('shared.action.actionsFor', { name: 'Entra' })).toBe('Actions for Entra');
  });

  it('chooses the plural form by the number', () => {
    expect([0, 1, 2].map((count) => english.count('shared.count.rules', count))).toEqual([
      '0 rules',
      '1 rule',
      '2 rules',
    ]);
  });

  it('writes numbers as the language does', () => {
    expect(english.count('shared.count.rules', 12_345)).toBe('12,345 rules');
    expect(german.count('shared.count.rules', 12_345)).toBe('12.345 rules');
  });

  it('falls back where nobody wrote a text for a code', () => {
    expect(english.maybe('reasons.brand-new', 'A sentence of the app.')).toBe('A sentence of the app.');
  });
});

describe('points in time', () => {
  const instant = '2026-11-22T23:30:00.000Z';

  it('are written in the language and time zone of the reader', () => {
    expect(dayText(english, instant)).toBe('Nov 22, 2026');
    expect(dayText(german, instant)).toBe('23.11.2026');
    expect(instantText(german, instant)).toBe('23.11.2026, 00:30');
  });

  it('are a dash where there is none', () => {
    expect([dayText(english, null), instantText(english, null)]).toEqual(['–', '–']);
  });

  it('are told by their distance in the largest unit that fits', () => {
    const told = (then: string) => distanceText(english, then, '2026-11-22T12:00:00.000Z');
    expect(told('2026-11-25T12:00:00.000Z')).toBe('in 3 days');
    expect(told('2026-11-22T10:00:00.000Z')).toBe('2 hours ago');
    expect(told('2026-11-22T12:00:10.000Z')).toBe('this minute');
    expect(distanceText(german, '2026-11-23T12:00:00.000Z', '2026-11-22T12:00:00.000Z')).toBe('morgen');
  });
});

describe('durations', () => {
  it('are written in whole units', () => {
    expect(durationText(english, 43_200)).toBe('30 days');
    expect(durationText(english, 90)).toBe('1 hour, 30 minutes');
    expect(durationText(german, 1440)).toBe('1 Tag');
  });

  it('of nothing are a dash', () => {
    expect(durationText(english, 0)).toBe('–');
  });
});

describe('what the app says', () => {
  it("is told in the reader's language by its key", () => {
    expect(german.said({ key: 'faults.input.empty' }, 'Fill this in.')).toBe('Bitte ausfüllen.');
  });

  it('has the plural form of its number, and its values', () => {
    const said = (count: number) =>
      german.said({ key: 'faults.input.tooFew', params: { count, place: 'A' } }, '');
    expect([said(1), said(3)]).toEqual(['Mindestens 1 Eintrag in A.', 'Mindestens 3 Einträge in A.']);
  });

  it.each([undefined, { key: 'faults.nobody.wrote.it' }])('stays English where %j has no text', (said) => {
    expect(german.said(said, 'Fill this in.')).toBe('Fill this in.');
  });
});

describe('the time zone of a page', () => {
  const browsers = Intl.DateTimeFormat().resolvedOptions().timeZone;
  it.each([
    ['America/New_York', 'America/New_York'],
    ['Etc/UTC', 'UTC'],
    [undefined, browsers],
    ['Europe/Nowhere', browsers],
  ])('is that of the profile, else the browser’s: %s', (profile, zone) => {
    expect(textIn('en-US', profile, translate).timeZone).toBe(zone);
  });
});
