import { sweep } from '#usecases/rounds/sweep';
import {
  STATUS,
  actionsOf,
  configure,
  drive,
  grantId,
  membership,
  openWorld,
  provision,
  revoke,
  seedGrants,
  theGrant,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE, place, raiseIssue, receive } from '../kit/issue-cases';
import { advanceIssue } from '#usecases/requests/advance-issue';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

const pause = () => configure(world, { settings: { provisioning: 'paused' } });
const resume = () => configure(world, { settings: { provisioning: 'running' } });
const observed = () => world.connector.observe(membership);

describe('while provisioning is paused', () => {
  it('nothing new is written, the grant waits, and that is recorded once', async () => {
    await pause();
    await seedGrants(world, '1');
    await drive(world, '1');
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'provisioning',
      job: { waiting: true, held: true, writeSent: false },
    });
    expect(await observed()).toBe('absent');
    expect(actionsOf(world, 'issue:1')).toEqual(['grant-waiting']);
  });

  it('a grant is taken away all the same', async () => {
    await provision(world, '1');
    await pause();
    await revoke(world, '1');
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({ state: 'ended', endResult: 'removed' });
    expect(await observed()).toBe('absent');
  });

  it('a grant that waits and is revoked is cancelled without a call', async () => {
    await pause();
    await seedGrants(world, '1');
    await drive(world, '1');
    await revoke(world, '1');
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({ state: 'cancelled' });
  });

  it('what the vendor has answered already is still proven', async () => {
    await seedGrants(world, '1');
    world.connector.script('grant', { kind: 'lags', reads: 1 });
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({
      state: 'provisioning',
      job: { answer: { kind: 'granted' } },
    });
    await pause();
    await drive(world, '1');
    expect(await theGrant(world, '1')).toMatchObject({ state: 'active' });
  });

  it('the agents are told what the access waits for', async () => {
    raiseIssue(world, { statusId: STATUS.approved });
    await receive(world);
    await pause();
    await seedGrants(world, ISSUE);
    await drive(world, ISSUE);
    await place(world, { state: 'in-progress', grantIds: [grantId(ISSUE)] });
    await advanceIssue(world.ports, ISSUE);
    const said = world.tracker.issue(ISSUE).notices.flatMap(({ paragraphs }) => paragraphs.flat());
    expect(said.filter((part) => typeof part === 'string').join(' ')).toContain('Provisioning is paused');
  });
});

it('after it is resumed, what waited is provisioned by the next sweep at the latest', async () => {
  await pause();
  await seedGrants(world, '1');
  await drive(world, '1');
  await resume();
  world.clock.advance({ minutes: 25 });
  world.queue.takeAll();
  await sweep(world.ports);
  expect(world.queue.jobs).toContainEqual(expect.objectContaining({ grantId: grantId('1') }));
  await drive(world, '1');
  expect(await theGrant(world, '1')).toMatchObject({ state: 'active', job: { waiting: false } });
  expect((await theGrant(world, '1')).job).not.toHaveProperty('held');
});
