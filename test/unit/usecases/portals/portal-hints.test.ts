import type { FakeSite } from '#test/support/fakes/jira/fake-site-inspector';
import { ADMIN, adminWorld, portal, seed, site } from '../kit/admin-world';

const project = site.projects['10']!;
const withDuration = { ...portal, fields: { ...portal.fields, duration: 'customfield_7' } };

function siteWith(durations: readonly string[] | undefined, changes: object = {}): FakeSite {
  const kind = durations === undefined ? ('text' as const) : ('single-select' as const);
  const [first, ...others] = Object.entries(project.requestTypes ?? {});
  const [id, type] = first!;
  return {
    ...site,
    fields: { ...site.fields, customfield_7: { name: 'How long', kind } },
    projects: {
      ...site.projects,
      '10': {
        ...project,
        requestTypes: {
          ...Object.fromEntries(others),
          [id]: { ...type, fieldIds: [...type.fieldIds, 'customfield_7'] },
        },
        options: { ...project.options, ...(durations === undefined ? {} : { customfield_7: durations }) },
        ...changes,
      },
    },
  };
}

async function hintsOn(facts: FakeSite, draft: object = portal) {
  const world = adminWorld(facts);
  await seed(world);
  const { faults, warnings } = await world.operations['portals.check']({ portal: draft });
  return { world, faults, warnings: warnings.filter(({ code }) => code !== 'no-removal-type') };
}

describe('options of a duration', () => {
  test('that can be read are fine, in every way of writing them', async () => {
    const durations = ['30 days', '8h', 'P30D', 'PT8H', '2 weeks'];
    const { faults, warnings } = await hintsOn(siteWith(durations), withDuration);
    expect([faults, warnings]).toEqual([[], []]);
  });

  test('that nobody can read are named, and the mapping can be saved all the same', async () => {
    const durations = ['30 days', 'As long as it takes', '1 month'];
    const { world, faults, warnings } = await hintsOn(siteWith(durations), withDuration);
    expect(faults).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'duration-unreadable' }]);
    expect(warnings[0]?.sentence).toContain('As long as it takes, 1 month');
    expect(warnings[0]?.sentence).not.toContain('30 days,');
    await world.operations['portals.save']({ portal: withDuration }, ADMIN);
    const [reviewed] = (await world.operations['portals.review']()).portals;
    expect(reviewed?.state).toBe('valid');
    expect(reviewed?.warnings.map(({ code }) => code)).toContain('duration-unreadable');
  });

  test('that are switched off, or of a field that is typed, do not matter', async () => {
    const facts = siteWith(['Forever']);
    const world = adminWorld(facts);
    await seed(world);
    const list = world.serviceSite.contexts.find(({ fieldId }) => fieldId === 'customfield_7');
    Object.assign(list!.options[0]!, { disabled: true });
    const codes = async () =>
      (await world.operations['portals.check']({ portal: withDuration })).warnings.map(({ code }) => code);
    await expect(codes()).resolves.toEqual(['no-removal-type']);
    expect((await hintsOn(siteWith(undefined), withDuration)).warnings).toEqual([]);
  });
});

describe('an approver field', () => {
  test('on a screen is fine, and the assignee needs none', async () => {
    expect((await hintsOn(site)).warnings).toEqual([]);
    const nowhere = siteWith(undefined, { screenFieldIds: [] });
    expect((await hintsOn(nowhere, { ...portal, approverField: 'assignee' })).warnings).toEqual([]);
  });

  test('on no screen is a hint that names the request types', async () => {
    const { faults, warnings } = await hintsOn(siteWith(undefined, { screenFieldIds: [] }));
    expect(faults).toEqual([]);
    expect(warnings).toMatchObject([{ code: 'approver-off-screen' }]);
    expect(warnings[0]?.sentence).toContain('Request access');
  });

  test('is taken as it is where Jira does not show the screens', async () => {
    const world = adminWorld(siteWith(undefined, { screenFieldIds: [] }));
    await seed(world);
    world.serviceSite.failing.set('screens', 403);
    const { warnings } = await world.operations['portals.check']({ portal });
    expect(warnings.map(({ code }) => code)).toEqual(['no-removal-type']);
    expect(world.logger.entries.map(({ code }) => code)).toContain('screens-not-read');
  });
});

test('of a project that is not there, nothing but that is said', async () => {
  const { faults, warnings } = await hintsOn(site, { ...portal, projectId: '99' });
  expect(faults.map(({ path }) => path)).toEqual(['projectId']);
  expect(warnings).toEqual([]);
});
