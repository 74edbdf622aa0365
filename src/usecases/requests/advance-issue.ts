import type { AccessRequest } from '#domain/requests/access-request';
import { mappedFieldIds } from '#domain/portals/portal';
import type { PortalMapping } from '#domain/portals/portal';
import type { CatalogSnapshot } from '#ports/catalog-store';
import type { IssueSnapshot } from '#ports/issue-tracker';
import { receiveRequest } from './receive-request';
import { issueSubject } from '#domain/audit/subjects';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { judgeStatus } from './judge-status';
import { forgetIssue, publishRequest } from './publish-request';
import { retryOnConflict } from '#usecases/kit/retry-on-conflict';
import { settleRequest } from './settle-request';

type Ports = Pick<
  FlowPorts,
  'ledger' | 'audit' | 'tracker' | 'catalog' | 'people' | 'queue' | 'clock' | 'logger'
>;

/** The mapping that makes the issue an access request, with the intent of its request type. */
async function mappingFor(ports: Ports, snapshot: CatalogSnapshot, issueId: string) {
  const bare = await ports.tracker.read(issueId, []);
  const portal = snapshot.catalog.portals.find((candidate) => candidate.projectId === bare?.projectId);
  const intent = portal?.requestTypes.find((type) => type.requestTypeId === bare?.requestTypeId)?.intent;
  return portal === undefined || intent === undefined ? undefined : { portal, intent };
}

/**
 * Events without a record: the request was closed long ago and its record retired (`retireFinished`). To receive it
 * again could grant again what was approved once.
 */
const wasRetired = ({ audit }: Ports, issueId: string) => audit.isKnown(issueSubject(issueId));

async function receive(ports: Ports, issueId: string): Promise<void> {
  const snapshot = await ports.catalog.load();
  const mapping = await mappingFor(ports, snapshot, issueId);
  if (mapping === undefined || (await wasRetired(ports, issueId))) return;
  const issue = await ports.tracker.read(issueId, mappedFieldIds(mapping.portal));
  if (issue !== undefined) await receiveRequest(ports, snapshot, { issue, ...mapping }, undefined);
}

/** A stuck request is read again under the mapping in force now: mending the mapping may be what it waited for. */
async function receiveAgain(ports: Ports, request: AccessRequest, issue: IssueSnapshot): Promise<void> {
  if (request.state !== 'needs-attention') return;
  const snapshot = await ports.catalog.load();
  const mapping = await mappingFor(ports, snapshot, issue.id);
  const portal: PortalMapping = mapping?.portal ?? request.portal;
  const current = await ports.tracker.read(issue.id, mappedFieldIds(portal));
  if (current !== undefined) {
    await receiveRequest(
      ports,
      snapshot,
      { issue: current, portal, intent: mapping?.intent ?? request.intent },
      request,
    );
  }
}

/** More changes than this in one look is a loop, not a history. The next look takes the rest. */
const MOST_ANSWERS = 20;

/** Answers every change that waits for an answer, each on a fresh record. */
async function answerChanges(ports: Ports, issue: IssueSnapshot): Promise<void> {
  const history = await ports.tracker.history(issue.id);
  for (let answers = 0; answers < MOST_ANSWERS; answers += 1) {
    const answered = await retryOnConflict(async () => {
      const request = await ports.ledger.request(issue.id);
      return request !== undefined && judgeStatus(ports, request, issue, history);
    });
    if (!answered) return;
  }
}

type Step = (request: AccessRequest) => Promise<unknown>;

/** Every step reads the record afresh: what one step wrote, the next one sees. */
async function inTurn(ports: Ports, issueId: string, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    await retryOnConflict(async () => {
      const request = await ports.ledger.request(issueId);
      if (request !== undefined) await step(request);
    });
  }
}

/**
 * Looks at an issue and does whatever is due: reads a new request, answers its status, settles it with its grants and
 * brings the issue up to date. Events are hints; the issue and the record are the truth, so it may run at any time,
 * any number of times. Never at the same time for one issue: the queue sees to that, and the versions if it does not.
 */
export async function advanceIssue(ports: Ports, issueId: string): Promise<void> {
  await retryOnConflict(async () => {
    if ((await ports.ledger.request(issueId)) === undefined) await receive(ports, issueId);
  });
  const request = await ports.ledger.request(issueId);
  if (request === undefined) return;
  const issue = await ports.tracker.read(issueId, mappedFieldIds(request.portal));
  if (issue === undefined) return inTurn(ports, issueId, [(current) => forgetIssue(ports, current)]);
  await inTurn(ports, issueId, [(current) => receiveAgain(ports, current, issue)]);
  await answerChanges(ports, issue);
  await inTurn(ports, issueId, [
    (current) => settleRequest(ports, current, issue),
    (current) => publishRequest(ports, current, issue),
  ]);
}
