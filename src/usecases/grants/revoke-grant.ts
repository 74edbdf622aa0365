import { say } from '#domain/failure/sentence';
import { endGrant } from './end-grant';
import type { FlowPorts } from '#usecases/kit/flow-ports';
import { Refusal } from '#usecases/kit/refusal';
import { givenReason } from './staff-reason';

/**
 * Ends a grant early, for a member of staff with a reason. The reason goes into an internal comment on the issue; the
 * audit keeps its fingerprint, since a text may say anything about anybody and the audit can never be edited. Nothing
 * stops a revocation: not a connection that is switched off (it waits), not a grant that is still on its way in.
 * Called again it does nothing.
 * @returns whether it is taken away from now on; false when it had ended or was on its way out.
 * @throws Refusal `not-found`; `invalid-input` for the reason.
 */
export async function revokeGrant(
  ports: Pick<FlowPorts, 'ledger' | 'queue' | 'clock' | 'hash'>,
  actor: string,
  wanted: { readonly grantId: string; readonly reason: string },
): Promise<boolean> {
  const reason = givenReason(ports.hash, wanted.reason);
  if ((await ports.ledger.grant(wanted.grantId)) === undefined)
    throw new Refusal('not-found', say('refusals.grant.notFound'));
  return endGrant(ports, wanted.grantId, { cause: 'revocation', by: actor, reason });
}
