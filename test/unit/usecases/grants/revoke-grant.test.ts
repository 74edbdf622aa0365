import { giveBackGrant } from '#usecases/grants/give-back-grant';
import { revokeGrant } from '#usecases/grants/revoke-grant';
import { refusalOf } from '../kit/admin-world';
import {
  PERSON,
  STATUS,
  actionsOf,
  configure,
  grantId,
  membership,
  theGrant,
  theRequest,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';
import { ISSUE } from '../kit/issue-cases';
import { AGENT, internally, provisioned, stoppedOnTheWayIn } from '../kit/stopped-world';

const REASON = 'The project is over.';

const revoke = (world: FlowWorld, reason = REASON) =>
  revokeGrant(world.ports, AGENT, { grantId: grantId(ISSUE), reason });

describe('revoking a grant', () => {
  it('takes the membership away, says why, and moves the issue as a revocation does', async () => {
    const { world, runner } = await provisioned();
    expect(await revoke(world)).toBe(true);
    await runner.settle();
    expect(await theGrant(world, ISSUE)).toMatchObject({
      state: 'ended',
      endCause: 'revocation',
      endedBy: AGENT,
      endResult: 'removed',
    });
    expect(world.connector.holds(membership)).toBe(false);
    expect(world.tracker.issue(ISSUE).statusId).toBe(STATUS.revoked);
    expect(internally(world)).toContain(`Reason: ${REASON}`);
  });

  it('is audited with who did it and the fingerprint of why', async () => {
    const { world } = await provisioned();
    await revoke(world);
    const event = world.events.chainOf('issue:1').at(-1);
    expect(event).toMatchObject({ action: 'revocation-started', actor: AGENT });
    expect(event?.facts).toMatchObject({ reasonFingerprint: world.hash(REASON), wasState: 'active' });
    expect(JSON.stringify(event)).not.toContain(REASON);
  });

  it('does nothing the second time, nor when it is over', async () => {
    const { world, runner } = await provisioned();
    await revoke(world);
    const events = actionsOf(world, 'issue:1');
    expect(await revoke(world)).toBe(false);
    await runner.settle();
    expect(await revoke(world)).toBe(false);
    expect(actionsOf(world, 'issue:1').filter((one) => one === 'revocation-started')).toHaveLength(1);
    expect(events.at(-1)).toBe('revocation-started');
  });

  it('ends one that stopped on its way in', async () => {
    const { world, runner } = await stoppedOnTheWayIn();
    await revoke(world);
    await runner.settle();
    expect((await theGrant(world, ISSUE)).state).toBe('cancelled');
  });

  it('is not stopped by a connection that is switched off: it waits and goes on', async () => {
    const { world, runner } = await provisioned();
    const connection = { id: 'main', connectorId: 'vendor', name: 'Main', config: {} };
    await configure(world, { connections: [{ ...connection, enabled: false }] });
    expect(await revoke(world)).toBe(true);
    await runner.run(Infinity);
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'deprovisioning', job: { waiting: true } });
    await configure(world, { connections: [connection] });
    await runner.settle();
    expect((await theGrant(world, ISSUE)).state).toBe('ended');
  });

  it('asks for a reason, and for a grant that exists', async () => {
    const { world } = await provisioned();
    expect((await refusalOf(revoke(world, '  '))).paths).toEqual(['reason']);
    const unknown = revokeGrant(world.ports, AGENT, { grantId: 'no', reason: REASON });
    expect((await refusalOf(unknown)).code).toBe('not-found');
    expect((await theGrant(world, ISSUE)).state).toBe('active');
  });
});

describe('giving back', () => {
  it('ends what is theirs and says that they gave it back', async () => {
    const { world, runner } = await provisioned();
    expect(await giveBackGrant(world.ports, PERSON, grantId(ISSUE))).toBe(true);
    expect(await giveBackGrant(world.ports, PERSON, grantId(ISSUE))).toBe(false);
    await runner.settle();
    expect(await theGrant(world, ISSUE)).toMatchObject({ state: 'ended', endCause: 'given-back' });
    expect((await theRequest(world, ISSUE)).state).toBe('ended');
    expect(world.connector.holds(membership)).toBe(false);
    expect(internally(world)).toContain('the person gave it back');
  });

  it('cannot touch what is not theirs, and does not tell it from what does not exist', async () => {
    const { world } = await provisioned();
    const other = await refusalOf(giveBackGrant(world.ports, AGENT, grantId(ISSUE)));
    const none = await refusalOf(giveBackGrant(world.ports, AGENT, 'no-such-grant'));
    expect(other).toEqual(none);
    expect((await theGrant(world, ISSUE)).state).toBe('active');
  });
});
