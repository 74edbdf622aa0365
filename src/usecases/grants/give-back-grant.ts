import { say } from '#domain/failure/sentence';
import { endGrant } from './end-grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { Refusal } from '#usecases/kit/refusal';

/**
 * The beneficiary ends a grant of their own. Called again it does nothing.
 * @returns whether it is taken away from now on; false when it had ended or was on its way out.
 * @throws Refusal `not-found` for a grant that is not theirs: it and one that does not exist look alike.
 */
export async function giveBackGrant(
  ports: Pick<FlowPorts, 'ledger' | 'queue' | 'clock'>,
  accountId: string,
  grantId: string,
): Promise<boolean> {
  const grant = await ports.ledger.grant(grantId);
  if (grant?.beneficiaryId !== accountId) throw new Refusal('not-found', say('refusals.grant.notHeld'));
  return endGrant(ports, grant.id, { cause: 'given-back', by: accountId });
}
