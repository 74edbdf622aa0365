import type { Connector, GrantTarget } from '#connectors/contract';
import type { Catalog } from '#domain/configuration/catalog';
import type { Reason } from '#domain/failure/reasons';
import type { Grant, GrantIn } from '#domain/grants/grant';
import { emptyHolding, holdingKeyOf, released } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import type { GrantStep } from '#domain/grants/lifecycle';
import { stop } from '#domain/grants/transitions/waiting';
import { asDirty } from '#domain/requests/access-request';
import type { FlowPorts } from '#usecases/kit/flow-ports';

export type GrantPorts = Pick<
  FlowPorts,
  | 'ledger'
  | 'catalog'
  | 'connectors'
  | 'health'
  | 'mappings'
  | 'people'
  | 'queue'
  | 'clock'
  | 'logger'
  | 'audit'
>;

/** A grant that its job drives, in or out. */
export type DrivenGrant = GrantIn<'provisioning' | 'deprovisioning'>;

/** A grant being driven, with its connector open. */
export interface GrantJob<G extends DrivenGrant> {
  readonly grant: G;
  readonly catalog: Catalog;
  readonly connector: Connector;
}

/** What the consumer does next: nothing, or the same job after a delay (seconds, at most 900). */
export type JobResult = { readonly kind: 'done' } | { readonly kind: 'again'; readonly afterSeconds: number };

export const DONE: JobResult = { kind: 'done' };

/** The records of a grant as they stand now, stored or about to be. */
export interface Standing<G extends DrivenGrant = DrivenGrant> {
  readonly grant: G;
  /** Absent where nothing of it is to be written. */
  readonly holding?: Holding | undefined;
}

export async function holdingOf(ports: GrantPorts, grant: Grant, principalId: string): Promise<Holding> {
  return (
    (await ports.ledger.holding(holdingKeyOf(grant.binding, principalId))) ??
    emptyHolding(grant.binding, principalId)
  );
}

export function targetOf(grant: Grant, principalId: string): GrantTarget {
  return { entitlement: grant.binding.entitlement, principalId };
}

/**
 * Commits a step of a grant, with its holding. `news`: its issue is marked as out of date with it, so that a lost event
 * cannot lose the news. @returns the grant as stored. @throws LedgerConflict
 */
export async function commitStep<G extends Grant>(
  ports: Pick<GrantPorts, 'ledger'>,
  { next, audit }: GrantStep<G>,
  also: { readonly holding?: Holding | undefined; readonly news?: boolean } = {},
): Promise<G> {
  const request = also.news === true ? await ports.ledger.request(next.issueId) : undefined;
  await ports.ledger.commit({
    ...(request === undefined ? {} : { request: { ...asDirty(request), updatedAt: next.updatedAt } }),
    grants: [next],
    ...(also.holding === undefined ? {} : { holding: also.holding }),
    audit,
  });
  return { ...next, version: next.version + 1 };
}

/** The grant's own issue, and the issue on whose behalf it ended. */
export function issuesOf(grant: Grant): readonly string[] {
  const other = 'endedByIssueId' in grant ? grant.endedByIssueId : undefined;
  return [...new Set([grant.issueId, ...(other === undefined ? [] : [other])])];
}

/** Has the issues of a grant looked at again. */
export async function announce(ports: Pick<GrantPorts, 'queue'>, grant: Grant): Promise<void> {
  await ports.queue.push(issuesOf(grant).map((issueId) => ({ kind: 'issue', issueId })));
}

/** Commits what people are to hear of, and has them told. */
export async function commitNews(
  ports: Pick<GrantPorts, 'ledger' | 'queue'>,
  step: GrantStep,
  holding?: Holding,
): Promise<JobResult> {
  await commitStep(ports, step, { holding, news: true });
  await announce(ports, step.next);
  return DONE;
}

/** Stops for a person. A removal that waits for one must not keep others from the membership meanwhile. */
export async function askAPerson(
  ports: GrantPorts,
  { grant, holding }: Standing,
  reason: Reason,
): Promise<JobResult> {
  const step = stop(grant, { now: ports.clock.now(), reason });
  return commitNews(ports, step, holding && released(holding));
}
