import { remindEnds } from '#usecases/requests/remind-ends';
import {
  PERSON,
  configure,
  draftGrant,
  drive,
  grantId,
  openWorld,
  revoke,
  theRequest,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, place, raiseIssue, receive } from '../kit/issue-cases';

const DAY_MINUTES = 1440;
let world: FlowWorld;

const remindBefore = (days: number) =>
  configure(world, { settings: { notifications: { remindDays: days } } });

/** An access of so many days, proven now. */
async function limited(days: number): Promise<void> {
  raiseIssue(world);
  await receive(world);
  const grant = draftGrant(world, ISSUE, { durationMinutes: days * DAY_MINUTES });
  await world.ledger.commit({ grants: [grant], audit: [] });
  await drive(world, ISSUE);
  await place(world, { state: 'fulfilled', grantIds: [grantId(ISSUE)] });
  world.queue.takeAll();
}

const reminders = async () => {
  const { outbox, told } = await theRequest(world, ISSUE);
  return [...outbox.notices.map(({ id }) => id), ...told].filter((id) => id.startsWith('ends-soon:'));
};

beforeEach(async () => {
  world = await openWorld();
});

it('the person is reminded publicly when the end is near, and the issue is published', async () => {
  await remindBefore(7);
  await limited(30);
  world.clock.advance({ hours: 22 * 24 });
  expect(await remindEnds(world.ports)).toBe(0);
  world.clock.advance({ hours: 25 });
  expect(await remindEnds(world.ports)).toBe(1);
  const { outbox } = await theRequest(world, ISSUE);
  const notice = outbox.notices.find(({ id }) => id.startsWith('ends-soon:'));
  expect(notice).toMatchObject({ audience: 'public' });
  expect(notice?.paragraphs[0]?.[0]).toEqual({ mention: PERSON });
  expect(world.queue.jobs).toEqual([{ kind: 'issue', issueId: ISSUE }]);
  expect(world.events.chainOf(`issue:${ISSUE}`).at(-1)).toMatchObject({
    action: 'end-reminded',
    facts: { days: 7 },
  });
});

it('nobody is reminded twice, whatever was told before or is lost', async () => {
  await remindBefore(7);
  await limited(30);
  world.clock.advance({ hours: 24 * 24 });
  await remindEnds(world.ports);
  await remindEnds(world.ports);
  await world.reminders.write('2026-01-01T00:00:00.000Z');
  expect(await remindEnds(world.ports)).toBe(0);
  expect(await reminders()).toHaveLength(1);
});

it('nobody is reminded while it is switched off, and who is near the end is as soon as it is switched on', async () => {
  await limited(30);
  world.clock.advance({ hours: 24 * 24 });
  expect(await remindEnds(world.ports)).toBe(0);
  await remindBefore(14);
  expect(await remindEnds(world.ports)).toBe(1);
});

it('an access that was never to last longer than the notice is not reminded of', async () => {
  await remindBefore(7);
  await limited(3);
  expect(await remindEnds(world.ports)).toBe(0);
  expect(await reminders()).toEqual([]);
});

it('an access that is being taken away is not reminded of', async () => {
  await remindBefore(7);
  await limited(30);
  world.clock.advance({ hours: 24 * 24 });
  await revoke(world, ISSUE);
  expect(await remindEnds(world.ports)).toBe(0);
});

it('after a failure the same ends are looked at again', async () => {
  await remindBefore(7);
  await limited(30);
  world.clock.advance({ hours: 24 * 24 });
  const queue = { push: () => Promise.reject(new TypeError('away')) };
  await expect(remindEnds({ ...world.ports, queue })).rejects.toThrow('away');
  expect(await world.reminders.read()).toBeUndefined();
  expect(await remindEnds(world.ports)).toBe(0);
  expect(await reminders()).toHaveLength(1);
});
