import type { Connector, GrantTarget } from '#connectors/contract';
import { asDirty } from '#domain/requests/access-request';
import { auditDraft } from '#domain/audit/audit-event';
import type { AuditDraft } from '#domain/audit/audit-event';
import type { Catalog } from '#domain/configuration/catalog';
import { emptyHolding, holdingKeyOf } from '#domain/grants/holding';
import type { Holding } from '#domain/grants/holding';
import type { Grant, JobProgress } from '#domain/grants/grant';
import type { Reason } from '#domain/failure/reasons';
import { GATEHOUSE, issueSubject } from '#usecases/kit/flow-ports';
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

/** A grant being driven, with its connector open. */
export interface GrantJob {
  readonly grant: Grant;
  readonly catalog: Catalog;
  readonly connector: Connector;
}

/** What the consumer does next: nothing, or the same job after a delay (seconds, at most 900). */
export type JobResult = { readonly kind: 'done' } | { readonly kind: 'again'; readonly afterSeconds: number };

export const DONE: JobResult = { kind: 'done' };

/** How long after a job's own next step the sweep steps in. */
const SWEEP_MARGIN_MS = 300_000;

export function dueAfter(now: string, delayMs: number): string {
  return new Date(Date.parse(now) + delayMs + SWEEP_MARGIN_MS).toISOString();
}

/** One more try, about to send a write: from here on its outcome is unknown until the vendor answers. */
export function sending({ held: _held, ...job }: JobProgress, now: string): JobProgress {
  return { ...job, attempts: job.attempts + 1, writeSent: true, waiting: false, dueAt: dueAfter(now, 0) };
}

export async function holdingOf(ports: GrantPorts, grant: Grant, principalId: string): Promise<Holding> {
  return (
    (await ports.ledger.holding(holdingKeyOf(grant.binding, principalId))) ??
    emptyHolding(grant.binding, principalId)
  );
}

/** A person says they took it away by hand. */
export function saidGone(grant: Grant): boolean {
  return grant.state === 'deprovisioning' && grant.job.answer?.kind === 'by-hand';
}

export function targetOf(grant: Grant, principalId: string): GrantTarget {
  return { entitlement: grant.binding.entitlement, principalId };
}

export const grantHeading = (grant: Grant, at: string, actor = GATEHOUSE) => ({
  subject: issueSubject(grant.issueId),
  actor,
  at,
});

/** Which membership an event is about. */
export const membershipFacts = ({ id, applicationId, binding, principalId }: Grant) => ({
  grantId: id,
  applicationId,
  connectionId: binding.connectionId,
  entitlement: binding.entitlement.id,
  principalId: principalId ?? null,
});

/**
 * Commits a grant with its audit, and marks its issue as out of date so that a lost event cannot lose the news.
 * @returns the grant as stored. @throws LedgerConflict
 */
export async function commitGrant(
  ports: GrantPorts,
  grant: Grant,
  also: { readonly holding?: Holding; readonly audit?: readonly AuditDraft[]; readonly news?: boolean },
): Promise<Grant> {
  const request = also.news === true ? await ports.ledger.request(grant.issueId) : undefined;
  const updatedAt = ports.clock.now();
  await ports.ledger.commit({
    ...(request === undefined ? {} : { request: { ...asDirty(request), updatedAt } }),
    grants: [{ ...grant, updatedAt }],
    ...(also.holding === undefined ? {} : { holding: also.holding }),
    audit: also.audit ?? [],
  });
  return { ...grant, updatedAt, version: grant.version + 1 };
}

/** Has the grant's own issue looked at again, and the issue on whose behalf it ended. */
export async function announce(ports: GrantPorts, grant: Grant): Promise<void> {
  const issueIds = new Set([
    grant.issueId,
    ...(grant.endedByIssueId === undefined ? [] : [grant.endedByIssueId]),
  ]);
  await ports.queue.push([...issueIds].map((issueId) => ({ kind: 'issue', issueId })));
}

/** A removal that waits for a person must not keep others from the membership meanwhile. */
function released(holding: Holding): Holding {
  const { removing: _removing, ...rest } = holding;
  return rest;
}

/** Stops for a person: said on the issue, audited, retried only when somebody asks. */
export async function askAPerson(
  ports: GrantPorts,
  grant: Grant,
  reason: Reason,
  holding?: Holding,
): Promise<JobResult> {
  const during = grant.state === 'deprovisioning' ? 'deprovisioning' : 'provisioning';
  const stopped: Grant = {
    ...grant,
    state: 'needs-attention',
    during,
    attention: reason,
    job: { ...grant.job, waiting: false },
  };
  const heading = grantHeading(stopped, ports.clock.now());
  const facts = { ...membershipFacts(stopped), code: reason.code, during } as const;
  const audit = [auditDraft('grant-needs-attention', heading, facts)];
  await commitGrant(ports, stopped, {
    ...(holding === undefined ? {} : { holding: released(holding) }),
    audit,
    news: true,
  });
  await announce(ports, stopped);
  return DONE;
}
