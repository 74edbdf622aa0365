import { grantOf } from '#test/support/grants';
import { LedgerConflict } from '#ports/ledger';
import type { LedgerChanges } from '#ports/ledger';
import { driveGrant } from '#usecases/grants/drive-grant';
import {
  actionsOf,
  configure,
  drive,
  grantId,
  holdingKey,
  membership,
  openWorld,
  provision,
  revoke,
  seedGrants,
  theGrant,
} from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';

let world: FlowWorld;
beforeEach(async () => {
  world = await openWorld();
});

const failing = (kind: 'rate-limited' | 'unavailable', details = {}) =>
  ({ kind: 'fails', with: kind, details }) as const;

describe('a job that comes too often, too late or for nothing', () => {
  it('does nothing for a grant that does not exist', async () => {
    expect(await drive(world, '404')).toEqual({ kind: 'done' });
  });

  it.each(['active', 'ended', 'cancelled', 'needs-attention'] as const)(
    'does nothing for a grant that is %s',
    async (state) => {
      await seedGrants(world, '1');
      await world.ledger.commit({ grants: [grantOf({ ...(await theGrant(world, '1')), state })], audit: [] });
      const before = await theGrant(world, '1');
      expect(await drive(world, '1')).toEqual({ kind: 'done' });
      expect(await theGrant(world, '1')).toEqual(before);
      expect(world.connector.calls).toEqual([]);
    },
  );

  it('that runs twice at the same time makes one grant, told and audited once', async () => {
    await seedGrants(world, '1');
    await Promise.all([drive(world, '1'), drive(world, '1')]);
    expect((await theGrant(world, '1')).state).toBe('active');
    expect(actionsOf(world, 'issue:1').filter((action) => action === 'grant-activated')).toHaveLength(1);
    expect((await world.ledger.holding(holdingKey))?.grants).toHaveLength(1);
  });

  it('that meets a revocation in the middle ends with the membership gone', async () => {
    await seedGrants(world, '1');
    await Promise.all([drive(world, '1'), revoke(world, '1')]);
    for (let times = 0; times < 3; times += 1) await drive(world, '1');
    expect(['ended', 'cancelled']).toContain((await theGrant(world, '1')).state);
    expect(world.connector.holds(membership)).toBe(false);
  });
});

describe('a connection that is switched off', () => {
  const off = {
    connections: [{ id: 'main', connectorId: 'vendor', name: 'Main', config: {}, enabled: false }],
  };

  it('is not called, and its work waits, said once', async () => {
    await seedGrants(world, '1');
    await configure(world, off);
    for (let times = 0; times < 3; times += 1) await drive(world, '1');
    expect(world.connector.calls).toEqual([]);
    expect((await theGrant(world, '1')).job.waiting).toBe(true);
    expect(actionsOf(world, 'issue:1')).toEqual(['grant-waiting']);
  });

  it('does not keep a grant from ending that needs no call', async () => {
    await provision(world, '1', '2');
    await configure(world, off);
    await revoke(world, '1');
    await drive(world, '1');
    expect((await theGrant(world, '1')).endResult).toBe('kept-by-other-grant');
  });
});

describe('what is no failure of the vendor', () => {
  it('is thrown on, so that the platform tries again', async () => {
    await seedGrants(world, '1');
    const open = async () => Promise.reject(new TypeError('a mistake of ours'));
    const broken = { ...world.ports, connectors: { definition: () => undefined, open, openUnsaved: open } };
    await expect(driveGrant(broken, grantId('1'))).rejects.toThrow('a mistake of ours');
    expect((await theGrant(world, '1')).state).toBe('provisioning');
  });

  it.each([1, 4])('a race lost %i times is run again', async (losses) => {
    await seedGrants(world, '1');
    expect(await driveGrant(losing(world, losses), grantId('1'))).toEqual({ kind: 'done' });
    expect((await theGrant(world, '1')).state).toBe('active');
  });

  it('a race lost again and again is left to the platform', async () => {
    await seedGrants(world, '1');
    await expect(driveGrant(losing(world, 99), grantId('1'))).rejects.toThrow(LedgerConflict);
  });

  it('a failure is logged by codes and ids, without what the vendor said', async () => {
    await seedGrants(world, '1');
    world.connector.script(
      'grant',
      failing('unavailable', { status: 503, vendorCode: 'busy', requestId: 'r-7' }),
    );
    await drive(world, '1');
    expect(world.logger.entries).toEqual([
      {
        level: 'warn',
        code: 'vendor-call-failed',
        facts: {
          grantId: grantId('1'),
          kind: 'unavailable',
          operation: 'grant',
          status: 503,
          vendorCode: 'busy',
          requestId: 'r-7',
        },
      },
    ]);
  });
});

/** A ledger whose next commits lose a race. */
function losing(of: FlowWorld, times: number): FlowWorld['ports'] {
  let left = times;
  const ledger = Object.create(of.ledger) as FlowWorld['ledger'];
  ledger.commit = async (changes: LedgerChanges) => {
    if (left > 0) {
      left -= 1;
      throw new LedgerConflict('lost on purpose');
    }
    await of.ledger.commit(changes);
  };
  return { ...of.ports, ledger };
}
