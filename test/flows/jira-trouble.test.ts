import type { Fault } from '#emulator/contracts';
import { Desk } from '../support/desk';

describe('when Jira has a bad day', () => {
  const jira = (path: string, effect: Fault['effect'], times: number) =>
    ({ target: 'jira', path, effect, times }) as const;

  it.each([
    ['throttled', { kind: 'respond', status: 429, headers: { 'retry-after': '3' } }],
    ['away', { kind: 'respond', status: 503 }],
    ['cut off after the write', { kind: 'reset-after-commit' }],
  ] as const)(
    '%s: access is provisioned all the same, and everything is said once when it is back',
    async (_name, effect) => {
      const desk = await Desk.open();
      const key = await desk.ask('requester');
      desk.site.faults.add({ ...jira('/comment$', effect, 3), method: 'POST' });
      await desk.move('approver', key, 'Approve');
      expect(desk.members('design-studio-users')).toEqual(['requester']);
      await desk.site.advance('PT1H');
      const texts = (await desk.comments(key)).map((comment) => comment.text);
      expect(texts.filter((text) => text.startsWith('Done:'))).toHaveLength(1);
      expect(new Set(texts).size).toBe(texts.length);
      expect(await desk.statusOf(key)).toBe('Provisioned');
    },
  );

  it('an issue that was deleted does not keep its access from ending', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester', { duration: 'PT1H' });
    await desk.move('approver', key, 'Approve');
    await desk.jira('admin', 'DELETE', `/rest/api/3/issue/${key}`);
    await desk.site.advance('PT2H');
    expect(desk.members('design-studio-users')).toEqual([]);
  });
});
