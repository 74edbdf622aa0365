import type { OutboundCall } from '../../emulator/contracts';
import { Desk } from '../support/desk';

interface CrashPoint {
  readonly target: OutboundCall['target'];
  readonly method: string;
  readonly path: string;
  readonly skip: number;
}

/** Path as a fault sees it: the product path, or the vendor's path without its host. */
const pathOf = (call: OutboundCall) =>
  call.url.startsWith('https://') ? new URL(call.url).pathname : call.url;

function isWrite(call: OutboundCall): boolean {
  if (call.target === 'kvs') return /\/(set|delete|transaction)$/.test(call.url);
  return (
    call.target === 'queue' ||
    (call.method !== 'GET' && call.target !== 'token' && !call.url.includes('/search/'))
  );
}

const literal = (text: string) => `^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;

/** Every write of a clean run, named so that exactly this one is hit in the next run. */
function crashPoints(calls: readonly OutboundCall[]): CrashPoint[] {
  const seen = new Map<string, number>();
  return calls.filter(isWrite).map((call) => {
    const name = `${call.target} ${call.method} ${pathOf(call)}`;
    const skip = seen.get(name) ?? 0;
    seen.set(name, skip + 1);
    return { target: call.target, method: call.method, path: literal(pathOf(call)), skip };
  });
}

interface Flow {
  readonly name: string;
  readonly before: (desk: Desk) => Promise<string>;
  readonly act: (desk: Desk, key: string) => Promise<unknown>;
  readonly end: (desk: Desk, key: string) => Promise<unknown>;
}

async function approved(desk: Desk): Promise<string> {
  const key = await desk.ask('requester');
  await desk.move('approver', key, 'Approve');
  return key;
}

/** What everybody can see afterwards; the same whatever died on the way. */
async function outcome(desk: Desk, key: string) {
  const property = await desk.property(key);
  const texts = (await desk.comments(key)).map((comment) =>
    comment.text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC|[0-9a-f-]{36}/g, '…'),
  );
  return {
    status: await desk.statusOf(key),
    state: property['state'],
    members: desk.members('design-studio-users'),
    comments: texts
      .filter(
        (text) =>
          !text.includes('There was no membership of ours left') && !text.includes('no longer shows it'),
      )
      .sort(),
  };
}

const flows: readonly Flow[] = [
  {
    name: 'receiving a request',
    before: (desk) => desk.raise('requester'),
    act: (desk) => desk.site.drain(),
    end: outcome,
  },
  {
    name: 'refusing an approval',
    before: (desk) => desk.ask('requester'),
    act: (desk, key) => desk.move('second-requester', key, 'Approve'),
    end: outcome,
  },
  {
    name: 'approving and provisioning',
    before: (desk) => desk.ask('requester'),
    act: (desk, key) => desk.move('approver', key, 'Approve'),
    end: outcome,
  },
  { name: 'revoking', before: approved, act: (desk, key) => desk.move('agent', key, 'Revoke'), end: outcome },
  {
    name: 'expiring',
    before: async (desk) => {
      const key = await desk.ask('requester', { duration: 'PT30M' });
      await desk.move('approver', key, 'Approve');
      return key;
    },
    act: (desk) => desk.site.advance('PT40M'),
    end: outcome,
  },
  {
    name: 'removing by request',
    before: async (desk) => {
      await approved(desk);
      return desk.ask('requester', { type: 'removal' });
    },
    act: (desk, key) => desk.move('approver', key, 'Approve'),
    end: outcome,
  },
];

async function settled(desk: Desk): Promise<void> {
  await desk.site.advance('PT30M');
}

describe.each(flows)('a crash while $name', ({ before, act, end }) => {
  it('after any single write ends in the same state as no crash at all', async () => {
    const clean = await Desk.open();
    const cleanKey = await before(clean);
    const mark = clean.mark();
    await act(clean, cleanKey);
    const points = crashPoints(clean.site.requests(mark));
    await settled(clean);
    const expected = await end(clean, cleanKey);
    expect(points.length).toBeGreaterThan(2);
    for (const point of points) {
      const desk = clean;
      await desk.site.reset();
      await desk.site.drain();
      const key = await before(desk);
      desk.site.faults.add({ ...(point as CrashPoint & { target: 'kvs' }), effect: { kind: 'crash' } });
      await act(desk, key);
      await settled(desk);
      expect({ point, outcome: await end(desk, key) }).toEqual({ point, outcome: expected });
      expect(desk.site.faults.list()).toEqual([]);
    }
  }, 120_000);
});
