import type { AccessRequest, RequestState } from '../../domain/access-request';
import type { Grant } from '../../domain/grant';
import type { Ledger } from '../../ports/ledger';
import type { PortalRequests } from '../../ports/portal-requests';

/** What each state means to the person who asked. Nothing of rules, approvers, groups or reasons of ours. */
const sentences: Readonly<Record<RequestState, string>> = {
  'needs-attention': 'Your request needs a look by the service team. You will be told here.',
  'awaiting-approval': 'Your request waits for approval.',
  'in-progress': 'Your request is approved and is being carried out.',
  fulfilled: 'Done.',
  ending: 'The access is being taken away.',
  ended: 'The access has ended.',
  refused: 'The request was refused.',
  denied: 'The request was denied.',
  withdrawn: 'The request was withdrawn.',
};

function sentenceOf(request: AccessRequest): string {
  if (request.state !== 'fulfilled') return sentences[request.state];
  return request.intent === 'removal' ? 'The access was taken away.' : 'The access is active.';
}

/** The earliest end among the active grants. */
function untilOf(grants: readonly Grant[]): string | null {
  const ends = grants.flatMap(({ state, expiresAt }) =>
    state === 'active' && expiresAt !== undefined ? [expiresAt] : [],
  );
  return ends.toSorted()[0] ?? null;
}

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

/** What the portal shows of a request; undefined when it is no access request (yet). */
export async function portalAccess(ledger: Ledger, issueId: string) {
  const request = await ledger.request(issueId);
  if (request === undefined) return undefined;
  const grants = await Promise.all(request.grantIds.map((id) => ledger.grant(id)));
  return {
    state: request.state,
    sentence: sentenceOf(request),
    application: request.applicationName ?? null,
    level: request.levelName ?? null,
    until: untilOf(grants.filter((grant) => grant !== undefined)),
  };
}
