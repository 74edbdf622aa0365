import { faultView } from '#domain/failure/fault';
import { likelyIntent } from '#usecases/portals/likeness';
import type { FakeSite } from '#test/support/fakes/jira/fake-site-inspector';
import { ADMIN, adminWorld, catalogOf, portal, refusalOf, seed, site } from '../kit/admin-world';

async function worldOf(facts: FakeSite = site) {
  const world = adminWorld(facts);
  await seed(world);
  return world;
}

/** The same project with a workflow whose statuses are named as people name them. */
const named: FakeSite = {
  ...site,
  projects: {
    '10': {
      ...site.projects['10']!,
      statuses: {
        '7': [
          ...['Waiting for approval', 'Approved', 'Denied', 'Revoked', 'Provisioned', 'Needs attention'],
        ].map((name, index) => ({ id: String(index), name })),
      },
    },
  },
};

describe('projects', () => {
  test('are found by text, page by page, each with the mapping that covers it', async () => {
    const world = await worldOf();
    const find = (input: object) => world.operations['portals.projects']({ text: '', limit: 20, ...input });
    await expect(find({})).resolves.toEqual({
      items: [{ id: '10', key: 'ACCESS', name: 'ACCESS', teamManaged: false, portalId: null }],
    });
    await world.operations['portals.save']({ portal }, ADMIN);
    expect((await find({ text: 'acc' })).items[0]?.portalId).toBe('access');
    expect((await find({ cursor: '1' })).items).toEqual([]);
  });

  test('that are more than a page say where the next one begins', async () => {
    const desk = (key: string) => ({ key, isServiceProject: true });
    const world = await worldOf({ ...site, projects: { '1': desk('AA'), '2': desk('BB'), '3': desk('CC') } });
    const first = await world.operations['portals.projects']({ text: '', limit: 2 });
    expect(first).toMatchObject({ items: [{ key: 'AA' }, { key: 'BB' }], next: '2' });
    const second = await world.operations['portals.projects']({ text: '', limit: 2, cursor: first.next });
    expect(second.items.map(({ key }) => key)).toEqual(['CC']);
    expect(second).not.toHaveProperty('next');
  });
});

describe('an inspected project', () => {
  test('offers for every purpose only fields that fit', async () => {
    const world = await worldOf();
    const { fields } = await world.operations['portals.inspect']({ projectId: '10' });
    const ids = (purpose: keyof typeof fields) => fields[purpose].map(({ id }) => id);
    expect(ids('application').sort()).toEqual(['customfield_1', 'customfield_2']);
    expect(ids('justification')).toEqual(['customfield_3']);
    expect(ids('beneficiary')).toEqual(['customfield_5']);
    expect(ids('approver').sort()).toEqual(['customfield_4', 'customfield_5']);
    expect(fields.application.find(({ id }) => id === 'customfield_1')?.onForms).toEqual(['101', '102']);
  });

  test('suggests what its names say', async () => {
    const world = await worldOf(named);
    const { proposal, missing, suggestedId } = await world.operations['portals.inspect']({ projectId: '10' });
    expect(proposal.requestTypes).toEqual([
      { requestTypeId: '101', intent: 'grant' },
      { requestTypeId: '102', intent: 'removal' },
    ]);
    expect(proposal.fields).toEqual({
      ...{ application: 'customfield_1', accessLevel: 'customfield_2' },
      ...{ beneficiary: 'customfield_5', approver: 'customfield_4' },
    });
    expect(proposal.statuses).toEqual({
      ...{ approved: '1', denied: '2', declined: '2', revoked: '3', provisioned: '4', needsAttention: '5' },
    });
    expect(missing).toEqual([{ kind: 'request-type', what: 'change' }]);
    expect(suggestedId).toBe('access');
  });

  test('keeps the present mapping, and an id of its own for a new one', async () => {
    const world = await worldOf();
    await world.operations['portals.save']({ portal }, ADMIN);
    const { mapping, suggestedId } = await world.operations['portals.inspect']({ projectId: '10' });
    expect(mapping).toMatchObject({ ...portal, fingerprint: expect.any(String) as string });
    expect(suggestedId).toBe('access-2');
  });

  test('must be a service project', async () => {
    const world = await worldOf();
    const refused = await refusalOf(world.operations['portals.inspect']({ projectId: '11' }));
    expect(refused.code).toBe('not-found');
  });
});

test.each([
  ['Request application access', 'grant'],
  ['Zugriff anfordern', 'grant'],
  ['Request access removal', 'removal'],
  ['Give back access', 'removal'],
  ['Zugriff entziehen', 'removal'],
  ['Change of access level', 'change'],
  ['Order a chair', undefined],
])('a request type called "%s" asks for: %s', (name, intent) => {
  expect(likelyIntent(name)).toBe(intent);
});

describe('a checked draft', () => {
  test('hears what saving would say, and nothing is written', async () => {
    const world = await worldOf();
    const draft = {
      ...portal,
      approverField: 'customfield_3',
      statuses: { ...portal.statuses, revoked: '1' },
    };
    const checked = await world.operations['portals.check']({ portal: draft });
    const refused = await refusalOf(world.operations['portals.save']({ portal: draft }, ADMIN));
    expect(checked.faults).toEqual(refused.faults.map(faultView));
    expect(checked.faults.map(({ path }) => path).sort()).toEqual(['approverField', 'statuses.revoked']);
    expect((await catalogOf(world)).portals).toEqual([]);
  });

  test('says where something required is not chosen yet', async () => {
    const world = await worldOf();
    const draft = { ...portal, requestTypes: [], fields: { ...portal.fields, application: '' } };
    const { faults } = await world.operations['portals.check']({ portal: draft });
    expect(faults.map(({ path }) => path).sort()).toEqual(['fields.application', 'requestTypes']);
  });

  test('is warned of what works but is perhaps not meant, as the save is', async () => {
    const world = await worldOf();
    await world.operations['applications.save']({ id: 'chat', name: 'Chat', levels: [] }, ADMIN);
    const { approverField: _none, ...draft } = portal;
    const { faults, warnings } = await world.operations['portals.check']({ portal: draft });
    expect(faults).toEqual([]);
    const codes = ['application-not-offered', 'no-approver-field', 'no-removal-type'];
    expect(warnings.map(({ code }) => code)).toEqual(codes);
    expect(warnings[0]?.sentence).toContain('"Chat"');
    const saved = await world.operations['portals.save']({ portal: draft }, ADMIN);
    expect(saved.warnings.map(({ code }) => code)).toEqual(codes);
  });

  test('names the first of many applications that nobody can ask for, and their number', async () => {
    const world = await worldOf();
    for (const name of ['Chat', 'Diary', 'Email', 'Forum', 'Games', 'Help'])
      await world.operations['applications.save']({ id: name.toLowerCase(), name, levels: [] }, ADMIN);
    const { warnings } = await world.operations['portals.check']({ portal });
    expect(warnings[0]).toEqual({
      code: 'application-not-offered',
      sentence:
        'Nobody can ask for 6 applications, because the field does not offer them (Chat, Diary, Email, Forum, Games, …). Sync options.',
      said: {
        key: 'findings.portal.applicationsNotOffered',
        params: { count: 6, names: 'Chat, Diary, Email, Forum, Games, …' },
      },
    });
  });

  test('learns that somebody else changed the mapping', async () => {
    const world = await worldOf();
    await world.operations['portals.save']({ portal }, ADMIN);
    const refused = await refusalOf(world.operations['portals.check']({ portal, fingerprint: 'older' }));
    expect(refused.code).toBe('conflict');
  });
});

describe('the review', () => {
  test('names project and request types, and tells faults that came later', async () => {
    const world = await worldOf();
    await world.operations['portals.save']({ portal }, ADMIN);
    const valid = await world.operations['portals.review']();
    expect(valid.portals).toMatchObject([
      {
        project: { key: 'ACCESS', name: 'ACCESS' },
        requestTypes: [{ id: '101', name: 'Request access', intent: 'grant' }],
        ...{ state: 'valid', faults: [] },
      },
    ]);
    await world.operations['applications.save']({ id: 'wiki', name: 'Handbook' }, ADMIN);
    const [faulty] = (await world.operations['portals.review']()).portals;
    expect(faulty?.state).toBe('faulty');
    expect(faulty?.faults.map(({ path }) => path)).toContain('fields.application');
  });

  test('shows a mapping even when the site does not answer', async () => {
    const world = await worldOf();
    await world.operations['portals.save']({ portal }, ADMIN);
    world.serviceSite.failing.set('serviceProject', 503);
    const [unknown] = (await world.operations['portals.review']()).portals;
    expect(unknown).toMatchObject({ state: 'unknown', project: null, portal: { id: 'access' } });
  });
});
