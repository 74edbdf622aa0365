import type { Application } from '#domain/catalog/application';
import type { FrozenStage } from '#domain/requests/approval';
import type { ApproverSource, Quorum, Stage } from '#domain/rules/rule';
import type { DirectoryOfPeople } from '#ports/directory-of-people';

/** What approvers are looked up with. */
export type Approvers = Pick<DirectoryOfPeople, 'isActive' | 'membersOf'>;

/** Nobody approves their own access, whether they asked for it or get it. */
export interface Concerned {
  readonly requesterId: string;
  readonly beneficiaryId: string;
}

/** Somebody or something that a stage names and that cannot approve in it. */
export type Skipped =
  | { readonly why: 'requester' | 'beneficiary' | 'inactive'; readonly accountId: string }
  | { readonly why: 'group-gone' | 'group-empty'; readonly groupId: string }
  | { readonly why: 'no-owner' };

/** A stage with people in it. It can be met when there are at least as many approvers as it needs. */
export interface StagePeople extends FrozenStage {
  readonly quorum: Quorum;
  readonly skipped: readonly Skipped[];
}

/** The stages as they are frozen, or the first stage nobody can meet. */
export type StageResolution =
  | { readonly kind: 'resolved'; readonly stages: readonly FrozenStage[] }
  | { readonly kind: 'unmet'; readonly stage: string; readonly found: number; readonly need: number };

interface Named {
  readonly accountIds: readonly string[];
  /** Members of a group are listed only while they are active; others have to be looked up. */
  readonly areActive: boolean;
  readonly skipped: readonly Skipped[];
}

const skip = (why: Skipped): Named => ({ accountIds: [], areActive: true, skipped: [why] });
const oneAccount = (accountId: string): Named => ({ accountIds: [accountId], areActive: false, skipped: [] });

async function membersFrom(people: Approvers, groupId: string): Promise<Named> {
  const accountIds = await people.membersOf(groupId);
  if (accountIds === undefined) return skip({ why: 'group-gone', groupId });
  return accountIds.length === 0
    ? skip({ why: 'group-empty', groupId })
    : { accountIds, areActive: true, skipped: [] };
}

async function accountsFrom(
  people: Approvers,
  { ownerAccountId }: Application,
  source: ApproverSource,
): Promise<Named> {
  switch (source.kind) {
    case 'user':
      return oneAccount(source.accountId);
    case 'group':
      return membersFrom(people, source.groupId);
    case 'application-owner':
      return ownerAccountId === undefined ? skip({ why: 'no-owner' }) : oneAccount(ownerAccountId);
  }
}

function needOf(quorum: Quorum, eligible: number): number {
  if (quorum === 'any') return 1;
  return quorum === 'all' ? Math.max(1, eligible) : quorum;
}

type WhyNot = 'requester' | 'beneficiary' | 'inactive';

/** Why each account cannot approve; those who can are not in it. */
async function reasonsToSkip(
  people: Approvers,
  concerned: Concerned,
  named: readonly Named[],
): Promise<ReadonlyMap<string, WhyNot>> {
  const active = new Set(named.filter((one) => one.areActive).flatMap((one) => one.accountIds));
  const why = async (accountId: string): Promise<WhyNot | undefined> => {
    if (accountId === concerned.requesterId) return 'requester';
    if (accountId === concerned.beneficiaryId) return 'beneficiary';
    return active.has(accountId) || (await people.isActive(accountId)) ? undefined : 'inactive';
  };
  const accountIds = [...new Set(named.flatMap((one) => one.accountIds))];
  const answers = await Promise.all(accountIds.map(async (id) => [id, await why(id)] as const));
  return new Map(answers.filter((answer): answer is readonly [string, WhyNot] => answer[1] !== undefined));
}

async function peopleOfStage(
  people: Approvers,
  stage: Stage,
  application: Application,
  concerned: Concerned,
): Promise<StagePeople> {
  const named = await Promise.all(stage.approvers.map((source) => accountsFrom(people, application, source)));
  const reasons = await reasonsToSkip(people, concerned, named);
  const accountIds = [...new Set(named.flatMap((one) => one.accountIds))];
  const approvers = accountIds.filter((accountId) => !reasons.has(accountId));
  const skipped = [...reasons].map(([accountId, why]): Skipped => ({ why, accountId }));
  return {
    name: stage.name,
    approvers,
    need: needOf(stage.need, approvers.length),
    quorum: stage.need,
    skipped: [...skipped, ...named.flatMap((one) => one.skipped)],
  };
}

/** Resolves every approver source to active accounts, without the requester and the beneficiary. */
export async function lookUpStages(
  people: Approvers,
  stages: readonly Stage[],
  application: Application,
  concerned: Concerned,
): Promise<readonly StagePeople[]> {
  const found: StagePeople[] = [];
  for (const stage of stages) found.push(await peopleOfStage(people, stage, application, concerned));
  return found;
}

/** The stages to freeze. One that cannot be met by those who are left is reported, not softened. */
export function resolveStages(stages: readonly StagePeople[]): StageResolution {
  const unmet = stages.find(({ approvers, need }) => approvers.length < need);
  if (unmet !== undefined)
    return { kind: 'unmet', stage: unmet.name, found: unmet.approvers.length, need: unmet.need };
  return {
    kind: 'resolved',
    stages: stages.map(({ name, approvers, need }) => ({ name, approvers, need })),
  };
}
