import type { RuleFields } from '#contract/rules/rule-input';
import { Catalog } from '#domain/configuration/catalog';
import { ADMIN, adminWorld, catalogOf, refusalOf, rule, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

type When = Partial<RuleFields['when']>;

const days = ['saturday' as const, 'sunday' as const];
const lost: When = { timeOfWeek: { days, from: '00:00', to: '24:00', timeZone: 'Europe/Nowhere' } };
const tooMany: When = {
  requesterEmailDomains: Array.from({ length: 1001 }, (_, index) => `d${index}.example.com`),
};

let world: AdminWorld;
beforeEach(async () => {
  world = adminWorld();
  await seed(world);
});

const save = (when: When, more: object = {}) =>
  world.operations['rules.save']({ rule: { ...rule, when: { ...rule.when, ...when }, ...more } }, ADMIN);

/** As another version of the app, or of its runtime, has put it in force. */
async function putInForce(when: When): Promise<void> {
  const { catalog, version } = await world.catalog.load();
  const [first] = catalog.rules.map((one) => Catalog.shape.rules.parse([{ ...one, when }])[0]!);
  await world.catalog.commit({ ...catalog, rules: [first!] }, version, []);
}

describe.each([
  ['a time zone that this runtime does not know', lost, 'when.timeOfWeek.timeZone'],
  ['more domains than may be named', tooMany, 'when.requesterEmailDomains'],
] as const)('%s', (_what, when, path) => {
  test('is refused beside its field when somebody enters it', async () => {
    expect((await refusalOf(save(when))).paths).toEqual([path]);
  });

  test('is refused in a configuration file, unless it is in force already', async () => {
    const { configuration: file } = await world.operations['configuration.export']({}, ADMIN);
    const configuration = { ...file, rules: [{ ...file.rules[0], when }] };
    const imported = () => world.operations['configuration.import']({ configuration, dryRun: false }, ADMIN);
    expect((await refusalOf(imported())).paths).toEqual([`rules.0.${path}`]);
    await putInForce(when);
    await imported();
  });

  test('in force makes nothing unreadable and stops no other change, not even of its own rule', async () => {
    await putInForce(when);
    await world.operations['applications.save']({ id: 'wiki', name: 'Wiki pages' }, ADMIN);
    const { rules } = await world.operations['rules.list']();
    await save(rules[0]!.when, { enabled: false });
    expect(await catalogOf(world)).toMatchObject({
      applications: [{ name: 'Wiki pages' }],
      rules: [{ enabled: false }],
    });
  });
});

test('groups that are too many to be named are not looked up one by one', async () => {
  const requesterGroupIds = Array.from({ length: 1001 }, (_, index) => `group-${index}`);
  const { paths } = await refusalOf(save({ requesterGroupIds }));
  expect(paths).toEqual(['when.requesterGroupIds']);
  const { configuration: file } = await world.operations['configuration.export']({}, ADMIN);
  const configuration = { ...file, rules: [{ ...file.rules[0], when: { requesterGroupIds } }] };
  const imported = world.operations['configuration.import']({ configuration, dryRun: true }, ADMIN);
  expect((await refusalOf(imported)).paths).toEqual(['rules.0.when.requesterGroupIds']);
});

describe('a rule in force whose time zone nobody knows', () => {
  const finding = {
    sentence:
      'Gatehouse does not know the time zone Europe/Nowhere. Requests that depend on it wait until another one is chosen.',
    said: { key: 'findings.rule.timeZone', params: { zone: 'Europe/Nowhere' } },
  };

  test('is told in the list of rules and on the overview, there only while it is switched on', async () => {
    const health = async () => (await world.operations['overview.get']()).health.rules;
    expect(await health()).toEqual([]);
    await putInForce(lost);
    const { rules } = await world.operations['rules.list']();
    expect(rules[0]?.findings).toEqual([finding]);
    expect(await health()).toEqual([{ id: rule.id, name: rule.name, ...finding }]);
    await save(rules[0]!.when, { enabled: false });
    expect(await health()).toEqual([]);
  });

  test('stops an imagined request with a reason of its own', async () => {
    await putInForce(lost);
    const ask = { requesterId: 'acc-person', applicationId: 'wiki', levelId: 'user' };
    const found = await world.operations['rules.simulate']({ ...ask, intent: 'grant' });
    expect(found).toMatchObject({
      rule: { id: rule.id },
      obstacle: { code: 'rule-time-unknown' },
      trace: [{ matched: false, reasons: [{ code: 'time-unknown', timeZone: 'Europe/Nowhere' }] }],
    });
  });
});
