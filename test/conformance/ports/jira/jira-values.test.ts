import { createHash } from 'node:crypto';
import { adfText } from '#forge/jira/issues/adf-text';
import { fieldValue } from '#forge/jira/jira-field-value';
import { ForgeRealm } from '../forge/forge-realm';
import { jiraTrackerHarness } from './jira-tracker-harness';

/** Free text is stored as a fingerprint only. */
const printOf = (content: string) => `sha256:${createHash('sha256').update(content).digest('hex')}`;
const paragraph = (...content: readonly object[]) => ({ type: 'paragraph', content });
const text = (value: string) => ({ type: 'text', text: value });
const doc = (...content: readonly object[]) => ({ type: 'doc', version: 1, content });

describe('fields of a Jira issue', () => {
  it('are read as people filled them in on the site', async () => {
    const { tracker, raiseWith, as, world } = jiraTrackerHarness(new ForgeRealm());
    const { field, people } = world;
    const id = await raiseWith();
    const fields = {
      [field.beneficiary]: { accountId: people.second },
      [field.approvers]: [{ accountId: people.second }, { accountId: people.approver }],
      [field.reason]: doc(paragraph(text('For the audit')), paragraph(text('of 2026'))),
      [field.note]: 'P30D',
      [field.days]: 2.5,
      [field.until]: '2026-12-24',
    };
    await as('agent')('PUT', `/rest/api/3/issue/${id}`, { fields });
    const issue = await tracker.read(id, Object.values(field));
    const both = [people.approver, people.second].sort();
    expect(issue?.fields).toMatchObject({
      [field.beneficiary]: { raw: people.second, label: 'second account', accountIds: [people.second] },
      [field.approvers]: { raw: both.join(','), accountIds: both },
      [field.reason]: { raw: printOf('For the audit\nof 2026'), label: 'For the audit\nof 2026' },
      [field.note]: { raw: printOf('P30D'), label: 'P30D' },
      [field.days]: { raw: printOf('2.5'), label: '2.5' },
      [field.until]: { raw: printOf('2026-12-24'), label: '2026-12-24' },
    });
    expect(issue?.fields).not.toHaveProperty(field.level);
  });

  it.each([
    ['null', null],
    ['an empty text', ''],
    ['blanks', '  \n'],
    ['an empty list', []],
    ['an empty document', doc(paragraph())],
  ])('are empty when they hold %s', (_what, value) => {
    expect(fieldValue(value)).toBeUndefined();
  });

  it.each([
    ['a cascading select', { id: '1', value: 'A', child: { id: '2', value: 'B' } }, '1/2', 'A / B'],
    ['a priority', { id: '3', name: 'High', iconUrl: 'x' }, '3', 'High'],
    [
      'a list of options',
      [
        { id: '9', value: 'Z' },
        { id: '1', value: 'A' },
      ],
      '1,9',
      'A, Z',
    ],
    ['labels', ['b', 'a'], [printOf('a'), printOf('b')].sort().join(','), 'a, b'],
    ['zero', 0, printOf('0'), '0'],
    ['something unknown', { b: 1, a: [2] }, printOf('{"a":[2],"b":1}'), '{"a":[2],"b":1}'],
  ])('can hold %s', (_what, value, raw, label) => {
    expect(fieldValue(value)).toEqual({ raw, label });
  });
});

describe('the text of a document', () => {
  it('has a line per block and shows what stands for mentions, emojis and cards', () => {
    const mention = { type: 'mention', attrs: { id: 'a:1', text: '@Approver' } };
    const card = { type: 'inlineCard', attrs: { url: 'https://example.com/page' } };
    const list = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('one'))] }] };
    const document = doc(
      { type: 'heading', attrs: { level: 1 }, content: [text('Why')] },
      paragraph(text('Ask '), mention, { type: 'hardBreak' }, card),
      list,
      paragraph(text('two')),
    );
    expect(adfText(document)).toBe('Why\nAsk @Approver\nhttps://example.com/page\none\ntwo');
  });

  it.each([[undefined], [null], ['text'], [{}], [{ type: 'doc', content: 'no list' }]])(
    'is empty for what is no document: %j',
    (value) => {
      expect(adfText(value)).toBe('');
    },
  );
});
