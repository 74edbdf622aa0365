import type { Site } from '../site';
import { PeopleAtWork } from './people-at-work';

export interface StepResult {
  readonly step: string;
  readonly ok: boolean;
  /** What was seen. */
  readonly seen: string;
  /** Calls to Entra that the step caused. */
  readonly calls: readonly string[];
}

interface Seen {
  readonly ok: boolean;
  readonly seen: string;
}

interface Step {
  readonly step: string;
  readonly run: (people: PeopleAtWork, key: string) => Promise<Seen>;
}

const GROUP = 'design-studio-users';

async function refused(people: PeopleAtWork, key: string): Promise<Seen> {
  await people.move('second-requester', key, 'Approve');
  const said = await people.said(key, '[approval-by-stranger]');
  return { ok: said !== undefined && people.members(GROUP).length === 0, seen: said ?? 'nothing was said' };
}

async function provisioned(people: PeopleAtWork, key: string): Promise<Seen> {
  await people.move('approver', key, 'Approve');
  const status = await people.status(key);
  const proof = await people.said(key, 'Proven:');
  const ok = status === 'Provisioned' && proof !== undefined && people.members(GROUP).includes('requester');
  return {
    ok,
    seen: `status ${status}; members: ${people.members(GROUP).join(', ')}; ${proof ?? 'no proof'}`,
  };
}

async function revoked(people: PeopleAtWork, key: string): Promise<Seen> {
  await people.move('agent', key, 'Revoke');
  const state = await people.state(key);
  const said = await people.said(key, 'The membership was taken away');
  return {
    ok: state === 'ended' && said !== undefined,
    seen: `state ${state}; ${said ?? 'nothing was said'}`,
  };
}

const gone = (people: PeopleAtWork): Seen => {
  const members = people.members(GROUP);
  return {
    ok: members.length === 0,
    seen: members.length === 0 ? 'the group is empty' : `members: ${members.join(', ')}`,
  };
};

const afterRequest: readonly Step[] = [
  {
    step: 'the rules decided who approves',
    run: async (people, key) => {
      const said = await people.said(key, 'decides. Waiting for approval.');
      return {
        ok: (await people.state(key)) === 'awaiting-approval' && said !== undefined,
        seen: said?.split('Why:')[0] ?? 'no decision',
      };
    },
  },
  { step: 'the wrong person approves: refused', run: refused },
  { step: 'the right person approves: provisioned', run: provisioned },
  { step: 'an agent revokes: deprovisioned', run: revoked },
  { step: 'the membership is gone', run: (people) => Promise.resolve(gone(people)) },
];

async function measured(people: PeopleAtWork, step: string, run: () => Promise<Seen>): Promise<StepResult> {
  const mark = people.mark();
  try {
    const seen = await run();
    return { step, ...seen, calls: people.vendorCalls(mark) };
  } catch (error) {
    return {
      step,
      ok: false,
      seen: error instanceof Error ? error.message : String(error),
      calls: people.vendorCalls(mark),
    };
  }
}

/** Walks the main job. Every step says what it saw; `onStep` hears of each as it happens. */
export async function walk(site: Site, onStep: (result: StepResult) => void): Promise<readonly StepResult[]> {
  const people = new PeopleAtWork(site);
  await site.drain();
  let key = '';
  const results: StepResult[] = [];
  const take = (result: StepResult): void => {
    results.push(result);
    onStep(result);
  };
  take(
    await measured(people, 'a request is made in the portal', async () => {
      key = await people.raise('requester', 'Design Studio', 'User', '8 hours');
      return { ok: true, seen: `${key}: Design Studio, User, for 8 hours` };
    }),
  );
  for (const { step, run } of afterRequest) take(await measured(people, step, () => run(people, key)));
  return results;
}
