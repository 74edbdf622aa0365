import type { GrantFields } from '#domain/grants/grant';
import { FlowRunner } from './flow-runner';
import { APPROVER, STATUS, openWorld, theGrant } from './flow-world';
import type { FlowWorld } from './flow-world';
import { ISSUE, raiseIssue } from './issue-cases';

export const AGENT = 'acc-agent';

export interface Stopped {
  readonly world: FlowWorld;
  readonly runner: FlowRunner;
}

const look = { kind: 'issue', issueId: ISSUE } as const;

async function moveTo({ world, runner }: Stopped, status: string): Promise<void> {
  world.clock.advance({ minutes: 1 });
  world.tracker.moveBy(APPROVER, ISSUE, status);
  await world.queue.push([look]);
  await runner.run(Infinity);
}

/** One approved request whose grant is active, told and moved on. */
export async function provisioned(): Promise<Stopped> {
  const world = await openWorld();
  const stopped = { world, runner: new FlowRunner(world) };
  raiseIssue(world);
  await world.queue.push([look]);
  await stopped.runner.run(Infinity);
  await moveTo(stopped, STATUS.approved);
  return stopped;
}

/** One approved request whose grant the vendor refused: nothing was written. */
export async function stoppedOnTheWayIn(): Promise<Stopped> {
  const world = await openWorld();
  const stopped = { world, runner: new FlowRunner(world) };
  world.connector.script('grant', { kind: 'fails', with: 'rejected' });
  raiseIssue(world);
  await world.queue.push([look]);
  await stopped.runner.run(Infinity);
  await moveTo(stopped, STATUS.approved);
  return expectStopped(stopped, 'provisioning');
}

/** Active once, revoked, and the vendor refuses to take the membership away. */
export async function stoppedOnTheWayOut(): Promise<Stopped> {
  const stopped = await provisioned();
  stopped.world.connector.script('revoke', { kind: 'fails', with: 'rejected' });
  await moveTo(stopped, STATUS.revoked);
  return expectStopped(stopped, 'deprovisioning');
}

async function expectStopped(stopped: Stopped, during: GrantFields['during']): Promise<Stopped> {
  expect(await theGrant(stopped.world, ISSUE)).toMatchObject({ state: 'needs-attention', during });
  return stopped;
}

/** What agents can read on the issue, as one text. */
export function internally({ tracker }: FlowWorld): string {
  const notices = tracker.issue(ISSUE).notices.filter(({ audience }) => audience === 'internal');
  return JSON.stringify(notices.map(({ paragraphs }) => paragraphs));
}

/** What the customer was told last. */
export function lastPublic({ tracker }: FlowWorld): string {
  const notices = tracker.issue(ISSUE).notices.filter(({ audience }) => audience === 'public');
  return JSON.stringify(notices.at(-1)?.paragraphs);
}
