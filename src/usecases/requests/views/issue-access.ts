import type { RequestFields } from '#domain/requests/access-request';
import { openStage } from '#domain/requests/approval';
import type { Grant } from '#domain/grants/grant';
import { mayEnd } from '#domain/grants/lifecycle';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { connectionNames, effectView, riskNotes } from './issue-effect';
import type { IssueRole } from './issue-role';
import { requestViewOf } from './request-view';
import { uncountedApprovals } from './uncounted-approvals';

type Ports = Pick<FlowPorts, 'ledger' | 'catalog' | 'audit' | 'clock'>;

const isStopped = ({ state }: { readonly state: string }) => state === 'needs-attention';

function openStageOf({ state, decision, approvals }: RequestFields): number | null {
  if (state !== 'awaiting-approval' || decision === undefined) return null;
  return openStage(decision.stages, approvals) ?? null;
}

/** The duration that was asked for, if the rule cut it. */
function cutFrom({ askedMinutes, decision }: RequestFields): number | null {
  return askedMinutes === undefined || askedMinutes === decision?.durationMinutes ? null : askedMinutes;
}

async function grantsNamed(ports: Ports, ids: readonly string[]): Promise<readonly Grant[]> {
  const grants = await Promise.all(ids.map((id) => ports.ledger.grant(id)));
  return grants.filter((grant) => grant !== undefined);
}

/** Everything the panel on an issue shows; undefined when the issue is no access request. */
export async function issueAccess(ports: Ports, issueId: string, role: IssueRole) {
  const request: RequestFields | undefined = await ports.ledger.request(issueId);
  if (request === undefined) return undefined;
  const [{ catalog }, uncounted, own, taken] = await Promise.all([
    ports.catalog.load(),
    uncountedApprovals(ports.audit, request),
    grantsNamed(ports, request.grantIds),
    grantsNamed(ports, request.decision?.takesAway ?? []),
  ]);
  const application = catalog.applications.find(({ id }) => id === request.applicationId);
  const isAgent = role === 'agent';
  return {
    ...requestViewOf(request, own),
    askedMinutes: cutFrom(request),
    risk: application?.risk ?? null,
    openStage: openStageOf(request),
    effect: effectView(request, catalog, taken, ports.clock.now()),
    notes: await riskNotes(ports.ledger, request, catalog),
    uncounted,
    connections: connectionNames(catalog),
    mayRetry: isAgent && [request, ...own].some(isStopped),
    mayRevoke: isAgent && own.some(mayEnd),
  };
}
