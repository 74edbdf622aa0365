import { ADMIN, adminWorld, binding, catalogOf, grant, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

let world: AdminWorld;
beforeEach(async () => {
  world = adminWorld();
  await seed(world);
  world.queue.takeAll();
});

const get = () => world.operations['settings.get']();
const pause = () => world.operations['settings.pause']({}, ADMIN);
const resume = () => world.operations['settings.resume']({}, ADMIN);
const actions = () => world.audits.chainOf('configuration').map(({ action }) => action);
const waiting = { ...grant().job, waiting: true };

async function place(...grants: Parameters<typeof grant>[0][]): Promise<void> {
  for (const [index, changes] of grants.entries())
    await world.ledger.commit({ grants: [grant({ id: `g${index}`, ...changes })], audit: [] });
}

describe('settings', () => {
  test('are what nobody has changed yet', async () => {
    expect(await get()).toMatchObject({
      provisioning: 'running',
      notifications: { mentionApprovers: true, remindDays: 0 },
      retention: { finishedMonths: null },
    });
  });

  test('of one kind are saved without touching the other, and whoever read before either is refused', async () => {
    const { fingerprint } = await get();
    const notifications = { mentionApprovers: false, remindDays: 14 };
    await world.operations['settings.save']({ notifications, fingerprint }, ADMIN);
    const retention = { finishedMonths: 24 };
    const late = world.operations['settings.save']({ retention, fingerprint }, ADMIN);
    expect(await refusalOf(late)).toMatchObject({ code: 'conflict' });
    await world.operations['settings.save']({ retention, fingerprint: (await get()).fingerprint }, ADMIN);
    expect(await get()).toMatchObject({ notifications, retention });
  });

  test.each([11, 121, 12.5])('do not keep records for %s months', async (finishedMonths) => {
    const saving = world.operations['settings.save']({ retention: { finishedMonths } }, ADMIN);
    expect(await refusalOf(saving)).toMatchObject({ paths: ['retention.finishedMonths'] });
    expect((await get()).retention).toEqual({ finishedMonths: null });
  });

  test('go with an export; a file without a retention leaves the one in force alone', async () => {
    await world.operations['settings.save']({ retention: { finishedMonths: 24 } }, ADMIN);
    const { configuration } = await world.operations['configuration.export']({}, ADMIN);
    expect(configuration.settings?.retention).toEqual({ finishedMonths: 24 });
    await world.operations['settings.save']({ retention: { finishedMonths: 36 } }, ADMIN);
    const { notifications } = (await catalogOf(world)).settings;
    const old = { ...configuration, settings: { notifications } };
    await world.operations['configuration.import']({ configuration: old, dryRun: false }, ADMIN);
    expect((await get()).retention).toEqual({ finishedMonths: 36 });
    await world.operations['configuration.import']({ configuration, dryRun: false }, ADMIN);
    expect((await get()).retention).toEqual({ finishedMonths: 24 });
  });

  test('tell by connection what waits for an administrator, on its way in and out', async () => {
    await place(
      { state: 'provisioning', job: waiting },
      { state: 'provisioning' },
      { state: 'deprovisioning', job: waiting },
      { state: 'provisioning', job: waiting, binding: { ...binding(), connectionId: 'other' } },
    );
    expect((await get()).waiting).toEqual([
      {
        ...{ connectionId: 'main', name: 'Main', enabled: true, health: 'untested' },
        provisioning: { count: 1, more: false },
        deprovisioning: { count: 1, more: false },
      },
    ]);
  });

  test('are saved as a whole, audited, and refused when somebody else saved meanwhile', async () => {
    const { fingerprint } = await get();
    const notifications = { mentionApprovers: false, remindDays: 14 };
    const saved = await world.operations['settings.save']({ notifications, fingerprint }, ADMIN);
    expect(await get()).toMatchObject({ notifications, fingerprint: saved.fingerprint });
    expect(world.audits.chainOf('configuration').at(-1)).toMatchObject({
      action: 'configuration-changed',
      actor: ADMIN.accountId,
      facts: { what: 'settings' },
    });
    const again = world.operations['settings.save']({ notifications, fingerprint }, ADMIN);
    expect(await refusalOf(again)).toMatchObject({ code: 'conflict' });
  });

  test('that make no sense are refused at their field', async () => {
    const notifications = { mentionApprovers: true, remindDays: 61 };
    const refused = await refusalOf(world.operations['settings.save']({ notifications }, ADMIN));
    expect(refused).toMatchObject({ code: 'invalid-input', paths: ['notifications.remindDays'] });
  });
});

describe('provisioning', () => {
  test('is paused and resumed, once each, with a word in the audit', async () => {
    await pause();
    await pause();
    expect((await catalogOf(world)).settings.provisioning).toBe('paused');
    await resume();
    await resume();
    expect(actions().filter((action) => action.startsWith('provisioning-'))).toEqual([
      'provisioning-paused',
      'provisioning-resumed',
    ]);
  });

  test('drives what waited when it is resumed, but nothing of a connection that is switched off', async () => {
    await pause();
    await place({ state: 'provisioning', job: waiting }, { state: 'active' });
    expect(await resume()).toEqual({ provisioning: 'running', driven: 1 });
    expect(world.queue.jobs).toHaveLength(1);
    await world.operations['connections.disable']({ id: 'main' }, ADMIN);
    expect(await resume()).toEqual({ provisioning: 'running', driven: 0 });
  });

  test('stays as it is when notifications are saved or a configuration is imported', async () => {
    const { configuration } = await world.operations['configuration.export']({}, ADMIN);
    await pause();
    const notifications = { mentionApprovers: false, remindDays: 3 };
    await world.operations['settings.save']({ notifications }, ADMIN);
    expect(configuration).not.toHaveProperty('settings.provisioning');
    const imported = await world.operations['configuration.import']({ configuration, dryRun: false }, ADMIN);
    expect(imported.differences).toMatchObject([{ section: 'settings', kind: 'changed' }]);
    expect((await catalogOf(world)).settings).toEqual({
      provisioning: 'paused',
      notifications: { mentionApprovers: true, remindDays: 0 },
      retention: { finishedMonths: null },
    });
  });

  test('a file from before there were settings leaves them alone', async () => {
    const { configuration } = await world.operations['configuration.export']({}, ADMIN);
    const { settings: _settings, ...old } = configuration;
    const notifications = { mentionApprovers: false, remindDays: 3 };
    await world.operations['settings.save']({ notifications }, ADMIN);
    await world.operations['configuration.import']({ configuration: old, dryRun: false }, ADMIN);
    expect((await catalogOf(world)).settings.notifications).toEqual(notifications);
  });
});
