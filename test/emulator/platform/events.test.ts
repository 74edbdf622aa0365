import { evaluateExpression } from '#emulator/platform/events/expression';
import { ask, bootFixtureSite, buildFixtureApp } from './fixture-site';

beforeAll(buildFixtureApp);

const ACCESS_ISSUE = { id: '10001', fields: { project: { key: 'ACCESS' } } };

describe('product events', () => {
  it('reach the trigger whose filter they pass, and its job runs in the same drain', async () => {
    const site = await bootFixtureSite();
    await site.drain();
    site.jira.change(ACCESS_ISSUE);
    expect(await site.drain()).toEqual({ events: 1, jobs: 1, schedules: 0, failures: 0 });
    expect(site.storageDump().kvs.some(({ key }) => key.includes('10001'))).toBe(true);
  });

  it('are dropped when the app caused them, or the expression says no or fails', async () => {
    const site = await bootFixtureSite();
    await site.drain();
    site.jira.change(ACCESS_ISSUE, true);
    site.jira.change({ id: '1', fields: { project: { key: 'OTHER' } } });
    site.jira.change(null);
    expect(await site.drain()).toMatchObject({ events: 0 });
    expect(site.logs().map(({ text }) => text)).toContainEqual(
      expect.stringContaining('filter of "issue-changed" failed'),
    );
  });

  it('are repeated at most four times when the function asks for it', async () => {
    const site = await bootFixtureSite();
    await site.drain();
    site.jira.change(ACCESS_ISSUE, false, { wantRetry: true });
    expect(await site.advance('PT4M')).toMatchObject({ events: 4 });
    expect(await site.advance('PT1H')).toMatchObject({ events: 1 });
  });

  it('can be lost, doubled and delayed', async () => {
    const site = await bootFixtureSite();
    await site.drain();
    site.setDelivery({ drop: 1 });
    site.jira.change(ACCESS_ISSUE);
    site.jira.change(ACCESS_ISSUE);
    expect(await site.drain()).toMatchObject({ events: 1 });
    site.setDelivery({ duplicate: true, delayMs: 1000, target: 'product' });
    site.jira.change(ACCESS_ISSUE);
    expect(await site.drain()).toMatchObject({ events: 0 });
    expect(await site.advance(1000)).toMatchObject({ events: 2, jobs: 2 });
  });
});

describe('the installation', () => {
  it('is announced to the app at the first drain', async () => {
    const site = await bootFixtureSite();
    expect(await site.drain()).toMatchObject({ events: 1 });
    expect(await ask(site, 'get', { key: 'lifecycle' })).toEqual({ value: 'avi:forge:installed:app' });
  });
});

describe('schedules', () => {
  it('start after five minutes and keep their interval', async () => {
    const site = await bootFixtureSite();
    await site.advance('PT4M59S');
    expect(await ask(site, 'get', { key: 'sweeps' })).toEqual({});
    await site.advance('PT55M1S');
    expect(await ask(site, 'get', { key: 'sweeps' })).toEqual({ value: 12 });
  });

  it('are not repeated when they throw, but run again at their next time', async () => {
    const site = await bootFixtureSite();
    expect(await site.advance('PT23H')).toMatchObject({ failures: 1 });
    expect(await ask(site, 'get', { key: 'nights' })).toEqual({ value: 1 });
    await site.advance('P1D');
    expect(await ask(site, 'get', { key: 'nights' })).toEqual({ value: 2 });
  });

  it('run through thirty days', async () => {
    const site = await bootFixtureSite();
    expect(await site.advance('P30D')).toMatchObject({ schedules: 30 * 288 + 30 });
  });
});

describe('filter expressions', () => {
  const event = {
    issue: { fields: { project: { key: 'ACCESS' }, labels: ['a', 'b'], assignee: null } },
    changelog: { items: [{ field: 'summary' }, { field: 'status', to: '3' }] },
  };

  it.each([
    ["event.issue.fields.project.key == 'ACCESS'", true],
    ['event.issue.fields["project"].key != "ACCESS"', false],
    ["event.issue.fields?.nothing?.key == 'x' || true", true],
    ['event.issue.fields.assignee == null && !false', true],
    ["event.issue.fields.labels.includes('b')", true],
    ["event.changelog.items.some(item => item.field == 'status')", true],
    ["event.changelog.items.every(item => item.field == 'status')", false],
    ["(event.issue.fields.labels.length > 1) && 'abc'.includes('bc')", true],
    ['event.issue.fields.constructor == null', true],
  ])('%s is %s', (source, expected) => {
    expect(evaluateExpression(source, { event })).toBe(expected);
  });

  it.each(['event.nothing.at.all == 1', 'event.issue', 'event.issue.map(x => x) == 1', '1 +', "'open", ''])(
    'cannot be read: %s',
    (source) => {
      expect(() => evaluateExpression(source, { event })).toThrow();
    },
  );
});
