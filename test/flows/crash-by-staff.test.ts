import { inTheConsole, refusing } from '../support/by-hand';
import { expectSameEndAfterEveryCrash, outcome } from '../support/crash';
import type { CrashFlow } from '../support/crash';
import { Desk } from '../support/desk';
import { jump } from '../support/jump';

const GROUP = 'design-studio-users';
const reason = 'The project is over.';

async function approved(desk: Desk): Promise<string> {
  const key = await desk.ask('requester');
  await desk.move('approver', key, 'Approve');
  return key;
}

async function stoppedOnTheWayIn(desk: Desk): Promise<string> {
  const key = await desk.ask('requester');
  await refusing(desk, 'POST', () => desk.move('approver', key, 'Approve'));
  return key;
}

async function stoppedOnTheWayOut(desk: Desk): Promise<string> {
  const key = await approved(desk);
  await refusing(desk, 'DELETE', () => desk.move('agent', key, 'Revoke'));
  return key;
}

const idOf = async (desk: Desk, key: string) =>
  (await desk.jira<{ id: string }>('admin', 'GET', `/rest/api/3/issue/${key}?fields=status`)).id;

async function grantOf(desk: Desk, key: string): Promise<string> {
  const { items } = await desk.admin<{ items: { id: string; issueKey: string }[] }>('grants.list', {
    filter: {},
  });
  const grant = items.find(({ issueKey }) => issueKey === key);
  if (grant === undefined) throw new Error(`no grant of ${key}`);
  return grant.id;
}

/** Whoever gets no answer presses the button again, and may be told that there is nothing left to do. */
async function press(desk: Desk, functionKey: string, payload: object): Promise<void> {
  try {
    await desk.admin(functionKey, payload);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'CrashError') throw error;
    await desk.admin(functionKey, payload).catch((again: unknown) => {
      if (!String(again).includes('"conflict"')) throw again;
    });
  }
  await desk.site.drain();
}

/** The sweeps of a quarter of an hour find whatever was lost. */
const settle = (desk: Desk) => desk.site.advance('PT15M');

/** What the audit record says was done on the issue, each deed as often as it is there, and whether its chain is whole. */
async function recorded(desk: Desk, id: string) {
  const subject = `issue:${id}`;
  const filter = { subject, from: '2020-01-01' };
  const { items } = await desk.admin<{ items: { action: string }[] }>('audit.list', { filter, limit: 100 });
  const { fault } = await desk.admin<{ fault: unknown }>('audit.verify', { subject });
  return { actions: items.map(({ action }) => action).sort(), fault };
}

const seen = async (desk: Desk, key: string) => ({
  ...(await outcome(desk, key)),
  ...(await recorded(desk, await idOf(desk, key))),
});

const marking = (choice: string, change?: 'addMember' | 'removeMember') => ({
  act: async (desk: Desk, key: string) => {
    const payload = { grantId: await grantOf(desk, key), choice, reason };
    if (change !== undefined) inTheConsole(desk, change, GROUP);
    await press(desk, 'grants.markHandled', payload);
  },
  end: seen,
  settle,
});

const byStaff: readonly CrashFlow[] = [
  {
    name: 'an administrator revokes',
    before: approved,
    act: async (desk, key) => press(desk, 'grants.revoke', { grantId: await grantOf(desk, key), reason }),
    end: seen,
    settle,
  },
  {
    name: 'staff mark as handled what they granted by hand',
    before: stoppedOnTheWayIn,
    ...marking('done-by-hand', 'addMember'),
  },
  {
    name: 'staff give up what could not be granted',
    before: stoppedOnTheWayIn,
    ...marking('will-not-be-done'),
  },
  {
    name: 'staff mark as handled what they took away by hand',
    before: stoppedOnTheWayOut,
    ...marking('done-by-hand', 'removeMember'),
  },
  {
    name: 'staff leave in place what could not be taken away',
    before: stoppedOnTheWayOut,
    ...marking('will-not-be-done'),
  },
];

const isStored = (desk: Desk, id: string): boolean =>
  ['request', 'grant'].some((entity) =>
    (desk.site.storageDump().entities[entity] ?? []).some(({ value }) =>
      JSON.stringify(value).includes(`"issueId":"${id}"`),
    ),
  );

/** Granted and taken away by request, a year ago all but a week; both keys, parted by a blank. */
async function longOver(desk: Desk): Promise<string> {
  const { fingerprint } = await desk.admin<{ fingerprint: string }>('settings.get');
  await desk.admin('settings.save', { retention: { finishedMonths: 12 }, fingerprint });
  const granted = await approved(desk);
  const removal = await desk.ask('requester', { type: 'removal' });
  await desk.move('approver', removal, 'Approve');
  await jump(desk, 358);
  return `${granted} ${removal}`;
}

const retirement: CrashFlow = {
  name: 'records are retired',
  before: longOver,
  act: (desk) => jump(desk, 10),
  end: (desk, both) =>
    Promise.all(
      both.split(' ').map(async (key) => {
        const id = await idOf(desk, key);
        return { stored: isStored(desk, id), ...(await outcome(desk, key)), ...(await recorded(desk, id)) };
      }),
    ),
  settle: async (desk) => {
    await jump(desk, 1);
    await jump(desk, 1);
  },
};

describe.each([...byStaff, retirement])('a crash while $name', (flow) => {
  it('after any single write ends in the same state as no crash at all, everything said and recorded once', async () => {
    await expectSameEndAfterEveryCrash(flow);
  }, 120_000);
});

describe('records that were retired', () => {
  it('are gone, and their end is recorded, in the run without a crash that the others are measured by', async () => {
    const desk = await Desk.open();
    const both = await longOver(desk);
    await retirement.act(desk, both);
    const gone = {
      stored: false,
      fault: null,
      actions: expect.arrayContaining(['request-retired']) as string[],
    };
    expect(await retirement.end(desk, both)).toMatchObject([gone, gone]);
  });
});
