import type { RequestFields } from '#domain/requests/access-request';
import { openStage } from '#domain/requests/approval';
import { mayEnd } from '#domain/grants/lifecycle';
import { earliestEnd } from '#domain/requests/progress';
import type { DirectoryOfPeople } from '#ports/directory-of-people';
import type { Ledger } from '#ports/ledger';
import type { PortalRequests } from '#ports/portal-requests';
import { situationOf, stepsOf } from './portal-situation';

/** More names than these help nobody; the number says how many there are. */
const MOST_NAMES = 10;

/**
 * The request a customer may see: they reported it, take part in it, or it is for them.
 * @returns the issue id, or undefined when they may not, or it is no portal request: the two look alike.
 */
export async function visibleRequest(
  ports: { readonly requests: PortalRequests; readonly ledger: Ledger },
  accountId: string,
  issueIdOrKey: string,
): Promise<string | undefined> {
  const followers = await ports.requests.followers(issueIdOrKey);
  if (followers === undefined) return undefined;
  if (followers.reporterId === accountId || followers.participantIds.includes(accountId))
    return followers.issueId;
  const request = await ports.ledger.request(followers.issueId);
  return request?.beneficiaryId === accountId ? followers.issueId : undefined;
}

/** Somebody who has answered is not asked any more. */
function waitingFor({ state, decision, approvals }: RequestFields) {
  const nobody = { accountIds: [], needed: 0, since: null };
  if (state !== 'awaiting-approval' || decision === undefined) return nobody;
  const index = openStage(decision.stages, approvals);
  const stage = index === undefined ? undefined : decision.stages[index];
  if (stage === undefined) return nobody;
  const answered = new Set(approvals.map(({ accountId }) => accountId));
  const given = approvals.filter((approval) => approval.stage === index).length;
  const since = approvals.filter((approval) => approval.stage !== index).at(-1)?.at ?? decision.at;
  return {
    accountIds: stage.approvers.filter((accountId) => !answered.has(accountId)),
    needed: stage.need - given,
    since,
  };
}

/** Names come from Jira by the app's own right; somebody whose name cannot be read is only counted. */
async function askedOf(people: DirectoryOfPeople, request: RequestFields) {
  const { accountIds, needed, since } = waitingFor(request);
  const names = await people.namesOf(accountIds.slice(0, MOST_NAMES));
  return {
    asked: accountIds.flatMap((accountId) => names.get(accountId) ?? []),
    askedCount: accountIds.length,
    approvalsNeeded: needed,
    askedSince: since,
  };
}

/** What the portal shows of a request to one of its followers; undefined when it is no access request (yet). */
export async function portalAccess(
  ports: { readonly ledger: Ledger; readonly people: DirectoryOfPeople },
  { issueId, accountId }: { readonly issueId: string; readonly accountId: string },
) {
  const request: RequestFields | undefined = await ports.ledger.request(issueId);
  if (request === undefined) return undefined;
  const found = await Promise.all(request.grantIds.map((id) => ports.ledger.grant(id)));
  const grants = found.filter((grant) => grant !== undefined);
  return {
    state: request.state,
    intent: request.intent,
    situation: situationOf(request, grants),
    application: request.applicationName ?? null,
    level: request.levelName ?? null,
    steps: stepsOf(request),
    ...(await askedOf(ports.people, request)),
    durationMinutes: request.decision?.durationMinutes ?? null,
    until: earliestEnd(grants) ?? null,
    mayGiveBack: request.beneficiaryId === accountId && grants.some(mayEnd),
  };
}
