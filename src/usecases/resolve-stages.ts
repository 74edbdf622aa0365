import type { Application } from '../domain/application';
import type { FrozenStage } from '../domain/approval';
import type { ApproverSource, Quorum, Stage } from '../domain/rule';
import type { DirectoryOfPeople } from '../ports/directory-of-people';

/** The stages with people in them, or the first stage nobody can meet. */
export type StageResolution =
  | { readonly kind: 'resolved'; readonly stages: readonly FrozenStage[] }
  | { readonly kind: 'unmet'; readonly stage: string; readonly found: number; readonly need: number };

async function accountsFrom(
  people: DirectoryOfPeople,
  application: Application,
  source: ApproverSource,
): Promise<readonly string[]> {
  switch (source.kind) {
    case 'user':
      return [source.accountId];
    case 'group':
      return (await people.membersOf(source.groupId)) ?? [];
    case 'application-owner':
      return application.ownerAccountId === undefined ? [] : [application.ownerAccountId];
  }
}

function needOf(quorum: Quorum, eligible: number): number {
  if (quorum === 'any') return 1;
  return quorum === 'all' ? Math.max(1, eligible) : quorum;
}

async function keepActive(people: DirectoryOfPeople, accountIds: readonly string[]): Promise<string[]> {
  const active = await Promise.all(accountIds.map((accountId) => people.isActive(accountId)));
  return accountIds.filter((_, index) => active[index]);
}

/**
 * Resolves every approver source to active accounts, without the requester and the beneficiary. A stage that cannot
 * be met by those who are left is reported, not softened.
 */
export async function resolveStages(
  people: DirectoryOfPeople,
  stages: readonly Stage[],
  application: Application,
  excluded: ReadonlySet<string>,
): Promise<StageResolution> {
  const resolved: FrozenStage[] = [];
  for (const stage of stages) {
    const named = await Promise.all(
      stage.approvers.map((source) => accountsFrom(people, application, source)),
    );
    const eligible = [...new Set(named.flat())].filter((accountId) => !excluded.has(accountId));
    const approvers = await keepActive(people, eligible);
    const need = needOf(stage.need, approvers.length);
    if (approvers.length < need) return { kind: 'unmet', stage: stage.name, found: approvers.length, need };
    resolved.push({ name: stage.name, approvers, need });
  }
  return { kind: 'resolved', stages: resolved };
}
