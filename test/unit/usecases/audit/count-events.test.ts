import type { AuditDraft } from '#domain/audit/audit-event';
import { sampleDraft } from '#test/support/audit-samples';
import { countEvents } from '#usecases/audit/count-events';
import { STATUS, drive, grantId, openWorld, provision, revoke } from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, moveAndJudge, raiseIssue, receive } from '../kit/issue-cases';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

/** Lets the margin pass in which events may still be on their way. */
const later = () => world.clock.advance({ minutes: 4 });

async function counted() {
  const statistics = await world.statistics.read();
  if (statistics === undefined) throw new Error('nothing was counted');
  return statistics;
}

/** Counts until there is nothing left. */
async function countAll(): Promise<number> {
  later();
  let sum = 0;
  for (let rounds = 0; rounds < 50; rounds += 1) sum += await countEvents(world.ports);
  return sum;
}

const total = async (what: 'received' | 'activated') =>
  Object.values((await counted()).days).reduce((sum, day) => sum + day[what], 0);

const activation = (n: number, at: string): AuditDraft =>
  sampleDraft('grant-activated', { subject: `issue:${n}`, at }, { applicationId: 'wiki', grantId: `g${n}` });

it('a request on its way to access is counted with its times, and its end with it', async () => {
  raiseIssue(world);
  await receive(world);
  world.clock.advance({ minutes: 30 });
  await moveAndJudge(world, 'acc-approver', STATUS.approved);
  world.clock.advance({ minutes: 2 });
  await drive(world, ISSUE);
  await countAll();
  const [day] = Object.values((await counted()).days);
  expect(day).toMatchObject({ received: 1, approved: 1, activated: 1, ended: 0 });
  expect(day?.access).toMatchObject({ count: 1, approval: 1801, vendor: 120, person: 0 });
  expect((await counted()).live).toEqual({ wiki: 1 });
  await revoke(world, ISSUE);
  await drive(world, ISSUE);
  await countAll();
  expect((await counted()).live).toEqual({});
  expect(Object.values((await counted()).days)[0]).toMatchObject({ ended: 1 });
});

it('every event counts once, however often and however many at a time it is counted', async () => {
  await provision(world, '1', '2', '3');
  later();
  await Promise.all([countEvents(world.ports), countEvents(world.ports)]);
  await countAll();
  expect(await total('activated')).toBe(3);
});

it('what is young is left to the next count', async () => {
  await provision(world, '1');
  await countEvents(world.ports);
  expect((await counted()).live).toEqual({});
  await countAll();
  expect((await counted()).live).toEqual({ wiki: 1 });
});

it('one count is bounded, and the next ones catch up without leaving out or doubling anything', async () => {
  const start = Date.parse(world.clock.now());
  const at = (index: number) => new Date(start + Math.floor(index / 7) * 1000).toISOString();
  await world.audit.append(Array.from({ length: 1500 }, (_, index) => activation(index, at(index))));
  world.clock.advance({ hours: 1 });
  const first = await countEvents(world.ports);
  expect(first).toBeLessThan(1500);
  expect(first + (await countAll())).toBe(1500);
  expect(await total('activated')).toBe(1500);
});

it('days without events are passed over, and midnight loses nothing', async () => {
  const before = '2026-11-03T23:59:59.999Z';
  const after = '2026-11-04T00:00:00.000Z';
  await world.audit.append([activation(1, before), activation(2, after)]);
  world.clock.advance({ hours: 60 * 24 });
  await countAll();
  const { days } = await counted();
  expect(Object.keys(days)).toEqual(['2026-11-03', '2026-11-04']);
});

it('a grant that was never proven was never live', async () => {
  world.connector.script('grant', { kind: 'fails', with: 'rejected' });
  await provision(world, '1');
  await revoke(world, '1');
  await drive(world, '1');
  await countAll();
  expect((await counted()).live).toEqual({});
  expect(await world.ledger.grant(grantId('1'))).not.toHaveProperty('proof');
});
