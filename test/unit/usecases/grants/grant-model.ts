import type { GrantFields } from '#domain/grants/grant';
import fc from 'fast-check';
import type { HandledChoice } from '#domain/kit/codes';
import { dailyRound } from '#usecases/rounds/daily-round';
import { markGrantHandled } from '#usecases/grants/mark-handled';
import { Refusal } from '#usecases/kit/refusal';
import { revokeGrant } from '#usecases/grants/revoke-grant';
import type { Mishap, ScriptedOperation } from '#test/support/fakes/fake-connector';
import { FlowRunner } from '../kit/flow-runner';
import { APPROVER, FIELD, PERSON, STATUS, grantId, membership, openWorld } from '../kit/flow-world';
import type { FlowWorld } from '../kit/flow-world';

/** Two requests of one person for one group. */
export const ISSUES = ['1', '2'] as const;
export type IssueId = (typeof ISSUES)[number];

export type Step =
  | { readonly do: 'approve' | 'revoke' | 'revoke-by-staff'; readonly issueId: IssueId }
  /** A member of staff settles what stopped; `really`: they have done what they say by hand. */
  | {
      readonly do: 'handle';
      readonly issueId: IssueId;
      readonly choice: HandledChoice;
      readonly really: boolean;
    }
  | { readonly do: 'mishap'; readonly on: ScriptedOperation; readonly mishap: Mishap }
  | { readonly do: 'run'; readonly jobs: number }
  | { readonly do: 'wait'; readonly minutes: number }
  | { readonly do: 'duplicate' | 'lose' | 'reorder' | 'tick' };

const issueId = fc.constantFrom(...ISSUES);
const busy: Mishap = { kind: 'fails', with: 'rate-limited', details: { retryAfterMs: 7_000 } };
const veryBusy: Mishap = { kind: 'fails', with: 'rate-limited', details: { retryAfterMs: 1_200_000 } };
const away: Mishap = { kind: 'fails', with: 'unavailable', details: { status: 503 } };
const unauthorised: Mishap = { kind: 'fails', with: 'unauthenticated' };
const rejected: Mishap = { kind: 'fails', with: 'rejected' };

const onWrite = fc.record({
  do: fc.constant('mishap' as const),
  on: fc.constantFrom<ScriptedOperation>('grant', 'revoke'),
  mishap: fc.oneof(
    fc.constantFrom<Mishap>(
      { kind: 'answer-lost' },
      { kind: 'call-lost' },
      busy,
      veryBusy,
      away,
      unauthorised,
      rejected,
      rejected,
    ),
    fc.record({ kind: fc.constant('lags' as const), reads: fc.integer({ min: 1, max: 4 }) }),
  ),
});
const onRead = fc.record({
  do: fc.constant('mishap' as const),
  on: fc.constantFrom<ScriptedOperation>('findPrincipal', 'observe'),
  mishap: fc.constantFrom<Mishap>(busy, away, unauthorised),
});
const handle = fc.record({
  do: fc.constant('handle' as const),
  issueId,
  choice: fc.constantFrom('done-by-hand' as const, 'will-not-be-done' as const),
  really: fc.boolean(),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('approve' as const, 'revoke' as const), issueId }),
  },
  { weight: 3, arbitrary: onWrite },
  { weight: 4, arbitrary: handle },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('revoke-by-staff' as const), issueId }) },
  { weight: 1, arbitrary: onRead },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('run' as const), jobs: fc.integer({ min: 1, max: 4 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('duplicate' as const, 'lose' as const, 'reorder' as const, 'tick' as const),
    }),
  },
);

/** Jobs of one decision, until nothing of it is due. */
const through: Step = { do: 'run', jobs: 8 };
const stopOn = (on: ScriptedOperation): Step => ({ do: 'mishap', on, mishap: rejected });

/** How a story begins: with anything, or with access that stands, or that stopped on its way in or out. */
const beginning: fc.Arbitrary<readonly Step[]> = issueId.chain((id) => {
  const granted: Step[] = [{ do: 'approve', issueId: id }, through];
  return fc.constantFrom<readonly Step[]>(
    [],
    granted,
    [stopOn('grant'), ...granted],
    [...granted, stopOn('revoke'), { do: 'revoke', issueId: id }, through],
  );
});

export const story: fc.Arbitrary<readonly Step[]> = fc
  .tuple(beginning, fc.array(step, { maxLength: 14 }))
  .map(([first, then]) => [...first, ...then]);

/** What happened that the steps alone do not tell. */
export interface Seen {
  readonly revokedByStaff: Set<IssueId>;
  readonly abandoned: Set<IssueId>;
  /** Staff said that they had put the membership there: from then on it counts as ours. */
  claimedByHand: boolean;
  /** Staff left the membership where it was. */
  leftInPlace: boolean;
}

export const nothingSeen = (): Seen => ({
  revokedByStaff: new Set(),
  abandoned: new Set(),
  claimedByHand: false,
  leftInPlace: false,
});

export interface Scene {
  readonly world: FlowWorld;
  readonly runner: FlowRunner;
  readonly seen: Seen;
}

export interface Played extends Scene {
  readonly before: boolean;
  readonly steps: readonly Step[];
}

/** The issues are raised and read; nobody has decided yet. */
export async function raise(world: FlowWorld, runner: FlowRunner): Promise<void> {
  for (const id of ISSUES) {
    world.tracker.add({
      id,
      projectId: '10',
      requestTypeId: '101',
      reporterId: PERSON,
      statusId: STATUS.waiting,
      fields: {
        [FIELD.application]: { raw: '100', label: 'Wiki' },
        [FIELD.level]: { raw: '200', label: 'User' },
      },
    });
    await world.queue.push([{ kind: 'issue', issueId: id }]);
  }
  await runner.run(Infinity);
}

const AGENT = 'acc-agent';
const reason = 'Settled with the owner of the application.';

/** @returns whether it was accepted: what is over, or does not exist yet, is refused. */
async function accepted(action: Promise<unknown>): Promise<boolean> {
  try {
    return (await action) !== false;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

async function revokeByStaff({ world, seen }: Scene, issueId: IssueId): Promise<void> {
  world.clock.advance({ seconds: 1 });
  const wanted = { grantId: grantId(issueId), reason };
  if (await accepted(revokeGrant(world.ports, AGENT, wanted))) seen.revokedByStaff.add(issueId);
}

async function settleByHand(
  { world, seen }: Scene,
  { issueId, choice, really }: Extract<Step, { do: 'handle' }>,
): Promise<void> {
  world.clock.advance({ seconds: 1 });
  const grant: GrantFields | undefined = await world.ledger.grant(grantId(issueId));
  const stopped = grant?.state === 'needs-attention';
  const inward = grant?.during !== 'deprovisioning';
  if (stopped && really && choice === 'done-by-hand') world.connector.setByHand(membership, inward);
  const wanted = { grantId: grantId(issueId), choice, reason };
  expect(await accepted(markGrantHandled(world.ports, AGENT, wanted))).toBe(stopped);
  if (!stopped) return;
  if (choice === 'done-by-hand') seen.claimedByHand ||= inward;
  else if (inward) seen.abandoned.add(issueId);
  else seen.leftInPlace = true;
}

async function decide({ world }: Scene, issueId: IssueId, status: string): Promise<void> {
  world.clock.advance({ seconds: 1 });
  world.tracker.moveBy(APPROVER, issueId, status);
  await world.queue.push([{ kind: 'issue', issueId }]);
}

export async function perform(scene: Scene, one: Step): Promise<void> {
  const { world, runner } = scene;
  switch (one.do) {
    case 'approve':
      return decide(scene, one.issueId, STATUS.approved);
    case 'revoke':
      return decide(scene, one.issueId, STATUS.revoked);
    case 'revoke-by-staff':
      return revokeByStaff(scene, one.issueId);
    case 'handle':
      return settleByHand(scene, one);
    case 'mishap':
      world.connector.script(one.on, one.mishap);
      break;
    case 'run':
      await runner.run(one.jobs);
      break;
    case 'wait':
      world.clock.advance({ minutes: one.minutes });
      break;
    case 'tick':
      world.clock.advance({ seconds: 1 });
      break;
    default:
      runner[one.do]();
  }
}

async function stoppedGrants({ ledger }: FlowWorld) {
  const grants = await Promise.all(ISSUES.map((issueId) => ledger.grant(grantId(issueId))));
  return ISSUES.flatMap((issueId, index) => {
    const grant = grants[index];
    return grant?.state === 'needs-attention' ? [{ issueId, during: grant.during }] : [];
  });
}

/** What has stopped for good is settled: on its way out by the daily round, on its way in by giving it up. */
async function settleAll(scene: Scene): Promise<void> {
  const { world, runner } = scene;
  await runner.settle();
  for (let days = 0; days < 30; days += 1) {
    const stopped = await stoppedGrants(world);
    if (stopped.length === 0) return;
    for (const { issueId, during } of stopped)
      if (during === 'provisioning')
        await settleByHand(scene, { do: 'handle', issueId, choice: 'will-not-be-done', really: true });
    await dailyRound(world.ports);
    await runner.settle();
  }
  throw new Error('something never comes to an end');
}

/** @param before whether the membership was there before anything else. */
export async function play(before: boolean, steps: readonly Step[]): Promise<Played> {
  const world = await openWorld();
  const scene = { world, runner: new FlowRunner(world), seen: nothingSeen() };
  if (before) world.connector.setByHand(membership, true);
  await raise(world, scene.runner);
  for (const one of steps) await perform(scene, one);
  await settleAll(scene);
  return { ...scene, before, steps };
}
