import { say } from '#domain/failure/sentence';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { giveBackGrant } from './give-back-grant';
import { Refusal } from '#usecases/kit/refusal';

type Ports = Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>;

const notTheirs = () => new Refusal('not-found', say('refusals.grant.notHeld'));

/**
 * The beneficiary gives back everything a request gave them. Called again it does nothing.
 * @returns how many grants are taken away from now on.
 * @throws Refusal `not-found` for what they do not hold, whoever does.
 */
export async function giveBackRequest(ports: Ports, accountId: string, issueId: string): Promise<number> {
  const request = await ports.ledger.request(issueId);
  if (request?.beneficiaryId !== accountId || request.grantIds.length === 0) throw notTheirs();
  let started = 0;
  for (const grantId of request.grantIds) if (await giveBackGrant(ports, accountId, grantId)) started += 1;
  return started;
}

/** The same by one of its grants: to a person, what one request gave is one access. */
export async function giveBackAccess(ports: Ports, accountId: string, grantId: string): Promise<number> {
  const grant = await ports.ledger.grant(grantId);
  if (grant?.beneficiaryId !== accountId) throw notTheirs();
  return giveBackRequest(ports, accountId, grant.issueId);
}
