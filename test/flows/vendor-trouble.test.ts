import { Desk } from '../support/desk';
import type { Fault } from '#emulator/contracts';

const members = { target: 'graph', path: '/members' } as const;
const json = { 'content-type': 'application/json' };
const graphError = (code: string, message: string) => ({
  error: { code, message, innerError: { date: '2026-01-05T08:00:00' } },
});

async function approvedWith(
  effect: Fault['effect'],
  method = 'POST',
  times = 1,
): Promise<{ desk: Desk; key: string; mark: number }> {
  const desk = await Desk.open();
  const key = await desk.ask('requester');
  desk.site.faults.add({ ...members, method, effect, times });
  const mark = desk.mark();
  await desk.move('approver', key, 'Approve');
  return { desk, key, mark };
}

const posts = (desk: Desk, mark: number) => desk.graphCalls(mark).filter((call) => call.startsWith('POST'));

describe('when the directory has a bad day', () => {
  it.each([
    ['integer seconds', { 'retry-after': '17' }, 17],
    ['fractional seconds', { 'retry-after': '2.128' }, 3],
    ['an HTTP date', { 'retry-after': 'Mon, 05 Jan 2026 08:02:00 GMT' }, 120],
    ['nothing', {}, 5],
    ['garbage', { 'retry-after': 'soon' }, 5],
  ])('throttling with Retry-After as %s is waited out, never hammered', async (_form, headers, seconds) => {
    const effect: Fault['effect'] = {
      kind: 'respond',
      status: 429,
      headers: { ...json, ...headers },
      body: graphError('TooManyRequests', 'Please retry again later.'),
    };
    const { desk, mark } = await approvedWith(effect);
    expect(posts(desk, mark)).toHaveLength(1);
    await desk.site.advance((seconds - 2) * 500);
    expect(posts(desk, mark)).toHaveLength(1);
    await desk.site.advance(seconds * 1000 + 5000);
    expect(posts(desk, mark)).toHaveLength(2);
    expect(desk.members('design-studio-users')).toEqual(['requester']);
  });

  it.each([500, 502, 503, 504])(
    'status %i is tried again until it passes, and each thing is told once',
    async (status) => {
      const { desk, key } = await approvedWith(
        { kind: 'respond', status, headers: json, body: graphError('ServiceUnavailable', 'Try later') },
        'POST',
        3,
      );
      expect(desk.members('design-studio-users')).toEqual([]);
      await desk.site.advance('PT15M');
      expect(desk.members('design-studio-users')).toEqual(['requester']);
      expect((await desk.comments(key)).filter((comment) => comment.text.startsWith('Done:'))).toHaveLength(
        1,
      );
    },
  );

  it('an HTML error page is taken for an outage', async () => {
    const { desk } = await approvedWith({
      kind: 'respond',
      status: 502,
      headers: { 'content-type': 'text/html' },
      body: '<html><h1>Bad Gateway</h1></html>',
    });
    await desk.site.advance('PT5M');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
  });

  it.each([
    ['reset', { kind: 'reset' }],
    ['reset after the write', { kind: 'reset-after-commit' }],
    ['time-out before the write', { kind: 'timeout', committed: false }],
    ['time-out after the write', { kind: 'timeout', committed: true }],
  ] as const)('%s: the membership is written once, proven, and ours to take away', async (_name, effect) => {
    const { desk, key } = await approvedWith(effect);
    await desk.site.advance('PT10M');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(await desk.statusOf(key)).toBe('Provisioned');
    await desk.move('agent', key, 'Revoke');
    expect(desk.members('design-studio-users')).toEqual([]);
  });

  it.each([
    ['reset after the write', { kind: 'reset-after-commit' }],
    ['time-out after the write', { kind: 'timeout', committed: true }],
    ['an outage', { kind: 'respond', status: 503 }],
  ] as const)('%s while taking away ends in a proven removal', async (_name, effect) => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    await desk.move('approver', key, 'Approve');
    desk.site.faults.add({ ...members, method: 'DELETE', effect });
    await desk.move('agent', key, 'Revoke');
    await desk.site.advance('PT10M');
    expect(desk.members('design-studio-users')).toEqual([]);
    expect(await desk.property(key)).toMatchObject({ state: 'ended' });
  });

  it('a write that does not show yet is read back until it does, without writing again', async () => {
    const desk = await Desk.open();
    desk.site.entra.switches.replication.membershipMs = 60_000;
    const key = await desk.ask('requester');
    const mark = desk.mark();
    await desk.move('approver', key, 'Approve');
    expect(await desk.property(key)).toMatchObject({ state: 'in-progress' });
    await desk.site.advance('PT5M');
    expect(await desk.property(key)).toMatchObject({ state: 'fulfilled' });
    expect(posts(desk, mark)).toHaveLength(1);
  });

  it('an outage of a day leaves the grant to a person, and a retry needs no new approval', async () => {
    const { desk, key } = await approvedWith({ kind: 'respond', status: 503 }, 'POST', 500);
    await desk.site.advance('P1D');
    expect(await desk.property(key)).toMatchObject({ reason: 'vendor-unavailable' });
    desk.site.faults.clear();
    const { grants } = await desk.admin<{ grants: { id: string }[] }>('attention.list');
    await desk.admin('attention.retry', { kind: 'grant', grantId: grants[0]?.id });
    await desk.site.drain();
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    expect(await desk.statusOf(key)).toBe('Provisioned');
  });

  it('an outage never ends a revocation', async () => {
    const desk = await Desk.open();
    const key = await desk.ask('requester');
    await desk.move('approver', key, 'Approve');
    desk.site.faults.add({
      ...members,
      method: 'DELETE',
      effect: { kind: 'respond', status: 503 },
      times: 500,
    });
    await desk.move('agent', key, 'Revoke');
    await desk.site.advance('P1D');
    expect(desk.members('design-studio-users')).toEqual(['requester']);
    desk.site.faults.clear();
    await desk.site.advance('PT30M');
    expect(desk.members('design-studio-users')).toEqual([]);
  });

  it('a token that is refused in the middle is renewed once', async () => {
    const desk = await Desk.open();
    const first = await desk.ask('requester');
    await desk.move('approver', first, 'Approve');
    desk.site.entra.revokeTokens(desk.world.entra.tenantId, desk.world.entra.clientId);
    const second = await desk.ask('second-requester');
    await desk.move('approver', second, 'Approve');
    expect(desk.members('design-studio-users')).toEqual(['requester', 'second-requester']);
  });
});
