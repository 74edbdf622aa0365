import { issueOperations } from '#resolvers/operations/issue-panel';
import type { IssueRole } from '#usecases/requests/views/issue-role';
import { driveGrant } from '#usecases/grants/drive-grant';
import { APPROVER, STATUS, openWorld, rule } from '#test/unit/usecases/kit/flow-world';
import type { FlowWorld } from '#test/unit/usecases/kit/flow-world';
import { ISSUE, moveAndJudge, raiseIssue, receive } from '#test/unit/usecases/kit/issue-cases';

export const stage = (...accountIds: string[]) => ({
  approvers: accountIds.map((accountId) => ({ kind: 'user', accountId })),
});

/** A request that waits for the first of these stages. */
export async function waiting(
  stages: readonly object[] = [stage(APPROVER)],
  changes: object = {},
): Promise<FlowWorld> {
  const world = await openWorld({ rules: [{ ...rule, outcome: { kind: 'approval', stages } }], ...changes });
  for (const accountId of ['acc-a', 'acc-b']) world.people.set({ accountId });
  raiseIssue(world);
  await receive(world);
  return world;
}

/** The same, approved and proven. */
export async function provisioned(): Promise<FlowWorld> {
  const world = await waiting();
  const { grantIds } = await moveAndJudge(world, APPROVER, STATUS.approved);
  for (const id of grantIds) await driveGrant(world.ports, id);
  return world;
}

export const caller = (role: IssueRole = 'agent') => ({ accountId: 'acc-agent', issueId: ISSUE, role });

/** What the panel shows. @throws Error for an issue that is no access request. */
export async function panel(world: FlowWorld, role?: IssueRole) {
  const { request } = await issueOperations(world.ports)['access.get']({}, caller(role));
  if (request === null) throw new Error('nothing to show');
  return request;
}
