import type { RequestField } from '#emulator/shell/api/desk-shapes';
import { kindOf, toJiraValue } from '#emulator/shell/form/field-kind';
import { timeText } from '../../../emulator/shell/parts/when';
import { toneOf } from '#emulator/shell/parts/tone';
import { hashOf, readRoute } from '#emulator/shell/session/use-route';
import { badgesOf } from '#emulator/shell/views/entra/group-kind';
import { labelOf } from '#emulator/shell/parts/label-of';

const field = (
  jiraSchema: NonNullable<RequestField['jiraSchema']>,
  values: readonly string[] = [],
): RequestField => ({
  fieldId: 'f',
  name: 'F',
  required: false,
  jiraSchema,
  validValues: values.map((value) => ({ value, label: value })),
});

describe('kindOf', () => {
  it.each([
    ['choice', field({ type: 'option' }, ['1'])],
    ['choices', field({ type: 'array', items: 'option' }, ['1'])],
    ['person', field({ type: 'user' })],
    ['people', field({ type: 'array', items: 'user' })],
    ['words', field({ type: 'array', items: 'string' })],
    ['long-text', field({ type: 'string', system: 'description' })],
    ['long-text', field({ type: 'string', custom: 'com.example:textarea' })],
    ['date', field({ type: 'date' })],
    ['number', field({ type: 'number' })],
    ['text', field({ type: 'string' })],
    ['text', field({ type: 'something-new' })],
  ])('asks for a %s', (kind, asked) => {
    expect(kindOf(asked)).toBe(kind);
  });
});

describe('toJiraValue', () => {
  it('writes each kind as Jira takes it', () => {
    expect(toJiraValue('choice', ['10'])).toEqual({ id: '10' });
    expect(toJiraValue('choices', ['10', '11'])).toEqual([{ id: '10' }, { id: '11' }]);
    expect(toJiraValue('people', ['a', 'b'])).toEqual([{ accountId: 'a' }, { accountId: 'b' }]);
    expect(toJiraValue('number', ['3.5'])).toBe(3.5);
    expect(toJiraValue('words', ['one, two three'])).toEqual(['one', 'two', 'three']);
    expect(toJiraValue('text', ['  P30D '])).toBe('P30D');
  });

  it('leaves an empty answer out', () => {
    expect(toJiraValue('choice', [''])).toBeUndefined();
    expect(toJiraValue('text', ['   '])).toBeUndefined();
    expect(toJiraValue('people', [])).toBeUndefined();
  });
});

describe('toneOf', () => {
  it.each([
    ['Denied', 'done', 'danger'],
    ['Revoked', 'done', 'danger'],
    ['Needs attention', 'indeterminate', 'warning'],
    ['Approved', 'indeterminate', 'success'],
    ['Waiting for approval', 'new', 'discovery'],
    ['Closed', 'done', 'success'],
    ['Backlog', 'new', 'neutral'],
    ['Something else', '', 'neutral'],
  ])('gives %s (%s) the tone %s', (name, category, tone) => {
    expect(toneOf(name, category)).toBe(tone);
  });
});

describe('routes', () => {
  it('survive a round trip whatever an id holds', () => {
    const segments = ['entra', 'groups', 'a/b #?%c'];
    expect(readRoute(hashOf(...segments))).toEqual(segments);
  });

  it('keep a segment that is not well encoded as it is', () => {
    expect(readRoute('#/issues/%E0%A4%A')).toEqual(['issues', '%E0%A4%A']);
    expect(readRoute('')).toEqual([]);
  });
});

describe('badgesOf', () => {
  const group = { id: 'g', displayName: 'G', securityEnabled: true, mailEnabled: false };
  const texts = (more: object): string[] => badgesOf({ ...group, ...more }).map(({ text }) => text);

  it('names what makes a group what it is', () => {
    expect(texts({})).toEqual(['Security']);
    expect(texts({ groupTypes: ['Unified', 'DynamicMembership'] })).toEqual(['Microsoft 365', 'Dynamic']);
    expect(texts({ mailEnabled: true })).toEqual(['Mail-enabled security']);
    expect(texts({ mailEnabled: true, securityEnabled: false })).toEqual(['Distribution']);
    expect(texts({ onPremisesSyncEnabled: true })).toEqual(['Security', 'Synced']);
    expect(texts({ isAssignableToRole: true })).toEqual(['Security', 'Role-assignable']);
  });
});

describe('words and times', () => {
  it('are written for people', () => {
    expect(labelOf('expiresAt')).toBe('Expires at');
    expect(labelOf('needs-attention')).toBe('Needs attention');
    expect(timeText('2026-01-05T08:00:00.000Z')).toBe('5 Jan 2026, 08:00 UTC');
    expect(timeText('P30D')).toBe('P30D');
  });
});
