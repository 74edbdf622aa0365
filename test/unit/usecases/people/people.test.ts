import { ADMIN, adminWorld, refusalOf, seed } from '../kit/admin-world';
import type { AdminWorld } from '../kit/admin-world';

const principal = { id: 'oid-1', label: 'Person One' };

async function worldWithPeople(): Promise<AdminWorld> {
  const world = adminWorld();
  await seed(world);
  world.directory.people.set('one@corp.example', { kind: 'one', principal });
  world.directory.people.set('oid-1', { kind: 'one', principal });
  return world;
}

const parse = async (csv: string) => adminWorld().operations['people.parse']({ csv });
const line = (changes: object = {}) => ({
  line: 2,
  connection: 'main',
  account: 'acc-person',
  principal: 'one@corp.example',
  acceptGuest: false,
  ...changes,
});
const importLines = (world: AdminWorld, lines: readonly ReturnType<typeof line>[], apply = true) =>
  world.operations['people.importLines']({ lines, apply }, ADMIN);

describe('reading a file of identity mappings', () => {
  test.each([
    ['commas', 'connection,account,principal,accept guest\nmain,acc-1,one@corp.example,yes\n'],
    ['semicolons', 'connection;account;principal;accept guest\r\nmain;acc-1;one@corp.example;yes\r\n'],
    [
      'quotes and a byte order mark',
      '\uFEFF"Connection","Account","Principal","Accept guest"\n"main","acc-1","one@corp.example","x"\n',
    ],
  ])('takes %s', async (_form, csv) => {
    const { lines, faults } = await parse(csv);
    expect(faults).toEqual([]);
    expect(lines).toEqual([line({ account: 'acc-1', acceptGuest: true })]);
  });

  it('says of each line what is wrong, and keeps the others', async () => {
    const csv =
      'connection,account,principal,accept guest\nmain,,one,\nmain,acc-1,one,perhaps\nmain,acc-2,two,no\n';
    const { lines, faults } = await parse(csv);
    expect(lines.map((one) => one.line)).toEqual([4]);
    expect(faults).toEqual([
      {
        path: 'line.2',
        message: 'Nothing is entered for account.',
        said: { key: 'findings.person.csv.noValue', params: { columns: 'account' } },
      },
      {
        path: 'line.3',
        message: 'Write yes or no for accept guest.',
        said: { key: 'findings.person.csv.acceptGuest' },
      },
    ]);
  });

  test.each([
    ['too few values', 'connection,account,principal\nmain,acc-1\n', 'tooFewValues'],
    ['too many values', 'connection,account,principal\nmain,acc-1,one,yes,more\n', 'tooManyValues'],
    ['a quotation mark that nothing closes', 'connection,account,principal\nmain,acc-1,"one\n', 'quotes'],
    ['a very long value', `connection,account,principal\nmain,acc-1,${'x'.repeat(321)}\n`, 'tooLong'],
  ])('says of a line with %s that this is wrong with it', async (_case, csv, key) => {
    const { lines, faults } = await parse(csv);
    expect(lines).toEqual([]);
    expect(faults).toMatchObject([{ path: 'line.2', said: { key: `findings.person.csv.${key}` } }]);
  });

  test.each([
    ['a heading without a needed column', 'connection,principal\nmain,one\n', 'Missing: account.'],
    ['nothing below the heading', 'connection,account,principal\n', 'no lines below'],
    ['nothing at all', '', 'The first line must name the columns.'],
    ['too many lines', `connection,account,principal\n${'main,a,b\n'.repeat(5001)}`, 'more than 5000'],
  ])('refuses %s', async (_case, csv, words) => {
    expect((await refusalOf(parse(csv))).message).toContain(words);
  });
});

describe('importing identity mappings', () => {
  it('shows what would happen and writes nothing', async () => {
    const world = await worldWithPeople();
    const { results } = await importLines(world, [line()], false);
    expect(results).toEqual([
      {
        line: 2,
        result: 'new',
        connectionId: 'main',
        accountId: 'acc-person',
        label: 'Person One',
        sentence: null,
      },
    ]);
    expect(await world.mappings.find('main', 'acc-person')).toBeUndefined();
  });

  it('writes lines that are in order and says why it refuses the others', async () => {
    const world = await worldWithPeople();
    const { results } = await importLines(world, [
      line({ line: 2, principal: 'nobody@corp.example' }),
      line({ line: 3, connection: 'MAIN' }),
      line({ line: 4, connection: 'other' }),
      line({ line: 5, account: 'acc-gone' }),
    ]);
    expect(results.map(({ line: number, result, said }) => [number, result, said?.key])).toEqual([
      [2, 'refused', 'findings.person.unknown'],
      [3, 'new', undefined],
      [4, 'refused', 'findings.person.noConnection'],
      [5, 'refused', 'findings.person.inactive'],
    ]);
    expect(results[0]?.sentence).toBe('The directory has no account with this id or user name.');
    expect(await world.mappings.find('main', 'acc-person')).toMatchObject({ principal: 'oid-1' });
  });

  it('finds an account by its e-mail address', async () => {
    const world = await worldWithPeople();
    const { results } = await importLines(world, [line({ account: 'Person@example.com' })]);
    expect(results).toMatchObject([{ result: 'new', accountId: 'acc-person' }]);
    const unknown = await importLines(world, [line({ account: 'who@example.com' })]);
    expect(unknown.results).toMatchObject([
      { result: 'refused', said: { key: 'findings.person.noAccount' } },
    ]);
  });

  it('leaves a mapping alone that is right already', async () => {
    const world = await worldWithPeople();
    await importLines(world, [line()]);
    const events = world.audits.all().length;
    expect((await importLines(world, [line()])).results).toMatchObject([{ result: 'unchanged' }]);
    expect(world.audits.all()).toHaveLength(events);
  });

  it('takes back its own export', async () => {
    const world = await worldWithPeople();
    await importLines(world, [line()]);
    const { csv, mappings, next } = await world.operations['people.export']({});
    expect({ mappings, next }).toEqual({ mappings: 1, next: null });
    const { lines, faults } = await parse(csv);
    expect(faults).toEqual([]);
    expect((await importLines(world, lines as never, false)).results).toMatchObject([
      { result: 'unchanged' },
    ]);
  });
});

describe('the export', () => {
  it('comes in parts, and only the first has the heading', async () => {
    const world = await worldWithPeople();
    const mappedAt = '2026-11-01T08:00:00.000Z';
    for (let index = 0; index < 130; index += 1) {
      const accountId = `acc-${String(index).padStart(3, '0')}`;
      await world.mappings.save({
        connectionId: 'main',
        accountId,
        principal: '=1+1',
        mappedBy: 'a',
        mappedAt,
      });
    }
    const first = await world.operations['people.export']({});
    const second = await world.operations['people.export']({ cursor: first.next ?? '' });
    expect([first.mappings, second.mappings, second.next]).toEqual([100, 30, null]);
    expect(first.csv).toContain('connection,account,principal');
    expect(second.csv).not.toContain('connection,account,principal');
    expect(second.csv).not.toMatch(/,=1/);
  });

  it('refuses a place it did not name', async () => {
    const world = adminWorld();
    expect((await refusalOf(world.operations['people.export']({ cursor: '{}' }))).code).toBe('invalid-input');
  });
});

describe('checking a person', () => {
  const check = (world: AdminWorld) => world.operations['people.check']({ accountId: 'acc-person' });

  it('says who they are for each connection', async () => {
    const world = await worldWithPeople();
    world.directory.people.set('person@example.com', { kind: 'one', principal });
    expect(await check(world)).toEqual({
      active: true,
      connections: [
        {
          connectionId: 'main',
          connectionName: 'Main',
          enabled: true,
          match: 'matched',
          by: 'email',
          candidates: [principal],
          sentence: null,
        },
      ],
    });
  });

  it('lists the candidates when several match, and takes a mapping first', async () => {
    const world = await worldWithPeople();
    const other = { id: 'oid-2', label: 'Person Two' };
    world.directory.people.set('person@example.com', { kind: 'ambiguous', candidates: [principal, other] });
    expect((await check(world)).connections).toMatchObject([
      { match: 'ambiguous', candidates: [{ id: 'oid-1' }, { id: 'oid-2' }] },
    ]);
    await importLines(world, [line()]);
    expect((await check(world)).connections).toMatchObject([{ match: 'matched', by: 'mapping' }]);
  });

  it('says so when the e-mail is not readable, and when the account is not active', async () => {
    const world = await worldWithPeople();
    world.people.set({ accountId: 'acc-person', active: false });
    expect(await check(world)).toMatchObject({ active: false, connections: [{ match: 'no-email' }] });
  });
});
