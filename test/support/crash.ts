import type { Fault, OutboundCall } from '#emulator/contracts';
import { Desk } from './desk';

interface CrashPoint {
  readonly target: Fault['target'];
  readonly method: string;
  readonly path: string;
  readonly skip: number;
}

/** Path as a fault sees it: the product path, or the vendor's path without its host. */
const pathOf = (call: OutboundCall) =>
  call.url.startsWith('https://') ? new URL(call.url).pathname : call.url;

/** Asked with POST, and changes nothing. */
const READS = /\/search\/|\/permissions\/check$/;

function isWrite(call: OutboundCall): boolean {
  if (call.target === 'kvs') return /\/(set|delete|transaction)$/.test(call.url);
  return (
    call.target === 'queue' || (call.method !== 'GET' && call.target !== 'token' && !READS.test(call.url))
  );
}

const literal = (text: string) => `^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`;

/** Every write of a clean run, named so that exactly this one is hit in the next run. */
function crashPoints(calls: readonly OutboundCall[]): CrashPoint[] {
  const seen = new Map<string, number>();
  return calls.filter(isWrite).map((call) => {
    if (call.target === 'blocked') throw new Error(`${call.url} may not be called`);
    const name = `${call.target} ${call.method} ${pathOf(call)}`;
    const skip = seen.get(name) ?? 0;
    seen.set(name, skip + 1);
    return { target: call.target, method: call.method, path: literal(pathOf(call)), skip };
  });
}

export interface CrashFlow {
  readonly name: string;
  readonly before: (desk: Desk) => Promise<string>;
  readonly act: (desk: Desk, key: string) => Promise<unknown>;
  readonly end: (desk: Desk, key: string) => Promise<unknown>;
  /** Lets everything that is still due happen. */
  readonly settle: (desk: Desk) => Promise<unknown>;
}

/** Half an hour, with its sweeps. */
export const settle = (desk: Desk): Promise<unknown> => desk.site.advance('PT30M');

/**
 * Runs the act once without any crash, then once more for each of its writes, always from the same moment, with a crash
 * right behind that write; the end must be the same.
 */
export async function expectSameEndAfterEveryCrash(flow: CrashFlow): Promise<void> {
  const desk = await Desk.open();
  const key = await flow.before(desk);
  const backToStart = await desk.site.checkpoint();
  await backToStart();
  const mark = desk.mark();
  await flow.act(desk, key);
  const points = crashPoints(desk.site.requests(mark));
  await flow.settle(desk);
  const expected = await flow.end(desk, key);
  expect(points.length).toBeGreaterThan(1);
  for (const point of points) {
    await backToStart();
    desk.site.crashAfter(point);
    await flow.act(desk, key);
    await flow.settle(desk);
    expect({ point, outcome: await flow.end(desk, key) }).toEqual({ point, outcome: expected });
    expect(desk.site.faults.list()).toEqual([]);
  }
}

/** What everybody can see afterwards; the same whatever died on the way. */
export async function outcome(desk: Desk, key: string) {
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
